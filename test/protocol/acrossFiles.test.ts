import { deepEqual, equal, notEqual } from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { RICH } from '../support/client';
import type { TestClient } from '../support/client';
import { fakeFiles } from '../support/fakeFiles';
import { withClient } from '../support/withClient';

const URI = 'file:///w/a.seed';
const TEXT = ' date 2022-12-13 🌊 Mr James Cleverley spoke.\n';
const OTHER = ' date 2022-12-12 Mr James Cleverly spoke. James Cleverly left.\n';
const CODE = 'name-spelling-elsewhere';
const CAPABILITIES: ClientCapabilities = {
  ...RICH,
  textDocument: { ...RICH.textDocument, publishDiagnostics: { relatedInformation: true } },
};

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

const codes = (items: readonly Diagnostic[] = []) => items.map(({ code }) => code);
const openOthers = async (client: TestClient) => {
  for (const name of ['b', 'c']) await client.open(`file:///w/${name}.seed`, OTHER);
  for (const name of ['b', 'c']) await client.ask('diagnostic', `file:///w/${name}.seed`);
};

describe('checks across files', () => {
  it(
    'come with the others, and with the place in the other file',
    withClient({ capabilities: CAPABILITIES }, async (client) => {
      await client.open(URI, TEXT);
      await openOthers(client);
      const { items } = await client.ask<Report>('diagnostic', URI);
      const [found] = items ?? [];
      deepEqual(codes(items), [CODE]);
      deepEqual(found?.range, { start: { line: 0, character: 23 }, end: { line: 0, character: 38 } });
      deepEqual(found.relatedInformation?.[0]?.location, {
        uri: 'file:///w/b.seed',
        range: { start: { line: 0, character: 20 }, end: { line: 0, character: 34 } },
      });
      const actions = await client.ask<CodeAction[]>('codeAction', URI, {
        range: found.range,
        context: { diagnostics: [], only: ['quickfix'] },
      });
      deepEqual(
        actions.map(({ title }) => title),
        ['Write “Cleverly”'],
      );
    }),
  );

  it(
    'leave out the place for clients that do not show it',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(URI, TEXT);
      await openOthers(client);
      const { items } = await client.ask<Report>('diagnostic', URI);
      deepEqual(codes(items), [CODE]);
      equal(items?.[0]?.relatedInformation, undefined);
    }),
  );

  it(
    'have another result id when another file makes them another, and else the same',
    withClient({ capabilities: CAPABILITIES }, async (client) => {
      const pull = (previousResultId?: string) => client.ask<Report>('diagnostic', URI, { previousResultId });
      await client.open(URI, TEXT);
      const first = await pull();
      deepEqual(codes(first.items), []);
      await openOthers(client);
      const second = await pull(first.resultId);
      deepEqual([second.kind, codes(second.items)], ['full', [CODE]]);
      notEqual(second.resultId, first.resultId);
      await client.change('file:///w/b.seed', 2, { text: `${OTHER}It rained.\n` });
      await client.ask('diagnostic', 'file:///w/b.seed');
      deepEqual(await pull(second.resultId), { kind: 'unchanged', resultId: second.resultId });
      await client.change('file:///w/b.seed', 3, { text: ' date 2022-12-12 Nobody spoke.\n' });
      await client.ask('diagnostic', 'file:///w/b.seed');
      const last = await pull(second.resultId);
      deepEqual([last.kind, codes(last.items), last.resultId], ['full', [], first.resultId]);
    }),
  );

  it(
    'can be switched off',
    withClient(
      { capabilities: CAPABILITIES, settings: () => ({ checks: { severity: { [CODE]: 'off' } } }) },
      async (client) => {
        await client.open(URI, TEXT);
        await openOthers(client);
        deepEqual(codes((await client.ask<Report>('diagnostic', URI)).items), []);
      },
    ),
  );

  it('wait until the files of the workspace are read, and then have the client ask again', async () => {
    const files = fakeFiles('file:///w', { 'a.seed': TEXT, 'b.seed': OTHER, 'c.seed': OTHER });
    const options = { capabilities: CAPABILITIES, files: files.store, folders: ['file:///w'] };
    await withClient(options, async (client) => {
      await client.open(URI, TEXT);
      const refreshed = () => client.asked.includes('workspace/diagnostic/refresh');
      for (let times = 0; times < 200 && !refreshed(); times++) {
        client.runScheduled();
        await client.settled();
      }
      equal(refreshed(), true);
      deepEqual(codes((await client.ask<Report>('diagnostic', URI)).items), [CODE]);
    })();
  });

  it(
    'are sent to clients that do not ask',
    withClient({ capabilities: {} }, async (client) => {
      await client.open(URI, TEXT);
      const sent = () =>
        client.all('textDocument/publishDiagnostics').filter((one) => (one as PublishDiagnosticsParams).uri === URI);
      const latest = () => codes((sent().at(-1) as PublishDiagnosticsParams | undefined)?.diagnostics);
      for (let times = 0; times < 50 && sent().length === 0; times++) {
        client.runScheduled();
        await client.settled();
      }
      deepEqual(latest(), []);
      for (const name of ['b', 'c']) await client.open(`file:///w/${name}.seed`, OTHER);
      for (let times = 0; times < 200 && latest().length === 0; times++) {
        client.runScheduled();
        await client.settled();
      }
      deepEqual(latest(), [CODE]);
    }),
  );
});
