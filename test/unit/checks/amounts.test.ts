import { amountConversion } from '../../../server/src/engine/checks/amountConversion';
import { amountPart } from '../../../server/src/engine/checks/amountPart';
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
        'It is 100 miles (120 miles by road) away.',
        'It is 100 miles (120 km by road) away.',
        'It is 30 °C (86 °F) warm.',
        'It is over 100 miles (120 km) away.',
      ],
    },
    read,
  );
});
