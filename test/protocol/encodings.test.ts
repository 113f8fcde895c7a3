import { deepEqual, equal } from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver';
import type { ClientOptions, TestClient } from '../support/client';
import { withClient } from '../support/withClient';

const URI = 'file:///a.seed';
const FLAG = '🇬🇧';

function speaking(...positionEncodings: string[]): ClientOptions {
  return { capabilities: { general: { positionEncodings } } };
}

/** The start and end characters of the only link. */
async function link(client: TestClient): Promise<number[]> {
  const [only] = await client.ask<DocumentLink[]>('documentLink', URI);
  return only ? [only.range.start.character, only.range.end.character] : [];
}

describe('position encodings', () => {
  const offers: readonly (readonly [string[], string])[] = [
    [[], 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32', 'utf-8'], 'utf-32'],
    [['utf-7', 'utf-8'], 'utf-8'],
    [['utf-7'], 'utf-16'],
  ];
  for (const [offered, chosen] of offers) {
    it(
      `of ${JSON.stringify(offered)} takes ${chosen}`,
      withClient(speaking(...offered), ({ result }) => equal(result.capabilities.positionEncoding, chosen)),
    );
  }

  // The flag takes four UTF-16 units, two code points and eight bytes; é takes two bytes.
  const behindFlag: readonly (readonly [string, number])[] = [
    ['utf-16', 6],
    ['utf-32', 4],
    ['utf-8', 11],
  ];
  for (const [encoding, start] of behindFlag) {
    it(
      `${encoding}: a link behind the flag`,
      withClient(speaking(encoding), async (client) => {
        await client.open(URI, `first\r\né${FLAG} http://a.example`);
        deepEqual(await link(client), [start, start + 16]);
      }),
    );

    it(
      `${encoding}: an edit behind the flag`,
      withClient(speaking(encoding), async (client) => {
        await client.open(URI, `first\ré${FLAG} xttp://a.example`);
        const range = { start: { line: 1, character: start }, end: { line: 1, character: start + 1 } };
        await client.change(URI, 2, { range, text: 'h' });
        deepEqual(await link(client), [start, start + 16]);
      }),
    );

    it(
      `${encoding}: an edit in two steps, the second in the text that the first left`,
      withClient(speaking(encoding), async (client) => {
        await client.open(URI, 'http://a.example');
        const insert = (character: number, text: string) => {
          const position = { line: 0, character };
          return { range: { start: position, end: position }, text };
        };
        await client.change(URI, 2, insert(0, ' '), insert(0, `é${FLAG}`));
        deepEqual(await link(client), [start, start + 16]);
      }),
    );
  }

  it(
    'counts a lone surrogate as three bytes',
    withClient(speaking('utf-8'), async (client) => {
      await client.open(URI, '\uD83C http://a.example');
      deepEqual(await link(client), [4, 20]);
    }),
  );

  for (const [encoding, width] of [
    ['utf-8', 3],
    ['utf-16', 1],
    ['utf-32', 1],
  ] as const) {
    it(
      `${encoding}: a byte order mark counts for the client`,
      withClient(speaking(encoding), async (client) => {
        await client.open(URI, '\uFEFFhttp://a.example');
        deepEqual(await link(client), [width, width + 16]);
        const start = { line: 0, character: 0 };
        await client.change(URI, 2, { range: { start, end: { line: 0, character: width } }, text: '' });
        deepEqual(await link(client), [0, 16]);
      }),
    );
  }
});
