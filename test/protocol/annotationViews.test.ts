import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { CodeAction, Command, Diagnostic, Hover, Range } from 'vscode-languageserver';
import { annotating } from '../support/annotating';
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
