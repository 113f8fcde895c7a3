import assert from 'node:assert/strict';
import { tokenize } from '../../../server/src/engine/text/tokens';

/** Tokens are written with `|` between them; blanks around it are not part of the text's tokens. */
function check(text: string, expected: string): void {
  const found = tokenize(text).map((token) => text.slice(token.start, token.end));
  assert.equal(found.join('|'), expected);
}

function kinds(text: string): string {
  return tokenize(text)
    .map(({ kind }) => kind)
    .join(' ');
}

describe('tokens', () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Iran's drones", "Iran|'s|drones"],
    ["don't go", "don't|go"],
    ['high-level U.S. talks', 'high-level|U.S.|talks'],
    ['at 10 a.m. GMT', 'at|10|a.m.|GMT'],
    ['$1,200.75 (3%)', '$|1,200.75|(|3|%|)'],
    ['Chan-o-cha, el-Sisi', 'Chan-o-cha|,|el-Sisi'],
    ['see https://example.org/a?b=1, please', 'see|https://example.org/a?b=1|,|please'],
    ['mail ann.lee@example.org.', 'mail|ann.lee@example.org|.'],
    ['by @AnnLee_1 #News', 'by|@AnnLee_1|#News'],
    ['Lee🇬🇧👩‍🚀 won', 'Lee|🇬🇧|👩‍🚀|won'],
    ['the 1990s, 13th', 'the|1990s|,|13th'],
    ['“Ça va”', '“|Ça|va|”'],
    ["the workers' union", "the|workers|'|union"],
    ['a.b.c.d', 'a.b.c.d'],
    ['end. Next', 'end|.|Next'],
    ['', ''],
    [' \u00a0\n', ''],
    ['\ud83d', '\ud83d'],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => check(text, expected));

  it('tells what each token is', () => {
    assert.equal(
      kinds("Ann's @ann #a 12 www.example.org a@b.de . 🇬🇧"),
      'word possessive handle hashtag number url email punctuation symbol',
    );
  });

  it('does not take a lone at-sign, hash or half an address for more', () => {
    assert.equal(kinds('@ # a@ www'), 'symbol symbol word symbol word');
  });
});
