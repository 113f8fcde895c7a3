import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Diagnostic, DocumentLink } from 'vscode-languageserver';
import { RICH } from '../support/client';
import type { TestClient } from '../support/client';
import { withClient } from '../support/withClient';

const URI = 'file:///a.seed';
const EMPTY: Readonly<Record<string, unknown>> = {
  hover: null,
  documentSymbol: [],
  'semanticTokens/full': { data: [] },
  'semanticTokens/range': { data: [] },
  'semanticTokens/full/delta': { data: [] },
  foldingRange: [],
  selectionRange: [],
  documentLink: [],
  documentHighlight: [],
  codeAction: [],
  diagnostic: { kind: 'full', items: [] },
};

const links = async (client: TestClient) =>
  (await client.ask<DocumentLink[]>('documentLink', URI)).map((one) => one.target);

function test(run: (client: TestClient) => Promise<void>): () => Promise<void> {
  return withClient({ capabilities: RICH }, async (client) => {
    await run(client);
    await client.open('file:///after.seed', 'http://after.example');
    const [still] = await client.ask<DocumentLink[]>('documentLink', 'file:///after.seed');
    equal(still?.target, 'http://after.example');
  });
}

describe('requests that cannot be answered', () => {
  for (const [name, empty] of Object.entries(EMPTY)) {
    it(
      `${name} of a document that is not open`,
      test(async (client) => deepEqual(await client.ask(name, 'file:///none.seed', { position: {} }), empty)),
    );

    it(
      `${name} with params that hold nothing`,
      test(async (client) => {
        deepEqual(await client.request(`textDocument/${name}`, {}), empty);
        deepEqual(await client.request(`textDocument/${name}`, { textDocument: null }), empty);
        deepEqual(await client.request(`textDocument/${name}`, { textDocument: { uri: 5 } }), empty);
      }),
    );
  }

  for (const name of ['hover', 'documentHighlight', 'selectionRange', 'codeAction']) {
    it(
      `${name} without a position`,
      test(async (client) => {
        await client.open(URI, ' date 2022-12-13 Text');
        deepEqual(await client.ask(name, URI), EMPTY[name]);
        ok(client.all('window/logMessage').length > 0);
      }),
    );
  }

  const outside = [
    { line: 99, character: 0 },
    { line: 0, character: 9999 },
    { line: -1, character: -1 },
    { line: 0.5, character: 1.5 },
    { line: 'x', character: null },
  ];
  for (const position of outside) {
    it(
      `a position ${JSON.stringify(position)}`,
      test(async (client) => {
        await client.open(URI, ' date 2022-12-13 Text');
        const range = { start: position, end: position };
        await client.ask('hover', URI, { position });
        await client.ask('documentHighlight', URI, { position });
        await client.ask('codeAction', URI, { range, context: { diagnostics: [] } });
        await client.ask('semanticTokens/range', URI, { range });
        ok(await client.ask('selectionRange', URI, { positions: [position] }));
      }),
    );
  }
});

describe('documents that are not kept well', () => {
  it(
    'opened twice: the later text counts',
    test(async (client) => {
      await client.open(URI, 'http://one.example');
      await client.open(URI, 'http://two.example');
      deepEqual(await links(client), ['http://two.example']);
    }),
  );

  it(
    'changed without being open',
    test(async (client) => {
      await client.change(URI, 2, { text: 'http://one.example' });
      deepEqual(await links(client), []);
    }),
  );

  it(
    'closed without being open',
    test(async (client) => {
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      deepEqual(await links(client), []);
    }),
  );

  for (const version of [1, 0, -5, null, undefined]) {
    it(
      `changed with the version ${String(version)}`,
      test(async (client) => {
        await client.open(URI, 'http://one.example', 1);
        await links(client);
        await client.change(URI, version as number, { text: 'http://two.example' });
        deepEqual(await links(client), ['http://two.example']);
      }),
    );
  }

  const badChanges: readonly object[] = [
    { text: 5 },
    {},
    { text: 'x', range: {} },
    { text: 'x', range: { start: { line: 0, character: 'a' }, end: { line: 0, character: 1 } } },
  ];
  for (const change of badChanges) {
    it(
      `changed by ${JSON.stringify(change)}: nothing of it is applied`,
      test(async (client) => {
        await client.open(URI, 'http://one.example');
        await client.change(URI, 2, { text: 'http://two.example' }, change);
        deepEqual(await links(client), ['http://one.example']);
        ok(client.all('window/logMessage').length > 0);
      }),
    );
  }

  it(
    'changed behind its end',
    test(async (client) => {
      await client.open(URI, 'http://one.example');
      const far = { line: 7, character: 7 };
      await client.change(URI, 2, { range: { start: far, end: far }, text: '/end' });
      deepEqual(await links(client), ['http://one.example/end']);
    }),
  );

  it(
    'opened without a text',
    test(async (client) => {
      await client.notify('textDocument/didOpen', { textDocument: { uri: URI } });
      await client.notify('textDocument/didOpen', {});
      deepEqual(await links(client), []);
    }),
  );

  it(
    'opened again with the same version: nothing of the first text is left',
    test(async (client) => {
      const pull = (previousResultId?: string) =>
        client.ask<{ kind: string; resultId: string; items?: Diagnostic[] }>('diagnostic', URI, { previousResultId });
      await client.open(URI, ' date 2022-13-45 Text');
      const first = await pull();
      ok(first.items?.some((item) => item.code === 'header-date-impossible'));
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.open(URI, ' date 2022-12-13 Text');
      const second = await pull(first.resultId);
      equal(second.kind, 'full');
      equal(
        second.items?.some((item) => item.code === 'header-date-impossible'),
        false,
      );
    }),
  );
});

describe('text that is hard', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['a lone surrogate', '\uDC00 date'],
    ['only line ends', '\r\r\n\n'],
    ['NUL', 'a\u0000b'],
    ['front matter that does not end', '---\ndate: 2022-12-13'],
    ['one long line', 'http://a.example '.repeat(2000)],
  ];
  for (const [name, text] of texts) {
    it(
      name,
      test(async (client) => {
        await client.open(URI, text);
        const position = { line: 0, character: 0 };
        const range = { start: position, end: { line: 3, character: 0 } };
        for (const method of Object.keys(EMPTY)) {
          await client.ask(method, URI, { position, positions: [position], range, context: { diagnostics: [] } });
        }
        const errors = (client.all('window/logMessage') as { type: number }[]).filter((one) => one.type === 1);
        deepEqual(errors, []);
      }),
    );
  }
});
