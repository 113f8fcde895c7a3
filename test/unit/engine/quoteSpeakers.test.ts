import assert from 'node:assert/strict';
import { sliceOf } from '../../../server/src/engine/index';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** `who (cue)` of every quote between marks, `nobody` where none is named; `< whom` where it is said to somebody. */
function speakers(body: string): string[] {
  const { text, quotes } = analyzeBody(engine, body);
  return quotes
    .filter(({ kind }) => kind !== 'indirect' && kind !== 'post')
    .map(({ speaker, cue, addressee }) => {
      if (!speaker) return 'nobody';
      const how = cue ? ` (${sliceOf(text, cue)})` : '';
      return `${speaker.text}${how}${addressee ? ` < ${sliceOf(text, addressee)}` : ''}`;
    });
}

function check(body: string, ...expected: readonly string[]): void {
  assert.deepEqual(speakers(body), expected);
}

type Case = readonly [body: string, ...expected: string[]];

describe('who said a quote', () => {
  const spoken: readonly Case[] = [
    ['"We will win," said Ann Lee, 43, who runs the port. "It is simple."', 'Ann Lee (said)', 'Ann Lee'],
    ['"I think," she said, "that he has shown us who he is."', 'she (said)', 'she (said)'],
    ['Mr. Lee, who was in Ohio on Friday, told reporters it was "crooked."', 'Lee (told) < reporters'],
    ['A doctor who examined her said she was "recovering well."', 'A doctor (said)'],
    ['The man who attacked the office shouted "Lock her up!"', 'The man (shouted)'],
    ['The plan, which critics described as "mad," will fail.', 'critics (described)'],
    ['The law was described by Ann Lee as "mad."', 'Ann Lee (described)'],
    ['Ann Lee was quoted as saying she "would love to" come.', 'Ann Lee (saying)'],
    ['One voter, Linda Smith of Dayton, called both "awful."', 'Linda Smith (called)'],
    ['The mayor of Ode, Ann Lee, dismissed the warnings as "ridiculous."', 'Ann Lee (dismissed)'],
    ['Ann Lee, a spokeswoman for the city, declined to comment but said it was "wrong."', 'Ann Lee (said)'],
    ['A senior official, who asked not to be named, called it "a disaster."', 'A senior official (called)'],
    ['In a statement on Tuesday, the ministry said the attack was "cowardly."', 'the ministry (said)'],
    ['The report released by the ministry says agents took "nothing of value."', 'The report (says)'],
    ['As Ann Lee put it, "I alone can fix it."', 'Ann Lee (put)'],
    ['The port was "closed for good", according to the ministry.', 'the ministry (according to)'],
    ['Ann Lee\'s "night and fog" remark hurt her.', 'Ann Lee'],
    ['PENCE: "We will repeal it."', 'PENCE (:)'],
    ['Ann Lee praised the plan. "It will work well for all of us."', 'Ann Lee'],
    [
      'Ann Lee accused them of "running a scam" and pledged to "fight for all."',
      'Ann Lee (accused)',
      'Ann Lee (pledged)',
    ],
    ['Asked about it, she replied: "Yes."', 'she (replied)'],
    ['Supporters chanted "Lock her up!" as he spoke.', 'Supporters (chanted)'],
    [
      'A "desperate alliance" between Russia and Iran threatens us, a minister has said, as it rained.',
      'a minister (said)',
    ],
  ];
  for (const [body, ...expected] of spoken) it(body, () => check(body, ...expected));

  const silent: readonly Case[] = [
    ['The film "Night Train" opened.', 'nobody'],
    ['Her book, "Hard Choices," sold well.', 'nobody'],
    ['The word "deplorable" has stuck.', 'nobody'],
    ['The so-called "birther" movement grew.', 'nobody'],
    ['"Fox & Friends" aired the interview.', 'nobody'],
    ['The law, known as "Obamacare," was kept.', 'nobody'],
    ['Use of the term "radical art" has divided them.', 'nobody'],
    ['The magazine "Cosmopolitan" endorsed her.', 'nobody'],
    ['The song, titled "Role Models," shows children.', 'nobody'],
    ['The "fiscal cliff" loomed in December.', 'nobody'],
    ['He attended a screening of "Hamilton" in New York.', 'nobody'],
  ];
  for (const [body, ...expected] of silent) it(body, () => check(body, ...expected));

  it('goes on over a paragraph that is a quote alone', () => {
    check('"It is late now," Ann Lee said.\n\n"We will all go home soon."', 'Ann Lee (said)', 'Ann Lee');
  });

  it('takes who a colon announces for the next paragraph', () => {
    check(
      'Ann Lee, whose father was there, gave the address:\n\n"We all know the number of the dead."',
      'Ann Lee (gave)',
    );
  });

  it('takes nobody for the next paragraph without a colon', () => {
    check('Ann Lee, whose father was there, left.\n\n"We all know the number of the dead."', 'nobody');
  });

  it('does not go on where the next paragraph has words of its own', () => {
    check('"It is late now," Ann Lee said.\n\nThe film "Night Train" opened.', 'Ann Lee (said)', 'nobody');
  });
});
