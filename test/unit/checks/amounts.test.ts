import { amountConversion } from '../../../server/src/engine/checks/amountConversion';
import { amountDiffers } from '../../../server/src/engine/checks/amountDiffers';
import { amountPart } from '../../../server/src/engine/checks/amountPart';
import { amountParts } from '../../../server/src/engine/checks/amountParts';
import type { Document } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import { testCheck } from './documents';

const engine = shippedEngine();
const read = (text: string): Document => engine.analyze(text);

describe('checks of amounts', () => {
  testCheck(
    amountPart,
    {
      reports: [
        ['Backed by ‹|12 of the 10|> members.'],
        ['Backed by ‹|twelve of its ten|> members.'],
        ['‹|1,200 out of the 1,100|> voters came.'],
        ['It was backed by ‹|120%|> of voters.'],
        ['Some say ‹|150 per cent|> of the young people came.'],
      ],
      silent: [
        'Backed by 10 of the 12 members.',
        'Backed by 12 of the 12 members.',
        'It was 11 out of 10 for them.',
        'Article 12 of the 10 treaties.',
        'The 5 of the 2 million people.',
        'On page 52 of the 10 volumes.',
        '52 of the 50s songs.',
        '3,000 of the 2019 models.',
        'They reached 150% of the target.',
        'It grew by 120%.',
        'More than 100% of voters.',
        '3.5 of the 2 tonnes.',
      ],
    },
    read,
  );

  testCheck(
    amountConversion,
    {
      reports: [
        ['It is ‹|100 miles (120 km|>) away.'],
        ['Winds of ‹|80 km/h (30 mph|>) blew.'],
        ['It covers ‹|160 square miles (160 square kilometres|>).'],
      ],
      silent: [
        'It is 100 miles (160 km) away.',
        'It is 100 miles (about 165 km) away.',
        'Winds of 3 mph (6 km/h) blew.',
        'It is 10 feet (3 m) high.',
        'It weighs 5 kg (20 feet).',
        'He is 5 feet 10 inches (1.78 m) tall.',
        'It is 100 miles (120 miles by road) away.',
        'It is 100 miles (120 km by road) away.',
        'It is 30 °C (86 °F) warm.',
        'It is over 100 miles (120 km) away.',
      ],
    },
    read,
  );

  testCheck(
    amountParts,
    {
      reports: [
        ['It killed ‹|ten people, six men and five women|>.'],
        ['There were ‹|twenty-one victims (12 men, six women and four children|>).'],
        ['It had ‹|1,200 people on board: 1,150 passengers and 60 crew|>.'],
        ['In all ‹|55% agreed, 30% did not and the remaining 20%|> said nothing.'],
        ['‹|55 per cent voted for, and 52 per cent|> against.'],
        ['‹|55% were in favour and 48%|> voted against.'],
      ],
      silent: [
        'It killed ten people, six men and four women.',
        'It killed ten people, six men and three women.',
        'It killed at least ten people, six men and five women.',
        'It killed ten people, six women, five girls and 12 children.',
        'It killed ten people, six women and eight children and three girls.',
        'There were ten members, six women and five lawyers.',
        'Another ten people, six men and five women.',
        'Of the 60% who voted, 70% agreed and the remaining 30% did not.',
        'Some 55% agreed, about 30% did not and the remaining 20% said nothing.',
        '55% agreed, 30.5% did not and the remaining 15% said nothing.',
        'It rose to 80%. The remaining 40% was sold.',
        '80% of those were sold, and of the remaining 40% nobody spoke.',
        '55% voted for and 45% against.',
        '55% of the young were for and 52% of the old against.',
        '55% voted for and 52% in favour.',
        'Support rose from 55% to 60%.',
      ],
    },
    read,
  );

  testCheck(
    amountDiffers,
    {
      reports: [
        ['Ann Lee, 34, won. They praised Ann Lee (‹|36|>).'],
        ['Ann Lee, 34, won. They praised ‹|36-year-old|> Ann Lee.'],
        ['The 27-member council met. All agreed, but the ‹|28|>-member council voted.'],
        ['All 157 people on board died. The ‹|159|> people on board were from here.'],
        ['The 15 members of the Security Council met. It took all ‹|ten|> members of the Security Council.'],
      ],
      silent: [
        'Ann Lee, 34, won. They praised Ann Lee (34).',
        'Ann Lee, 34, won. They praised Bob Lee (36).',
        'Ann Lee, 34, and Ann Lee, 36, won.',
        'Ann Lee, 34, won. “I know Ann Lee, 36, well,” he said.',
        'Ann Lee, 34, won. Five years later Ann Lee, 39, came back.',
        'The 27-member council met. The 28-member committee voted.',
        'The 27-member council met. It was the 28-member council until May.',
        'A 27-member council met. A 28-member council voted.',
        'All 157 people on board died. The 12 people on the ground did, too.',
        'The 15 members of the Security Council met. The ten members of the Arctic Council did not.',
        'The 34-year-old man won. The 36-year-old man lost.',
      ],
    },
    read,
  );
});
