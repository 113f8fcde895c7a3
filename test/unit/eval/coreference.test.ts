import { deepEqual, equal } from 'node:assert/strict';
import { compromiseMentions } from '../../eval/compromise';
import { bCubed } from '../../eval/coreference/bCubed';
import type { FoundMention } from '../../eval/coreference/found';
import { parseGum } from '../../eval/coreference/gum';
import type { CoreferenceDocument } from '../../eval/coreference/gum';
import { headOf } from '../../eval/coreference/head';
import { matchMentions } from '../../eval/coreference/match';
import { measureCoreference } from '../../eval/coreference/measure';
import { scorePronouns } from '../../eval/coreference/pronouns';

describe('the head of a phrase', () => {
  const check = (phrase: string, expected: string) =>
    it(phrase, () => {
      const text = `So ${phrase} did`;
      const { start, end } = headOf(text, { start: 3, end: 3 + phrase.length });
      equal(text.slice(start, end), expected);
    });

  check('Professor Cres Eastman', 'Eastman');
  check('Thad’s', 'Thad');
  check('the Bank of England', 'Bank');
  check("the Bank of England's new governor, who left", 'governor');
  check('Sydney, Australia', 'Sydney');
  check('Mu Li (of Sydney)', 'Li');
  check("a man in Rome's streets", 'man');
  check('He', 'He');
  check('—', '—');
});

/** Mentions written in the text as `[x words]`, where x is the cluster. */
function mark(marked: string): { text: string; mentions: { span: { start: number; end: number }; cluster: string }[] } {
  let text = '';
  const mentions: { span: { start: number; end: number }; cluster: string }[] = [];
  for (const [, before = '', cluster = '', words = ''] of marked.matchAll(/([^[]*)(?:\[(\w) ([^\]]*)\])?/g)) {
    text += before;
    if (cluster) mentions.push({ span: { start: text.length, end: text.length + words.length }, cluster });
    text += words;
  }
  return { text, mentions };
}

const PRONOUN = /^(?:he|she|him|his|her)$/i;

function gold(marked: string): CoreferenceDocument {
  const { text, mentions } = mark(marked);
  return {
    text,
    mentions: mentions.map(({ span, cluster }) => ({
      ...{ span, cluster, type: 'person' },
      isName:
        /^(?:the )?[A-Z]/.test(text.slice(span.start, span.end)) && !PRONOUN.test(text.slice(span.start, span.end)),
    })),
  };
}

function found(marked: string): FoundMention[] {
  const { text, mentions } = mark(marked);
  return mentions.map(({ span, cluster }) => {
    const isPronoun = PRONOUN.test(text.slice(span.start, span.end));
    return { span, entity: cluster, type: 'person', kind: isPronoun ? 'pronoun' : 'name', isName: !isPronoun };
  });
}

describe('paired mentions', () => {
  const check = (marked: string, ours: string, expected: (number | null)[]) =>
    it(`${marked} / ${ours}`, () => {
      const { text, mentions } = gold(marked);
      deepEqual(matchMentions(text, mentions, found(ours)), expected);
    });

  check('[a Ann] met [b Bob]', '[x Ann] met [y Bob]', [0, 1]);
  check('[a Mr. Lee] met [b Bob]', 'Mr. [x Lee] met Bob', [0]);
  check('[a the Bank of Rome]', 'the [x Bank of Rome]', [0]);
  check('[a the Bank of Rome]', 'the Bank of [x Rome]', [null]);
  check('[a Ann Lee]', '[x Ann] Lee', [null]);
  check('[a Ann]', '[x Ann][y ]', [0, null]);

  it('takes a marked mention once, the same span before the same head', () =>
    deepEqual(
      matchMentions(
        'Mr. Lee',
        [{ span: { start: 4, end: 7 } }],
        [{ span: { start: 0, end: 7 } }, { span: { start: 4, end: 7 } }],
      ),
      [null, 0],
    ));
});

describe('B³', () => {
  const check = (title: string, marked: string, ours: string, pairs: (number | null)[], expected: number[]) =>
    it(title, () => {
      const { right, found: all, covered, marked: gold } = bCubed(Array.from(marked), Array.from(ours), pairs);
      deepEqual(
        [right, all, covered, gold].map((sum) => Math.round(sum * 1000) / 1000),
        expected,
      );
    });

  check('of the same clusters', 'aab', 'xxy', [0, 1, 2], [3, 3, 3, 3]);
  // The example of Bagga and Baldwin: 12 mentions in clusters of 5, 2 and 5, of which the last two are taken for one.
  check(
    'of merged clusters',
    'aaaaabbccccc',
    'xxxxxyyyyyyy',
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [9.143, 12, 12, 12],
  );
  check('of a split cluster', 'aaaa', 'xxyy', [0, 1, 2, 3], [4, 4, 2, 4]);
  check('of single mentions', 'aab', 'xyz', [0, 1, 2], [3, 3, 2, 3]);
  check('with a mention too many', 'aa', 'xxx', [0, 1, null], [1.333, 3, 2, 2]);
  check('with a mention missed', 'aaa', 'xx', [0, 1], [2, 2, 1.333, 3]);
  check('of nothing found', 'aaa', '', [], [0, 0, 0, 3]);
  check('of nothing marked', '', 'xx', [null, null], [0, 2, 0, 0]);
});

describe('the score of pronouns', () => {
  const check = (marked: string, ours: string, subjects: number[], others = [0, 0, 0]) =>
    it(`${marked} / ${ours}`, () => {
      const document = gold(marked);
      const mentions = found(ours);
      const score = scorePronouns(document, mentions, matchMentions(document.text, document.mentions, mentions));
      const counts = [score.subjects, score.others].map((so) => [so.marked, so.answered, so.right]);
      deepEqual(counts, [subjects, others]);
    });

  check('[a Ann] met [b Bob]. [a She] left.', '[x Ann] met [y Bob]. [x She] left.', [1, 1, 1]);
  check('[a Ann] met [b Bob]. [a She] left.', '[x Ann] met [y Bob]. [y She] left.', [1, 1, 0]);
  check('[a Ann] met [b Bob]. [a She] left.', '[x Ann] met [y Bob]. She left.', [1, 0, 0]);
  check('[a a man] left. [a He] ran.', 'a man left. He ran.', [0, 0, 0]);
  check('[a Ann] and [a her] dog', '[x Ann] and [x her] dog', [0, 0, 0], [1, 1, 1]);
  check('[a Ann], [b Bob], [b Bob]: [b he]', '[x Ann], [x Bob], [x Bob]: [x he]', [1, 1, 1]);
  check('[a Ann], [b Bob], [b Bob]: [a she]', '[x Ann], [x Bob], [x Bob]: [x she]', [1, 1, 0]);
  check('Zed, [a Ann]: [a she]', '[x Zed], Ann: [x she]', [1, 1, 0]);
});

describe('the measure of coreference', () => {
  const result = measureCoreference([gold('[a Ann] met [b a man]. [a She] left. [c Bob] too.')], {
    seedmark: () => found('[x Ann] met [y a man]. [x She] left. Bob too.'),
    compromise: () => found('Ann met a man. She left. [y Bob] too.'),
  });

  it('counts mentions that only one side has', () =>
    deepEqual(result.threeTypes.all, { right: 2, found: 3, covered: 2, marked: 3 }));
  it('and leaves them out', () => deepEqual(result.threeTypes.common, { right: 2, found: 2, covered: 2, marked: 2 }));
  it('scores pronouns', () => deepEqual(result.pronouns.subjects, { marked: 1, answered: 1, right: 1 }));
  it('scores those of compromise', () =>
    deepEqual(result.compromisePronouns.subjects, { marked: 1, answered: 0, right: 0 }));
});

describe('documents of GUM', () => {
  it('get a header, and their spans move with it', () => {
    const mention = { start: 0, end: 3, cluster: '1', type: 'person', head_pos: 'PROPN', text: 'Ann' };
    const line = JSON.stringify({ text: 'Ann left.', dateCreated: '2009-05-08', mentions: [mention] });
    const [document] = parseGum(`${line}\n`);
    equal(document?.text, ' date 2009-05-08 Ann left.');
    deepEqual(document.mentions, [{ span: { start: 17, end: 20 }, cluster: '1', type: 'person', isName: true }]);
  });
});

describe('the pronouns of compromise', () => {
  it('come with what they refer to', () => {
    const text = ' date 2020-01-01 John Smith lives in Paris. He left.';
    deepEqual(
      compromiseMentions(text).map(({ span, kind }) => `${kind} ${text.slice(span.start, span.end)}`),
      ['name John Smith', 'pronoun He'],
    );
  });
  it('are none without anybody', () => deepEqual(compromiseMentions('It rains.'), []));
});
