import assert from 'node:assert/strict';
import { kindOfQuote } from '../../../server/src/engine/quotes/kinds';
import { readMarkers } from '../../support/markers';

/** The kind of the quote whose content is marked, said by somebody or by nobody. */
function check(marked: string, expected: string, options: { readonly nobody?: boolean } = {}): void {
  const { text, spans } = readMarkers(marked);
  const [{ start, end } = { start: 0, end: 0 }] = spans;
  const kind = kindOfQuote({
    content: text.slice(start, end),
    before: text.slice(0, start - 1),
    spoken: options.nobody !== true,
    continued: false,
  });
  assert.equal(kind, expected);
}

describe('the kind of a quote', () => {
  const direct = [
    '"‹|We are open,|›" she said.',
    'She said: "‹|Yes.|›"',
    'She said, "‹|we are open again from today|›".',
    'She wrote "‹|there are no locked doors there|›".',
    'She said, "‹|[t]he port is open|›".',
    '"‹|[...] I knew it would come|›", she said.',
    'The first sentence was "‹|The port is what it was.|›"',
    '"‹|The port is open. It stays open|›", she said.',
    '"‹|However,|›" she said.',
  ];
  for (const marked of direct) it(`direct: ${marked}`, () => check(marked, 'direct'));

  const partial = [
    'He called it "‹|a panic reaction|›".',
    'He described it as "‹|Garbage made in Hollywood.|›"',
    'The port "‹|has just been opened again|›", she said.',
    'She was "‹|shocked and appalled by what was done|›".',
    'She said the port was "‹|open again, and stays so. It is well|›".',
    'He called her "‹|[a] pleasant neighbour and friend|›".',
    'She said, "‹|go away|›".',
  ];
  for (const marked of partial) it(`partial: ${marked}`, () => check(marked, 'partial'));

  const scare = [
    'the film "‹|Night Train|›"',
    'Edward "‹|Ted|›" Smith',
    'the so-called "‹|smart|›" port',
    'a talk on "‹|Breaking Into the World of Bridges|›"',
    'the word "‹|port|›"',
  ];
  for (const marked of scare) it(`scare: ${marked}`, () => check(marked, 'scare', { nobody: true }));

  it('direct without a speaker, where it is a sentence of some length', () => {
    check('"‹|The port has been open since last Monday.|›"', 'direct', { nobody: true });
    check('"‹|No way.|›"', 'scare', { nobody: true });
  });
});
