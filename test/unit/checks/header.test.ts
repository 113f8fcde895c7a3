import { headerDateAmbiguous } from '../../../server/src/engine/checks/headerDateAmbiguous';
import { headerDateImpossible } from '../../../server/src/engine/checks/headerDateImpossible';
import { headerDateMalformed } from '../../../server/src/engine/checks/headerDateMalformed';
import { headerDateMissing } from '../../../server/src/engine/checks/headerDateMissing';
import { headerForm } from '../../../server/src/engine/checks/headerForm';
import { headerTooLarge } from '../../../server/src/engine/checks/headerTooLarge';
import { headerUnclosed } from '../../../server/src/engine/checks/headerUnclosed';
import { bodyEmpty } from '../../../server/src/engine/checks/bodyEmpty';
import { testCheck } from './documents';

const GOOD = [
  ' date 2022-12-13 Text',
  'date 2022-12-13T10:00:00Z\n\nText',
  '---\ndate: 2022-12-13\ntitle: x\n---\nText',
  '---\r\ndate: "2022-12-13"\r\n---\r\n\r\nText',
  'Text without a header, on 03/04/2022 or 30 February',
];

describe('checks of the header', () => {
  testCheck(headerDateMalformed, {
    reports: [
      [' date ‹|13 December 2022|> Text', ' date 2022-12-13 Text'],
      ['date ‹|2022/12/13|>\nText', 'date 2022-12-13\nText'],
      ['date ‹|2022-12-3|> Text', 'date 2022-12-03 Text'],
      ['date ‹|Tuesday, December 13, 2022|> Text', 'date 2022-12-13 Text'],
      ['---\r\ndate: ‹|"13/12/2022"|>\r\n---\r\nText', '---\r\ndate: 2022-12-13\r\n---\r\nText'],
      ['---\ndate: ‹|20221213|>\n---\nText', '---\ndate: 2022-12-13\n---\nText'],
      ['date ‹|2022-12|> Text'],
      ['date ‹|13/12/22|> Text'],
      ['date: ‹|tomorrow|>\nText'],
      ['---\ndate: ‹|soon|>\n---\nText'],
    ],
    silent: [
      ...GOOD,
      'date 2022-02-30 Text',
      'date 03/04/2022 Text',
      'date palms on 13 December 2022',
      '---\ntitle: x\n---\nText',
      '---\ndate: 2022-12-13\npublished: 13 December 2022\n---\nText',
    ],
  });

  testCheck(headerDateImpossible, {
    reports: [
      ['date ‹|2022-02-30|> Text'],
      ['date ‹|2022-13-01|> Text'],
      ['date ‹|2022-12-13T24:30|> Text'],
      ['---\ndate: ‹|31 April 2022|>\n---\nText'],
    ],
    silent: [...GOOD, 'date 2024-02-29 Text', '---\ndate: 2022-12-13\nmodified: 2022-02-30\n---\nText'],
  });

  testCheck(headerDateAmbiguous, {
    reports: [
      ['date ‹|03/04/2022|> Text', 'date 2022-04-03 Text', 'date 2022-03-04 Text'],
      ['---\ndate: ‹|3.4.2022|>\n---\n', '---\ndate: 2022-04-03\n---\n', '---\ndate: 2022-03-04\n---\n'],
    ],
    silent: [...GOOD, 'date 13/04/2022 Text', 'date 04/13/2022 Text', 'date 04/04/2022 Text'],
  });

  testCheck(headerForm, {
    reports: [
      ['‹|Date|> 2022-12-13 Text', 'date 2022-12-13 Text'],
      [' ‹|date:|> 2022-12-13 Text', ' date 2022-12-13 Text'],
      ['‹|DATE:|>2022-12-13 Text', 'date 2022-12-13 Text'],
      ['date 2022-12-13‹|,|> Text', 'date 2022-12-13 Text'],
    ],
    silent: [...GOOD, '---\nDate: 2022-12-13\n---\nText', 'date 2022-12-13 , Text', 'date 2022-12-13\u00a0Text'],
  });

  testCheck(headerDateMissing, {
    reports: [
      ['‹|---|>\ntitle: x\n---\nText'],
      ['‹|---|>\n---\nText'],
      ['---\n‹|date|>:\ntitle: x\n---\nText'],
      [
        '‹|---|>\r\npublished: 2022-12-13T10:00Z\r\n---\r\n',
        '---\r\ndate: 2022-12-13\r\npublished: 2022-12-13T10:00Z\r\n---\r\n',
      ],
      ['---\n‹|date|>: \npublished: 2022-12-13\n---\n', '---\ndate: 2022-12-13 \npublished: 2022-12-13\n---\n'],
      ['‹|---|>\npublished: yesterday\n---\nText'],
    ],
    silent: [
      ...GOOD,
      '---\ndate: soon\n---\nText',
      '---\nDate: 2022-12-13\n---\nText',
      '---\ntitle: a: b\ndate: 2022-12-13\n---\n',
    ],
  });

  testCheck(headerUnclosed, {
    reports: [
      ['‹|---|>\ndate: 2022-12-13\n\nText\n', '---\ndate: 2022-12-13\n---\n\nText\n'],
      ['‹|---|>\r\ndate: 2022-12-13\r\ntags:\r\n  - a', '---\r\ndate: 2022-12-13\r\ntags:\r\n  - a\r\n---'],
      ['‹|---|>\ndate: 2022-12-13\n\nText.\n\n---\n\nMore.', '---\ndate: 2022-12-13\n---\n\nText.\n\n---\n\nMore.'],
    ],
    silent: [...GOOD, '---\n\nText between lines.\n\n---\n', '---\ndate: 2022-12-13\n\ntitle: x\n---\nText'],
  });

  testCheck(headerTooLarge, {
    reports: [
      [`---\n‹|date: 2022-12-13|>\nid: ${'x'.repeat(17_000)}\n---\nText`],
      [`---\n‹|a: ${'['.repeat(33)}${']'.repeat(33)}|>\n---\nText`],
      [`---\ndate: 2022-12-13\na: &a [${'1,'.repeat(900)}]\nb: ‹|[*a, *a, *a]|>\n---\nText`],
    ],
    silent: [
      ...GOOD,
      `---\ndate: 2022-12-13\nid: ${'x'.repeat(15_000)}\n---\nText`,
      `---\ndate: 2022-12-13\na: ${'['.repeat(20)}${']'.repeat(20)}\n---\nText`,
      `---\ndate: 2022-12-13\na: &a [1, 2, 3]\nb: [*a, *a]\n---\nText`,
    ],
  });

  testCheck(bodyEmpty, {
    reports: [['‹|date 2022-12-13|>'], [' ‹|date 2022-12-13|> \n\n\u00a0'], ['‹|---\ndate: 2022-12-13\n---|>\n']],
    silent: [...GOOD, '', '\n\n', '---\ndate: 2022-12-13\n', 'date 2022-12-13 .'],
  });
});
