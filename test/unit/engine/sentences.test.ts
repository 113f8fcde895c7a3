import assert from 'node:assert/strict';
import { splitSentences } from '../../../server/src/engine/text/sentences';

/** Sentences are written with `|` between them. */
function check(marked: string): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  const text = expected.join(' ');
  assert.deepEqual(
    splitSentences(text).map((found) => text.slice(found.start, found.end)),
    expected,
  );
}

describe('sentences', () => {
  const cases = [
    'It rained. | It stopped.',
    'The U.S. Army left. | It had stayed in the U.S. for years.',
    'He lived in the U.S. | The war began later.',
    'Mr. Smith met Mrs. Jones. | They talked.',
    'Gen. Mark Milley spoke. | Lt. Col. Ann Lee listened.',
    'On Dec. 13 he left. | In Dec. 2022 she came.',
    'It ended in Dec. | She came back.',
    'At 10 a.m. Tuesday it began. | It ended at 5 p.m. | The crowd went home.',
    'J. K. Rowling and George W. Bush met. | J.K. Simmons did not.',
    '"Why?" he said. | "Because!" she cried.',
    '"Are you sure?" Smith said. | Nobody answered.',
    '"We won." | The crowd cheered.',
    '"It is over," he said. | "We won."',
    'She left (he stayed. No one knew why) and wept. | It was late.',
    '"It is over." | He added that he had won. | "Is it?" Smith asked.',
    '(He left.) | She came.',
    'He paused... and went on. | He stopped… | Then he spoke.',
    'It rose 3.5 per cent to 1,200.75 points. | No. 10 declined to comment.',
    'The answer was no. | He left.',
    'Downing Street No. 10 is old. | Ranked No. 1 by Acme Inc. she won.',
    'Acme Inc. | The firm grew.',
    'Martin Luther King Jr. spoke here. | He was 34.',
    'The "[...] members" of the house [...] decided. | It was late.',
    'He said so.[1] | She denied it.[2]',
    'He asked "Why now?", and left. | She did not.',
    'The vs. case went on. | Smith v. Jones ended.',
    'What happened? | Nobody knows! | Nothing.',
    'See St. Petersburg and Mt. Everest. | Both are far.',
    'She has a Ph.D. in physics. | He has none.',
    'Visit www.example.org. | It is free.',
    'Wait... what? | Yes.',
    '« Je n’ai pas respiré. » | She left.',
    '« Partez ! » cria-t-elle. | « Non. »',
    'He left. | « Oui. »',
  ];
  for (const text of cases) it(text, () => check(text));

  it('keeps lines of a list apart', () => {
    const text = '- one\n- two. Three\n';
    const found = splitSentences(text, { lines: true }).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ['- one', '- two.', 'Three']);
  });

  it('splits Chinese and Hindi sentences without spaces', () => {
    checkExactly('他来了。她走了。', ['他来了。', '她走了。']);
    checkExactly('वह आया। वह गई।', ['वह आया।', 'वह गई।']);
  });

  it('gives nothing for blank text and one sentence for marks alone', () => {
    checkExactly('', []);
    checkExactly(' \n ', []);
    checkExactly('...', ['...']);
    checkExactly('. . .', ['. . .']);
  });
});

function checkExactly(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    splitSentences(text).map((found) => text.slice(found.start, found.end)),
    expected,
  );
}
