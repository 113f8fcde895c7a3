import { deepEqual, equal, ok } from 'node:assert/strict';
import type {
  CodeAction,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import { RICH } from '../support/client';
import type { TestClient } from '../support/client';
import { withClient } from '../support/withClient';

const URI = 'file:///article.seed';
const TEXT =
  '---\ndate: 2022-12-13\ntitle: A title\n---\n\nThe first words, see https://example.org/a.\n\nMore words.\n';

/** A test with the text open at a client that can do much. */
function opened(text: string, test: (client: TestClient) => Promise<void>): () => Promise<void> {
  return withClient({ capabilities: RICH }, async (client) => {
    await client.open(URI, text);
    await test(client);
  });
}

const at = (line: number, character: number) => ({ line, character });
const range = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

describe('each feature over the protocol', () => {
  it(
    'hover',
    opened(TEXT, async (client) => {
      const hover = await client.ask<Hover>('hover', URI, { position: at(1, 8) });
      deepEqual(hover.range, range(1, 6, 16));
      ok('value' in (hover.contents as object) && (hover.contents as { value: string }).value.includes('Tuesday'));
      equal(await client.ask('hover', URI, { position: at(4, 0) }), null);
    }),
  );

  const quoted =
    ' date 2022-12-13 "The port is open," Ann Lee said.\n\nThe port is open. — Ann Lee (@annlee) May 1, 2022';

  it(
    'definition of a quote',
    opened(quoted, async (client) => {
      const [found] = await client.ask<Location[]>('definition', URI, { position: at(0, 22) });
      deepEqual(found, { uri: URI, range: range(2, 0, 16) });
      deepEqual(await client.ask('definition', URI, { position: at(0, 2) }), []);
    }),
  );

  const whole = { range: { start: at(0, 0), end: at(1, 0) } };
  const pronoun = ' date 2022-12-13 Mr. Ann Lee came. "We won the cup," he said.\n';
  for (const [on, expected] of [
    [true, ['Ann Lee']],
    [false, []],
  ] as const) {
    const settings = () => ({ inlayHints: { speakers: on } });
    it(
      `inlay hints, switched ${on ? 'on' : 'off'}`,
      withClient({ capabilities: RICH, settings }, async (client) => {
        await client.open(URI, pronoun);
        const hints = await client.ask<InlayHint[]>('inlayHint', URI, whole);
        deepEqual(
          hints.map(({ label }) => label),
          expected,
        );
      }),
    );
  }

  it(
    'inlay hints, when the settings ask for them',
    withClient({ capabilities: RICH, settings: () => ({ inlayHints: { dates: true } }) }, async (client) => {
      await client.open(URI, ' date 2022-12-13 It opened yesterday.');
      const all = { range: range(0, 0, 60) };
      const [hint, ...more] = await client.ask<InlayHint[]>('inlayHint', URI, all);
      deepEqual([hint?.label, hint?.position, more.length], ['12 Dec 2022', at(0, 36), 0]);
      client.settings = () => null;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      deepEqual(await client.ask('inlayHint', URI, all), []);
      ok(client.asked.includes('workspace/inlayHint/refresh'));
    }),
  );

  for (const [numeric, expected] of [
    ['month-first', '2013-03-04'],
    ['day-first', '2013-04-03'],
  ] as const)
    it(
      `dates of figures, read ${numeric}`,
      withClient({ capabilities: RICH, settings: () => ({ dates: { numeric } }) }, async (client) => {
        await client.open(URI, ' date 2022-12-13 It opened on 3/4/2013.');
        const hover = await client.ask<Hover>('hover', URI, { position: at(0, 32) });
        ok(JSON.stringify(hover.contents).includes(expected));
      }),
    );

  it(
    'document symbols',
    opened(TEXT, async (client) => {
      const [header] = await client.ask<DocumentSymbol[]>('documentSymbol', URI);
      equal(header?.name, 'Header: 2022-12-13');
      deepEqual(
        header.children?.map((child) => child.name),
        ['date', 'title'],
      );
    }),
  );

  it(
    'document symbols without hierarchy',
    withClient({}, async (client) => {
      await client.open(URI, TEXT);
      const [header, date] = await client.ask<SymbolInformation[]>('documentSymbol', URI);
      equal(header?.location.uri, URI);
      deepEqual([date?.name, date?.containerName], ['date', 'Header: 2022-12-13']);
    }),
  );

  it(
    'semantic tokens: full, range, delta',
    opened(' date 2022-12-13 Text', async (client) => {
      const full = await client.ask<{ resultId: string; data: number[] }>('semanticTokens/full', URI);
      deepEqual(full.data.slice(0, 5), [0, 1, 15, 15, 0]);
      const part = await client.ask<{ data: number[] }>('semanticTokens/range', URI, { range: range(0, 0, 4) });
      deepEqual(part.data, [0, 1, 15, 15, 0]);
      const same = await client.ask<object>('semanticTokens/full/delta', URI, { previousResultId: full.resultId });
      deepEqual(same, { resultId: full.resultId, edits: [] });
      await client.change(URI, 2, { range: range(0, 0, 0), text: ' ' });
      const delta = await client.ask<{ edits: object[] }>('semanticTokens/full/delta', URI, {
        previousResultId: full.resultId,
      });
      deepEqual(delta.edits, [{ start: 1, deleteCount: 1, data: [2] }]);
      const unknown = await client.ask<{ data: number[] }>('semanticTokens/full/delta', URI, { previousResultId: 'x' });
      deepEqual(unknown.data.slice(0, 5), [0, 2, 15, 15, 0]);
    }),
  );

  it(
    'folding ranges',
    opened(TEXT, async (client) => {
      deepEqual(await client.ask('foldingRange', URI), [{ startLine: 0, endLine: 3, kind: 'region' }]);
    }),
  );

  it(
    'selection ranges',
    opened(TEXT, async (client) => {
      const [first, second] = await client.ask<SelectionRange[]>('selectionRange', URI, {
        positions: [at(5, 5), at(7, 0)],
      });
      deepEqual(first?.range, range(5, 4, 9));
      deepEqual(second?.range, range(7, 0, 4));
    }),
  );

  it(
    'document links',
    opened(TEXT, async (client) => {
      deepEqual(await client.ask('documentLink', URI), [{ range: range(5, 21, 42), target: 'https://example.org/a' }]);
    }),
  );

  it(
    'document highlight',
    opened('Text', async (client) => {
      deepEqual(await client.ask('documentHighlight', URI, { position: at(0, 1) }), []);
    }),
  );

  for (const [encoding, start] of [
    ['utf-8', 9],
    ['utf-16', 5],
    ['utf-32', 3],
  ] as const) {
    it(
      `document highlight behind the flag in ${encoding}`,
      withClient({ capabilities: { general: { positionEncodings: [encoding] } } }, async (client) => {
        await client.open(URI, ' date 2022-12-13 Text\n\n🇬🇧 Iran and Iran\n');
        deepEqual(await client.ask('documentHighlight', URI, { position: at(2, start + 1) }), [
          { range: range(2, start, start + 4), kind: 1 },
          { range: range(2, start + 9, start + 13), kind: 1 },
        ]);
      }),
    );
  }

  it(
    'code actions',
    opened(' date 2022-12-13 Text', async (client) => {
      const context = { diagnostics: [], only: ['refactor.rewrite'] };
      const [action, ...others] = await client.ask<CodeAction[]>('codeAction', URI, { range: range(0, 3, 3), context });
      deepEqual(others, []);
      equal(action?.title, 'Convert header to front matter');
      deepEqual(action.edit?.documentChanges?.[0], {
        textDocument: { uri: URI, version: 1 },
        edits: [{ range: range(0, 0, 17), newText: '---\ndate: 2022-12-13\n---\n\n' }],
      });
    }),
  );

  it(
    'quick fixes with their diagnostics',
    opened(' Date: 2022-12-13 Text', async (client) => {
      const found = await client.ask<{ items: { code: string; range: object }[] }>('diagnostic', URI);
      const [diagnostic] = found.items;
      ok(diagnostic);
      const actions = await client.ask<CodeAction[]>('codeAction', URI, {
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      });
      deepEqual(actions[0]?.diagnostics, [diagnostic]);
    }),
  );
});

describe('the command that converts the header', () => {
  const run = (client: TestClient, ...args: unknown[]) =>
    client.request('workspace/executeCommand', { command: 'seedmark.server.convertHeader', arguments: args });

  it(
    'applies an edit',
    opened(' date 2022-12-13 Text', async (client) => {
      equal(await run(client, URI), null);
      equal(client.edits[0]?.label, 'Convert header to front matter');
      deepEqual(client.all('window/showMessage'), []);
    }),
  );

  it(
    'says why there is nothing to convert',
    opened('Text', async (client) => {
      await run(client, URI);
      deepEqual(client.edits, []);
      deepEqual(client.all('window/showMessage'), [{ type: 2, message: 'The text has no header.' }]);
    }),
  );

  it(
    'says why the client refused',
    withClient({ refusesEdits: true }, async (client) => {
      await client.open(URI, ' date 2022-12-13 Text');
      await run(client, URI);
      deepEqual(client.all('window/showMessage'), [
        { type: 2, message: 'The header was not converted: it is locked.' },
      ]);
    }),
  );

  for (const args of [[], ['file:///other.seed'], [7], [null]]) {
    it(
      `takes the arguments ${JSON.stringify(args)}`,
      opened('Text', async (client) => {
        await run(client, ...args);
        deepEqual(client.all('window/showMessage'), [
          { type: 2, message: 'Open the seed file whose header is to be converted.' },
        ]);
      }),
    );
  }
});
