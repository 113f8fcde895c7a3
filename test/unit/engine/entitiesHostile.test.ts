import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** The names found in a body. */
function namesOf(body: string): string[] {
  const { text, entities } = analyzeBody(engine, body);
  return entities.flatMap(({ mentions }) =>
    mentions.filter(({ kind }) => kind === 'name').map(({ span }) => text.slice(span.start, span.end)),
  );
}

/** Texts that no newspaper prints, as long as asked. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'capitalised words': (length) => 'Xarvo '.repeat(length / 6),
  'different capitalised words': (length) =>
    Array.from({ length: length / 8 }, (_, at) => `Qa${at.toString(36)}`).join(' '),
  'no blank': (length) => 'x'.repeat(length),
  'no blank, in capitals': (length) => 'X'.repeat(length),
  hyphens: (length) => 'Anglo-'.repeat(length / 6),
  dots: (length) => 'U.S.'.repeat(length / 4),
  particles: (length) => `Jan ${'van de '.repeat(length / 7)}Berg`,
  ampersands: (length) => 'Reed & '.repeat(length / 7),
  'names joined by "of the"': (length) => 'University of the '.repeat(length / 18),
  'family names': (length) => 'Kim Jae-in '.repeat(length / 11),
  brackets: (length) => 'Reed (US) '.repeat(length / 10),
  'particles of other languages': (length) => "Brigade de Recherche et d'Aube ".repeat(length / 31),
  nicknames: (length) => 'Ann "Bo" '.repeat(length / 9),
  possessives: (length) => "People's Sheriff's Office ".repeat(length / 26),
  'numbers behind names': (length) => 'Boeing 737-800 14th Route 66 '.repeat(length / 29),
  scores: (length) => 'Ajax 2 '.repeat(length / 7),
  'right-to-left text': (length) => 'قال الرئيس إن الوضع صعب '.repeat(length / 24),
  'Cyrillic text': (length) => 'Он сказал, что всё хорошо. '.repeat(length / 27),
};

describe('names in hostile text', () => {
  for (const [name, make] of Object.entries(HOSTILE))
    it(`are found in linear time: ${name}`, () => {
      const time = (length: number) => {
        const text = make(length);
        const start = performance.now();
        analyzeBody(engine, text);
        return performance.now() - start;
      };
      time(1_000);
      const short = Math.min(time(2_000), time(2_000), time(2_000));
      const long = Math.min(time(16_000), time(16_000));
      // Eight times the text: linear time with room for a busy machine, where square time would take 64 times as long.
      assert.ok(long < 30 * Math.max(short, 2), `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
    });

  const NONE = [
    'он сказал, что всё хорошо, и ушёл домой.',
    'قال الرئيس إن الوضع صعب جدا اليوم.',
    'הוא אמר שהכול בסדר והלך הביתה.',
    '他说一切都很好，然后回家了。',
    'x'.repeat(1000),
    '!!! ??? ... --- *** ((( )))',
    '1 2 3 4 5 6 7 8 9 10',
    '\u202eabc def ghi\u202c',
  ];
  for (const text of NONE) it(`are not found in ${text.slice(0, 40)}`, () => assert.deepEqual(namesOf(text), []));

  it('keep their places behind right-to-left text and emoji', () =>
    assert.deepEqual(namesOf('قال 🇬🇧👍🏽 Ann Lee met officials in Iran.'), ['Ann Lee', 'Iran']));
});
