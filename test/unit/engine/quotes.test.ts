import assert from 'node:assert/strict';
import { sliceOf } from '../../../server/src/engine/index';
import type { Analysis } from '../../../server/src/engine/index';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** Every quote as `kind content ← speaker (evidence)`, one a line. */
function describeQuotes({ text, quotes }: Analysis): string[] {
  return quotes.map(({ kind, content, speaker }) => {
    const words = content.map((piece) => sliceOf(text, piece)).join(' / ');
    return `${kind} ${words}${speaker ? ` ← ${speaker.text} (${speaker.evidence})` : ''}`;
  });
}

function check(body: string, ...expected: readonly string[]): void {
  assert.deepEqual(describeQuotes(analyzeBody(engine, body)), expected);
}

describe('quotes and their speakers', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['"We are open now," said Ann Lee.', 'direct We are open now, ← Ann Lee (verb-subject)'],
    ['"We are open now," Ann Lee said on Friday.', 'direct We are open now, ← Ann Lee (verb-subject)'],
    ['Ann Lee, 43, said: "We are open now."', 'direct We are open now. ← Ann Lee (verb-subject)'],
    ['He added that the port "has just opened" again.', 'partial has just opened ← He (verb-subject)'],
    ['The ministry said the port was "closed for now".', 'partial closed for now ← The ministry (verb-subject)'],
    ['It was "closed for now", according to the ministry.', 'partial closed for now ← the ministry (according-to)'],
    [
      'A "desperate alliance" threatens us, Britain\'s foreign secretary has said.',
      "partial desperate alliance ← Britain's foreign secretary (verb-subject)",
    ],
    [
      '"We won," said Ann Lee. "They lost the match."',
      'direct We won, ← Ann Lee (verb-subject)',
      'direct They lost the match. ← Ann Lee (continued)',
    ],
    ['“We are open now,” said Ann Lee.', 'direct We are open now, ← Ann Lee (verb-subject)'],
    ['«We are open now», said Ann Lee.', 'direct We are open now ← Ann Lee (verb-subject)'],
    ["'We are open now,' said Ann Lee.", 'direct We are open now, ← Ann Lee (verb-subject)'],
    ['Ann Lee said: "It is \'very\' late now."', "direct It is 'very' late now. ← Ann Lee (verb-subject)"],
    ['The so-called "smart" port.', 'scare smart'],
    [
      'The president of Egypt said: "We will open it."',
      'direct We will open it. ← The president of Egypt (verb-subject)',
    ],
    ['The United States called it "a mistake".', 'partial a mistake ← United States (verb-subject)'],
    // No quotes.
    ["The workers' union and the drivers' club don't agree."],
    ["Rock 'n' roll in the '90s wasn't loud."],
    ['A board of 6" by 4" fell.'],
    ['He said " and went on.'],
    ['One slip " here does not open\n\na quote in the next paragraph.'],
  ];
  for (const [body, ...expected] of cases) it(body, () => check(body, ...expected));

  it('carries a quote over paragraphs that open with the mark again', () => {
    check(
      'Ann Lee said: "We came early.\n\n"We left late, too."\n\nThen it rained.',
      'direct We came early. / We left late, too. ← Ann Lee (verb-subject)',
    );
  });

  it('names the entity of a speaker, through a pronoun too', () => {
    const { quotes, entities } = analyzeBody(engine, 'Mr. Ann Lee came. "We won the cup," he said.');
    assert.equal(quotes[0]?.speaker?.entity, entities.find(({ name }) => name === 'Ann Lee')?.id);
  });

  it('does not take the possessor for the speaker', () => {
    const { quotes } = analyzeBody(engine, '"We won the cup," Iran\'s spokesman said.');
    assert.deepEqual([quotes[0]?.speaker?.text, quotes[0]?.speaker?.entity], ["Iran's spokesman", null]);
  });
});
