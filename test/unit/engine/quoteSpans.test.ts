import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuotes } from '../../../server/src/engine/quotes/find';
import { readMarkers } from '../../support/markers';

/** The quotes of a paragraph are what `‹|…|›` holds, marks included; `strays` are the offsets of marks without a partner. */
function check(marked: string, options: { readonly open?: boolean; readonly strays?: number } = {}): void {
  const { text, spans } = readMarkers(marked);
  const { quotes, strays } = findQuotes(text);
  assert.deepEqual(
    quotes.map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.equal(quotes.at(-1)?.closed ?? true, options.open !== true);
  assert.equal(strays.length, options.strays ?? 0);
}

describe('quotation marks', () => {
  const pairs = [
    '‹|"We are open,"|› said Ann Lee. ‹|"They are not."|›',
    '‹|“We are open,”|› said Ann Lee. ‹|“They are not.”|›',
    '‹|« C’est du vent »|›, said Aubrac. ‹|« Je n’ai pas respiré. »|›',
    '‹|«Oui»|›, ‹|»Ja«|› and ‹|„Nein“|›, ‹|„igen”|›.',
    "‹|``Go,''|› he said, ‹|``now.''|›",
    "‹|'We are open,'|› said Ann Lee. ‹|'They are not.'|›",
    '‹|‘We don’t know the workers’ names,’|› said Ann Lee.',
    "He called it a ‹|'disgrace'|› and a ‹|'shame'|›.",
    "The ‹|'workers'|› walked out of the workers' club.",
    "‹|'We hear what the workers' union says,'|› he said. ‹|'It isn't new.'|›",
    '(‹|“Go”|›) [‹|“now”|›]—‹|“here”|›',
    '‹|"Go"|›—‹|"now"|›—‹|"here"|›',
    'Edward ‹|"Ted"|› Smith, ‹|"the boss"|›: ‹|"no."|›',
    '‹|"But I—"|› he said. ‹|"—and so do we."|›',
    '‹|"[...] and so on [...]"|›',
    // One mark typed, its partner set by a program.
    '‹|“We are open,"|› she said, ‹|"for now.”|›',
    '‹|“We go,”|› he said. ‹|”We stay,”|› she said.',
    // Quotes within quotes belong to the outer one.
    '‹|"She said, \'Go on,\' and left."|›',
    "‹|\"'Go on,' he told me, 'go on.'\"|› She left.",
    "‹|\"He said, 'Let's talk.' \"|›",
    '‹|“She said, ‘Go on,’ and left.”|›',
    '‹|‘She said “go on” and left,’|› he said.',
    '‹|\'She said "go on" and left,\'|› he said.',
    '‹|"She said "go on" and left,"|› he said.',
    '‹|“She said “go on” and left,”|› he said.',
    '‹|“Mr. ‘Big’ Smith’s”|› dog',
    '‹|«She said "go on" and left»|›',
  ];
  for (const marked of pairs) it(marked, () => check(marked));

  const none = [
    "The workers' union and the drivers' club don't agree.",
    "Rock 'n' roll in the '90s and '80s wasn't loud; it was '69, 'til then.",
    'Rock ’n’ roll in the ’90s wasn’t loud at the Smiths’.',
    'Rock ‘n’ roll in the ‘90s wasn’t loud.',
    'A board of 6" by 4" fell.',
    'She is 5\'10" and he is 6\'2".',
    "O'Brien's and the O’Neills’ dogs",
    "That was just 'cause it was on the 'net.",
    'Nothing "" here, and nothing "\'\'" there.',
    '',
  ];
  for (const text of none) it(`none in: ${text}`, () => check(text));

  const measures = [
    '‹|"The board is 6" wide,"|› he said.',
    '‹|"He is 6\'4","|› said Bob.',
    'A 5\'10" guard said ‹|"go"|›.',
    '‹|"The year was 1943"|› he said, ‹|"and now."|›',
    '‹|"It was in the \'90s,"|› he said.',
  ];
  for (const marked of measures) it(marked, () => check(marked));

  it('keeps one slip from turning the quotes behind it inside out', () => {
    check('"Hello, he said. ‹|"Go now,"|› she said. ‹|"Come."|›', { strays: 1 });
    check('‹|"Hello,"|› he said. Go now," she said. ‹|"Come."|›', { strays: 1 });
    check('“Hello, he said. ‹|“Go now,”|› she said. ‹|“Come.”|›', { strays: 1 });
    check('He said " and went on to ‹|"go"|›.', { strays: 1 });
    check('Hello,” he said. ‹|“Go.”|›', { strays: 1 });
  });

  it('leaves the last quote open where nothing closes it', () => {
    check('‹|"She was careless.|›', { open: true });
    check('‹|"We go,"|› he said. ‹|"We stay.|›', { open: true });
    check('‹|‘We go,’|› he said. ‹|‘We don’t stay.|›', { open: true });
    check("She said: ‹|'It isn't over.|›", { open: true });
    check("It isn't 'over.");
  });

  it('says what is inside the marks, without white space at the ends', () => {
    const [quote] = findQuotes('« Oui »').quotes;
    assert.deepEqual(quote?.content, { start: 2, end: 5 });
  });
});

describe('any quotation marks', () => {
  const SEED = 20221213;
  const piece = fc.constantFrom(
    ...Array.from('"“”„«»‘’\'`'),
    "''",
    '``',
    'a',
    's',
    '6',
    ' ',
    '. ',
    ', ',
    '—',
    '(',
    '🇬🇧',
  );
  const paragraph = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

  it('give quotes in order that never overlap, with contents inside, the last alone open', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const { quotes, strays } = findQuotes(text);
        let end = 0;
        quotes.forEach(({ span, content, closed }, index) => {
          assert.ok(end <= span.start && span.start < content.start && content.start < content.end);
          assert.ok(closed ? content.end < span.end : span.end === text.length && index === quotes.length - 1);
          end = span.end;
        });
        for (const stray of strays)
          assert.ok(quotes.every(({ span }) => stray.end <= span.start || span.end <= stray.start));
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it('are read the same with other words around them', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const [alone, behind] = [findQuotes(text), findQuotes(`It rained. ${text}`)];
        assert.equal(behind.quotes.length, alone.quotes.length);
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  const long: readonly (readonly [string, string])[] = [
    ['100,000 marks', '"'.repeat(100_000)],
    ['one mark', `"${'word '.repeat(100_000)}`],
    ['marks of many kinds', '"“\'«”‘’»„`'.repeat(10_000)],
    ['apostrophes', "s' 'n ".repeat(50_000)],
    ['a quote as the whole file', `“${'word '.repeat(100_000)}”`],
  ];
  for (const [name, text] of long)
    it(`are read in a time that grows with the text: ${name}`, () =>
      assert.ok(findQuotes(text).quotes.length <= 50_000)).timeout(2000);
});
