import { dateImpossible } from '../../../server/src/engine/checks/dateImpossible';
import { dateRange } from '../../../server/src/engine/checks/dateRange';
import { dateTense } from '../../../server/src/engine/checks/dateTense';
import { dateWeekday } from '../../../server/src/engine/checks/dateWeekday';
import type { Document } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import { testCheck } from './documents';

const engine = shippedEngine();
const read = (text: string): Document => engine.analyze(text);
const on = (body: string) => ` date 2019-05-01 ${body}`;

describe('checks of dates', () => {
  testCheck(
    dateWeekday,
    {
      reports: [
        [on('On ‹|Monday, March 26, 2019|>.'), on('On Tuesday, March 26, 2019.'), on('On Monday, March 25, 2019.')],
        [on('On ‹|Monday, 26th March 2019|>.'), on('On Tuesday, 26th March 2019.'), on('On Monday, 25th March 2019.')],
        [on('On ‹|Sunday, April 1, 2019|>.'), on('On Monday, April 1, 2019.')],
        [on('On ‹|Mon 26 Mar 2019|>.'), on('On Tue 26 Mar 2019.'), on('On Mon 25 Mar 2019.')],
        [on('On ‹|26 March 2019 (Monday)|>.'), on('On 26 March 2019 (Tuesday).'), on('On 25 March 2019 (Monday).')],
        [on('On ‹|Saturday, March 26|>.'), on('On Tuesday, March 26.'), on('On Saturday, March 23.')],
        [on('She said: "Come on ‹|Monday, March 26, 2019|>."')],
        ['On ‹|Monday, March 26, 2019|>.', 'On Tuesday, March 26, 2019.', 'On Monday, March 25, 2019.'],
      ],
      silent: [
        on('On Tuesday, March 26, 2019.'),
        on('On Tue 26 Mar 2019.'),
        on('On 26 March 2019 (Tuesday).'),
        // The year may be the one before.
        on('On Monday, March 26.'),
        on('On Monday, and on March 26, 2019.'),
        on('On Monday. March 26, 2019 was fine.'),
        on('On Monday, February 30, 2019.'),
        on('On Monday in March 2019.'),
        on('On Monday, March 26, 99999 people came.'),
        'On Monday, March 26.',
      ],
    },
    read,
  );

  testCheck(
    dateImpossible,
    {
      reports: [
        [on('It closed on ‹|February 30|>.')],
        [on('It closed on ‹|February 29, 2019|>.')],
        [on('It closed on ‹|31 April|>.')],
        [on('It closed on ‹|Feb. 30, 2019|>.')],
        [on('It closed on ‹|2019-13-05|>.')],
        [on('It closed on ‹|31/02/2019|>.')],
        [on('It closed on ‹|31st April|>.')],
        [on('It closed on ‹|May 32, 2019|>.')],
        [on('It closed on ‹|0 May 2019|>.')],
        [on('It closed on ‹|May 5, 99999|>.')],
        [on('It closed on ‹|May 5, 0000|>.')],
        [on('It closed on ‹|0000-01-01|>, or on ‹|05/13/0000|>.')],
      ],
      silent: [
        on('It closed on February 28.'),
        on('It closed on February 29, 2020.'),
        // Leap years are near.
        on('It closed on February 29.'),
        on('In April 31 people died.'),
        on('In June 31 people and 3 dogs died.'),
        on('On May 5, 10000 people came.'),
        on('On May 5, 2019.'),
        on('It closed on 05/13/2019 and 13/05/2019.'),
        on('The number is 2019-1305-77.'),
        on('Version 1.2019-13-05.'),
        on('May 32 of them come.'),
        'It closed on February 29.',
        '---\ndate: 2019-02-30\n---\nText',
      ],
    },
    read,
  );

  testCheck(
    dateRange,
    {
      reports: [
        [on('She led it from ‹|1998 to 1989|>.')],
        [on('She led it between ‹|2001 and 1999|>.')],
        [on('It ran ‹|May 5, 2019 – May 3, 2019|>.')],
        [on('It ran from ‹|May 2019 until March 2019|>.')],
      ],
      silent: [
        on('She led it from 1989 to 1998.'),
        on('She led it between 1999 and 2001.'),
        on('It moved in 1998 to 1989 Drive.'),
        on('It was moved from May 2029 to March 2021.'),
        on('It was brought forward from 1998 to 1989.'),
        on('It was founded in 1998 and 1989.'),
        on('It ran from May to March.'),
        on('It ran from December 28 to January 3.'),
        on('It ran from 1998 to 1998.'),
      ],
    },
    read,
  );

  testCheck(
    dateTense,
    {
      reports: [
        [on('The harbour will open on ‹|March 3, 2018|>.')],
        [on('The vote is due to be held on ‹|April 1, 2019|>.')],
        [on('The mayor died on ‹|March 3, 2020|>.')],
        [on('The mayor was arrested on ‹|June 3, 2019|>.')],
        [on('They will meet ‹|yesterday|>.')],
        [on('The mayor died ‹|tomorrow|>.')],
      ],
      silent: [
        on('The harbour will open on March 3, 2020.'),
        on('The mayor died on March 3, 2018.'),
        on('The mayor died on May 2, 2019.'),
        on('The mayor will be heard on a speech on March 3, 2018.'),
        on('The trial of the man arrested on June 3, 2019 is near.'),
        on('The vote was scheduled to be held on June 3, 2019.'),
        on('The ship would have arrived on June 3, 2019.'),
        on('"The mayor died on March 3, 2020," it said.'),
        on('They met yesterday and will meet tomorrow.'),
        on('The mayor died on Friday.'),
        'The mayor died on March 3, 2020.',
      ],
    },
    read,
  );
});
