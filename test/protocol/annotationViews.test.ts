import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { CodeAction, Command, Diagnostic, Hover, Range } from 'vscode-languageserver';
import type { AnnotationCounts } from '../../server/src/protocol/index';
import { annotating, SIDECAR, TEXT } from '../support/annotating';
import type { Annotating } from '../support/annotating';
import { CLIENT } from '../support/registry';

/** A text with a finding: the day of the week is not that of the date. */
const WRONG = ' date 2022-12-13 On Friday, December 14, 2022, Iran said “no.\n\nLater Iran said “yes.\n';

async function findings(one: Annotating): Promise<string[]> {
  const { items } = await one.client.ask<{ items: Diagnostic[] }>('diagnostic', one.uri);
  return items.map(({ code }) => String(code));
}

async function actions(one: Annotating, range: Range): Promise<CodeAction[]> {
  return one.client.ask<CodeAction[]>('codeAction', one.uri, { range, context: { diagnostics: [] } });
}

async function act(one: Annotating, range: Range, title: string): Promise<void> {
  const found = (await actions(one, range)).find((action) => action.title === title);
  if (!found?.command)
    throw new Error(`no action ${title}: ${(await actions(one, range)).map((a) => a.title).join(', ')}`);
  const { command, arguments: given } = found.command;
  await one.client.request('workspace/executeCommand', { command, arguments: given });
}

async function hover(one: Annotating, words: string): Promise<string> {
  const found = await one.client.ask<Hover | null>('hover', one.uri, { position: one.range(words).start });
  const contents = found?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

describe('findings that are ignored', () => {
  it(
    'at their place are not shown, counted or mended, until somebody wants them again',
    annotating({ text: WRONG }, async (one) => {
      const before = await findings(one);
      ok(before.length > 0);
      const [first] = (await one.client.ask<{ items: Diagnostic[] }>('diagnostic', one.uri)).items;
      ok(first);
      await act(one, first.range, 'Ignore this finding here');
      match(one.sidecar, new RegExp(`suppressions:\n {2}- code: ${String(first.code)}`));
      deepEqual(await findings(one), before.slice(1));
      const status = one.client.all('seedmark/documentStatus').at(-1) as { findings: number };
      equal(status.findings, before.length - 1);
      ok(
        !(await actions(one, first.range)).some(({ diagnostics }) =>
          diagnostics?.some(({ code }) => code === first.code),
        ),
      );
      await one.close();
      await one.reopen();
      deepEqual(await findings(one), before.slice(1));
      const [shown] = (await one.list()).suppressions;
      deepEqual([shown?.code, shown?.isStale], [first.code, false]);
      ok((await one.run('unsuppress', { numbers: [0] })).done);
      deepEqual(await findings(one), before);
    }),
  );

  it(
    'and are gone from the text are told, and can be taken away',
    annotating({ text: WRONG }, async (one) => {
      const before = await findings(one);
      const [first] = (await one.client.ask<{ items: Diagnostic[] }>('diagnostic', one.uri)).items;
      ok(first);
      await act(one, first.range, 'Ignore this finding here');
      await one.replaceAll(' date 2022-12-13 Nothing is wrong here.\n');
      deepEqual(await findings(one), ['suppression-stale']);
      const { items } = await one.client.ask<{ items: Diagnostic[] }>('diagnostic', one.uri);
      ok(items[0]);
      await act(one, items[0].range, `Ignore ${String(first.code)} no longer here`);
      deepEqual(await findings(one), []);
      ok(before.length > 0);
    }),
  );

  it(
    'in the whole file, or at their words in the workspace, stand in the team’s file',
    annotating({ text: WRONG, files: { 'seedmark.yaml': '# ours\nlayers: []\n' } }, async (one) => {
      const [first] = (await one.client.ask<{ items: Diagnostic[] }>('diagnostic', one.uri)).items;
      ok(first);
      const code = String(first.code);
      const words =
        one.text.split('\n')[first.range.start.line]?.slice(first.range.start.character, first.range.end.character) ??
        '';
      await one.run('suppress', { code, range: first.range, where: 'workspace', reason: 'House style: "quotes"' });
      ok(!(await findings(one)).includes(code) || words === '');
      await one.run('suppress', { code, range: first.range, where: 'file' });
      const team = one.files.texts.get('file:///w/seedmark.yaml') ?? '';
      match(team, /^# ours\nlayers: \[\]\nsuppressions:\n/);
      match(team, /files: a\.seed/);
      match(team, /reason: 'House style: "quotes"'/);
      ok(!(await findings(one)).includes(code));
      equal(one.sidecar, '');
    }),
  );

  it(
    'in a team’s file that has an error leave it as it is',
    annotating({ text: WRONG, files: { 'seedmark.yaml': 'layers: [\n' } }, async (one) => {
      const answer = await one.run('suppress', { code: 'x', range: one.range('Iran'), where: 'file' });
      equal(answer.done, false);
      equal(one.files.texts.get('file:///w/seedmark.yaml'), 'layers: [\n');
    }),
  );

  it(
    'are not shown to a client that is sent findings',
    annotating({ text: WRONG, capabilities: { ...CLIENT, textDocument: {} } }, async (one) => {
      await one.settled();
      one.client.runScheduled();
      await one.settled();
      const sent = () => one.client.all('textDocument/publishDiagnostics').at(-1) as { diagnostics: Diagnostic[] };
      const before = sent().diagnostics.length;
      ok(before > 0);
      const [{ code, range } = { code: '', range: one.range('Iran') }] = sent().diagnostics;
      await one.run('suppress', { code: String(code), range });
      await one.settled();
      one.client.runScheduled();
      await one.settled();
      equal(sent().diagnostics.length, before - 1);
    }),
  );
});

describe('annotations for an editor that knows nothing of them', () => {
  it(
    'are made from a selection',
    annotating({}, async (one) => {
      const selection = one.range('Annelie Brugger');
      ok((await actions(one, selection)).length > 5);
      await act(one, selection, 'Annotate as entity: person');
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]']);
    }),
  );

  it(
    'are judged, labelled anew and deleted where they stand',
    annotating({}, async (one) => {
      await one.run('annotateAll', { range: one.range('Iran'), layer: 'entity', label: 'place' });
      const other = one.range('Iran', 1);
      const cursor = { start: other.end, end: other.end };
      await act(one, cursor, 'Accept “Iran” (place)');
      await act(one, cursor, 'Relabel “Iran” (place) as entity: person');
      await act(one, one.range('Iran', 2), 'Reject “Iran” (place)');
      await act(one, one.range('Iran'), 'Delete annotation “Iran” (place)');
      deepEqual(await one.sketch(), ['person accepted [Iran]', 'place rejected [Iran]']);
    }),
  );

  it(
    'as commands alone for a client that takes no more',
    annotating({ capabilities: { ...CLIENT, textDocument: {} } }, async (one) => {
      const found = (await actions(one, one.range('Iran'))) as unknown as Command[];
      const wanted = found.find(({ title }) => title === 'Annotate as entity: place');
      equal(wanted?.command, 'seedmark.server.annotate');
    }),
  );

  it(
    'tell of orphans, and offer where they may be',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.edit('Annelie Brugger', 'Anneli Bruger');
      deepEqual(await findings(one), ['annotation-orphaned']);
      const { items } = await one.client.ask<{ items: Diagnostic[] }>('diagnostic', one.uri);
      equal(
        items[0]?.message,
        'The words of an annotation are gone: “Annelie Brugger” (person). Say where they are now, or delete it.',
      );
      await act(one, items[0].range, 'Confirm that “Annelie Brugger” is “Anneli Bruger” now');
      deepEqual(await one.sketch(), ['person accepted [Anneli Bruger]']);
      deepEqual(await findings(one), []);
    }),
  );

  it(
    'are explained in the hover, and nothing in them is more than text',
    annotating({}, async (one) => {
      await one.annotate('smiled', 'act*', 'claim');
      await one.run('comment', { id: await one.id(), text: '<b>[a](http://x.y)</b>' });
      const card = await hover(one, 'smiled');
      match(card, /\*\*Annotation: claim: act\\\*\*\*/);
      match(card, /Status: accepted/);
      ok(card.includes('&lt;b&gt;\\[a\\]\\('));
      equal(await hover(one, ' at Iran'), '');
    }),
  );

  it(
    'do not count actions of other kinds',
    annotating({}, async (one) => {
      const range = one.range('Iran');
      const found = await one.client.ask<CodeAction[]>('codeAction', one.uri, {
        range,
        context: { diagnostics: [], only: ['source'] },
      });
      deepEqual(found, []);
    }),
  );
});

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
