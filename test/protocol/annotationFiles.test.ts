import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import type { AnnotationCounts } from '../../server/src/protocol/index';
import { annotating, SIDECAR, TEXT } from '../support/annotating';
import type { Annotating } from '../support/annotating';
import { CLIENT } from '../support/registry';

describe('several annotators', () => {
  it(
    'have files of their own, which are compared and taken over',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      await one.annotate('Later', 'word');
      ok((await one.run('setAnnotator', { annotator: 'ann' })).done);
      deepEqual(await one.sketch(), []);
      await one.annotate('Iran');
      await one.annotate('Annelie Brugger', 'person');
      ok((one.files.texts.get('file:///w/a.seed.annotations.ann.yaml') ?? '').includes('author: ann'));
      deepEqual((await one.list()).annotators, ['', 'ann']);
      await one.run('setAnnotator', { annotator: '' });
      await one.run('compareWith', { annotator: 'ann' });
      const { annotations, compared } = await one.list();
      equal(compared, 'ann');
      deepEqual(
        annotations.map(({ owner, text, comparison }) => [owner, text, comparison]),
        [
          ['', 'Iran', 'agree'],
          ['', 'Later', 'only'],
          ['ann', 'Iran', 'agree'],
          ['ann', 'Annelie Brugger', 'only'],
        ],
      );
      await one.edit(' date', '  date');
      const only = annotations.find(({ text }) => text === 'Annelie Brugger');
      ok((await one.run('adopt', { owner: 'ann', ids: [only?.id ?? ''] })).done);
      await one.run('compareWith', { annotator: null });
      deepEqual(await one.sketch(), [
        'place accepted [Iran]',
        'word accepted [Later]',
        'person accepted [Annelie Brugger]',
      ]);
      ok(one.sidecar.includes('author: ann'));
    }),
  );

  it('are named by the settings', () => {
    let settings: object = { annotator: 'eva', author: 'Eva B.' };
    return annotating({ settings: () => settings }, async (one) => {
      await one.annotate('Iran');
      match(one.files.texts.get('file:///w/a.seed.annotations.eva.yaml') ?? '', /author: Eva B\./);
      settings = {};
      await one.client.notify('workspace/didChangeConfiguration', { settings: {} });
      await one.annotate('Later', 'word');
      deepEqual(await one.sketch(), ['word accepted [Later]']);
      equal((await one.list()).annotator, '');
    })();
  });
});

describe('files of annotations in the editor', () => {
  const told = (one: Annotating, uri: string): string[] => {
    const sent = one.client.all('textDocument/publishDiagnostics') as { uri: string; diagnostics: Diagnostic[] }[];
    const last = sent.filter((each) => each.uri === uri).at(-1);
    return (last?.diagnostics ?? []).map(
      ({ code, range: { start } }) => `${String(code)} ${start.line}:${start.character}`,
    );
  };

  it(
    'are checked as they stand there, and nobody takes them for registries',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      const textDocument = { uri: SIDECAR, languageId: 'yaml', version: 1, text: one.sidecar };
      await one.client.notify('textDocument/didOpen', { textDocument });
      // With an answer, the editor would not fold it by itself.
      equal(await one.client.ask('foldingRange', SIDECAR), null);
      const at = one.sidecar.slice(0, one.sidecar.indexOf('layer: entity')).split('\n');
      const start = { line: at.length - 1, character: at.at(-1)?.length ?? 0 };
      const range = { start, end: { ...start, character: start.character + 'layer: entity'.length } };
      await one.client.change(SIDECAR, 2, { range, text: 'tier: entity' });
      await one.settled();
      one.client.runScheduled();
      await one.settled();
      deepEqual(told(one, SIDECAR), ['annotation-field-missing 2:4']);
      await one.client.change(SIDECAR, 3, { text: one.sidecar });
      await one.settled();
      one.client.runScheduled();
      await one.settled();
      deepEqual(told(one, SIDECAR), []);
    }),
  );

  it(
    'of a team are checked, and their layers count when they are saved',
    annotating({ files: { 'seedmark.yaml': 'layers:\n  - name: 5\n' } }, async (one) => {
      await one.list();
      const uri = 'file:///w/seedmark.yaml';
      ok(told(one, uri).length > 0);
      await one.outside(
        uri,
        'layers:\n  - name: frame\n    color: "#3366cc"\n    labels: [{ name: conflict, key: c }]\n',
      );
      deepEqual(told(one, uri), []);
      const layer = (await one.list()).layers.find(({ name }) => name === 'frame');
      deepEqual([layer?.color, layer?.isOpen, layer?.labels[0]?.key], ['#3366cc', false, 'c']);
      equal((await one.annotate('Iran', 'peace', 'frame')).done, false);
      ok((await one.annotate('Iran', 'conflict', 'frame')).done);
    }),
  );

  it(
    'keep their line ends',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      await one.outside(SIDECAR, one.sidecar.replaceAll('\n', '\r\n'));
      await one.annotate('yes', 'word');
      match(one.sidecar, /label: word\r\n/);
      ok(!/[^\r]\n/.test(one.sidecar));
      await one.edit(' date', '  date');
      await one.save();
      ok(!/[^\r]\n/.test(one.sidecar));
      deepEqual(await one.sketch(), ['place accepted [Iran]', 'word accepted [yes]']);
    }),
  );

  it(
    'follow an article that is renamed',
    annotating(
      {
        capabilities: {
          ...CLIENT,
          workspace: {
            ...CLIENT.workspace,
            fileOperations: { willRename: true },
            workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
          },
        },
        files: { 'a.seed.annotations.ann.yaml': '' },
      },
      async (one) => {
        await one.annotate('Iran');
        const files = [{ oldUri: one.uri, newUri: 'file:///w/sub/b.seed' }, { oldUri: 5 }, null];
        const edit = await one.client.request<{ documentChanges: { oldUri: string; newUri: string }[] }>(
          'workspace/willRenameFiles',
          { files },
        );
        deepEqual(
          edit.documentChanges.map(({ oldUri, newUri }) => [oldUri, newUri]),
          [
            [SIDECAR, 'file:///w/sub/b.seed.annotations.yaml'],
            ['file:///w/a.seed.annotations.ann.yaml', 'file:///w/sub/b.seed.annotations.ann.yaml'],
          ],
        );
      },
    ),
  );

  it(
    'are counted over the workspace',
    annotating({ files: { 'b.seed': TEXT, 'b.seed.annotations.yaml': 'annotations: [' } }, async (one) => {
      await one.run('annotateAll', { range: one.range('Iran'), layer: 'entity', label: 'place' });
      const count = () => one.client.request<AnnotationCounts>('seedmark/annotationCounts', null);
      deepEqual(await count(), { suggested: 2, accepted: 1, rejected: 0, orphaned: 0, articles: 2, damaged: 1 });
      await one.run('delete', { all: true, status: 'suggested' });
      equal((await count()).suggested, 0);
    }),
  );

  for (const [unit, wide] of [
    ['utf-8', 4],
    ['utf-16', 2],
    ['utf-32', 1],
  ] as const)
    it(
      `have exact places behind emoji, a byte order mark and CRLF in ${unit}`,
      annotating(
        {
          text: '\uFEFF date 2022-12-13 🇬🇧 Iran.\r\n\r\nAnnelie 😀 Brugger.\r\n',
          capabilities: { ...CLIENT, general: { positionEncodings: [unit] } },
        },
        async (one) => {
          const line = { line: 2, character: 0 };
          const range = { start: line, end: { line: 2, character: 'Annelie '.length + wide + ' Brugger'.length } };
          ok((await one.run('annotate', { ranges: [range], layer: 'entity', label: 'person' })).done);
          const [view] = (await one.list()).annotations;
          equal(view?.text, 'Annelie 😀 Brugger');
          deepEqual(view.ranges, [range]);
          await one.client.change(one.uri, 2, {
            range: { start: line, end: line },
            text: '😀',
          });
          const [moved] = (await one.list()).annotations;
          deepEqual(moved?.ranges[0]?.start, { line: 2, character: wide });
        },
      ),
    );
});
