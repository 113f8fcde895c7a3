import { quoteAltered } from '../../../server/src/engine/checks/quoteAltered';
import { quoteContinuation } from '../../../server/src/engine/checks/quoteContinuation';
import { quoteFullStop } from '../../../server/src/engine/checks/quoteFullStop';
import { quoteMarksMixed } from '../../../server/src/engine/checks/quoteMarksMixed';
import { quoteMarkUnpaired } from '../../../server/src/engine/checks/quoteMarkUnpaired';
import { quoteSpeakerMissing } from '../../../server/src/engine/checks/quoteSpeakerMissing';
import { quoteSpeakersDiffer } from '../../../server/src/engine/checks/quoteSpeakersDiffer';
import type { Check, CheckOptions, Document } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import { testCheck } from './documents';
import type { Cases } from './documents';

const engine = shippedEngine();
const read = (text: string): Document => engine.analyze(text);
const test = (check: Check, cases: Cases, options?: CheckOptions): void => testCheck(check, cases, read, options);

describe('checks of quotes', () => {
  test(quoteMarkUnpaired, {
    reports: [
      ['Ann Lee said: ‹|"|>The port is open.', 'Ann Lee said: "The port is open."'],
      ['‹|“|>The port is open. It stays open.', '“The port is open. It stays open.”'],
      ['‹|"|>The port is open, said Ann Lee.'],
      ['The port is open,‹|"|> said Ann Lee. "It stays open."'],
      ['‹|"|>The port is open, she said. "It stays open," he said.'],
      ['He said ‹|"|> and went on.'],
    ],
    silent: [
      '"The port is open," said Ann Lee.',
      'Ann Lee said: "We came early.\n\n"We left late, too."\n\nThen it rained.',
      "The workers' union and the '90s.",
      'A board of 6" by 4" fell on a 5\'10" guard.',
      '"The board is 6" wide," he said.',
      '“The port is open," said Ann Lee.',
      'The port " is open — Ann Lee (@annlee) December 13, 2022',
    ],
  });

  test(quoteMarksMixed, {
    reports: [
      ['"Go," he said. "Now." She said ‹|“|>no”.', '"Go," he said. "Now." She said "no".'],
      ['“Go,” he said. “Now.” She said ‹|"|>no".', '“Go,” he said. “Now.” She said “no”.'],
      ['“Go,” he said. “Now.” She said “no‹|"|>.', '“Go,” he said. “Now.” She said “no”.'],
    ],
    silent: [
      '"Go," he said. "Now."',
      '“Go,” he said. “Now.”',
      '“Go,” he said, « maintenant ».',
      '"He said “go” to me," she said.',
      '"Go," he said, \'now\'.',
      'No quotes.',
    ],
  });

  test(quoteContinuation, {
    reports: [
      [
        'Ann Lee said: "We came early that day.\n\n‹|We|> left late, too."',
        'Ann Lee said: "We came early that day.\n\n"We left late, too."',
      ],
      [
        'Ann Lee said: “We came early that day.\n\n‹|We|> left late, too.”',
        'Ann Lee said: “We came early that day.\n\n“We left late, too.”',
      ],
      [
        'Ann Lee said: "We came early that day, in the rain.‹|"|>\n\n"We left late, too, and nobody was there to help."',
        'Ann Lee said: "We came early that day, in the rain.\n\n"We left late, too, and nobody was there to help."',
      ],
    ],
    silent: [
      'Ann Lee said: "We came early.\n\n"We left late, too."',
      '"We came early," said Ann Lee.\n\n"We left late," said Bob Roe.',
      '"Are you sure?"\n\n"Yes."',
      'Ann Lee said: "We came early that day.\n\nIt rained.',
      'It rained.\n\nWe left late," she said.',
      'Ann Lee said: "We came early that day, in the rain."\n\n"We left late, too, and nobody was there," said Bob Roe.',
      'Ann Lee said: "We came early."\n\n"We left late."',
    ],
  });

  test(quoteSpeakerMissing, {
    reports: [[' date 2022-12-13 ‹|"We have never seen so many ships here at once."|>\n\nThe port was full.']],
    silent: [
      '"We have never seen so many ships," said Ann Lee.',
      'The film "Night Train" and the so-called "smart" port.',
      'We have never seen so many ships. — Ann Lee (@annlee) December 13, 2022',
    ],
  });

  const post = '\n\nThe port will open on Tuesday morning. — Ann Lee (@annlee) December 13, 2022';
  test(quoteAltered, {
    reports: [
      [`"The port will open on ‹|Monday|> morning," Ann Lee said.${post}`],
      [`"The port will ‹|surely|> open on Tuesday morning," Ann Lee said.${post}`],
    ],
    silent: [
      `"The port will open on Tuesday morning," Ann Lee said.${post}`,
      `"The port will open … morning," Ann Lee said.${post}`,
      `"[It] will open on Tuesday morning," Ann Lee said.${post}`,
      `"the port will open on Tuesday morning!" Ann Lee said.${post}`,
      `"We are very glad about all this," Ann Lee said.${post}`,
    ],
  });

  test(quoteSpeakersDiffer, {
    reports: [
      ['"The port will open again on Monday," Ann Lee said. ‹|"The port will open again on Monday,"|> Bob Roe said.'],
    ],
    silent: [
      '"The port will open again on Monday," Ann Lee said. "The port will open again on Monday," Lee said.',
      '"The port will open again on Monday," Ann Lee said. "The port will open again on Tuesday," Bob Roe said.',
      '"Yes," Ann Lee said. "Yes," Bob Roe said.',
    ],
  });

  describe('in American style', () =>
    test(
      quoteFullStop,
      {
        reports: [
          ['She called it "a disgrace‹|".|>', 'She called it "a disgrace."'],
          ['She called it “a disgrace‹|”,|> and left.', 'She called it “a disgrace,” and left.'],
        ],
        silent: [
          'She called it "a disgrace."',
          '"Go," she said.',
          'Did she call it "a disgrace"?',
          '"Is it?", she asked.',
          'She called it "a disgrace": it was late.',
        ],
      },
      { style: 'ap' },
    ));

  describe('in British style', () =>
    test(
      quoteFullStop,
      {
        reports: [
          ['She called it "a disgrace‹|."|>', 'She called it "a disgrace".'],
          ['She called it ‘a disgrace‹|,’|> and left.', 'She called it ‘a disgrace’, and left.'],
        ],
        silent: [
          'She called it "a disgrace".',
          '"We go now," she said.',
          'She said: "We go now."',
          'It was "made in the U.S."',
          'It was "a disgrace..."',
        ],
      },
      { style: 'british' },
    ));

  describe('without a style', () =>
    test(quoteFullStop, {
      reports: [],
      silent: ['She called it "a disgrace".', 'She called it "a disgrace."'],
    }));
});
