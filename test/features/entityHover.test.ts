import { equal } from 'node:assert/strict';
import { createDocument, hover, positionAt } from '../../server/src/features/index';
import { readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

/** The hover at the cursor as plain text. */
function hoverText(marked: string, parts: Sketch, detail: 'brief' | 'full' = 'full'): string {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const contents = hover(document, sketch(text, parts), positionAt(document, cursor), 'plaintext', detail)?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

const INFERRED = ['Inferred:', '  This mention: a name, 90 % sure', '  Why: in a test'];
const lines = (...all: string[]) => all.join('\n');

/** The rows under "Known" for a name of the text that has these facts. */
function checkKnown(name: string, parts: NonNullable<Sketch['entities']>[number], expected: readonly string[]): void {
  const found = lines(
    name,
    `Type: ${parts.type === 'norp' ? 'nationality, religious or political group' : parts.type}${parts.subtype ? ` (${parts.subtype})` : ''}`,
    'From the text:',
    '  Mentions: 1',
    '  First mention: here',
    ...(expected.length === 0 ? [] : ['Known:', ...expected.map((row) => `  ${row}`)]),
    ...INFERRED,
  );
  equal(hoverText(`<|>${name} was named.`, { entities: [parts] }), found);
}

describe('hover on what is known', () => {
  const place = { type: 'place', mentions: ['Tehran'] } as const;
  it('says of a capital that it often stands for the government', () =>
    checkKnown(
      'Tehran',
      {
        ...place,
        subtype: 'city',
        knowledge: {
          iso: 'IR',
          flag: '🇮🇷',
          country: 'Iran',
          region: 'Tehran Province',
          capitalOf: 'Iran',
          population: '7153309',
        },
      },
      [
        'Capital of: Iran; often stands for its government',
        'In: Tehran Province, Iran 🇮🇷',
        'Inhabitants: about 7.2 million',
      ],
    ));

  it('says of a country what belongs to it', () =>
    checkKnown(
      'Iran',
      {
        type: 'place',
        mentions: ['Iran'],
        subtype: 'country',
        knowledge: {
          iso: 'IR',
          flag: '🇮🇷',
          country: 'Iran',
          capital: 'Tehran',
          demonym: 'Iranian',
          currency: 'IRR',
          currencyName: 'Iranian Rial',
          continent: 'Asia',
          region: 'Southern Asia',
        },
      },
      [
        'Capital: Tehran',
        'People: Iranian',
        'Currency: Iranian Rial (IRR)',
        'Part of: Southern Asia',
        'ISO code: IR 🇮🇷',
      ],
    ));

  it('says of a people whose nationality it is', () =>
    checkKnown(
      'Iranian',
      {
        type: 'norp',
        mentions: ['Iranian'],
        subtype: 'nationality',
        knowledge: { iso: 'IR', flag: '🇮🇷', country: 'Iran' },
      },
      ['Nationality of: Iran 🇮🇷'],
    ));

  it('says what an acronym stands for, and whose body it is', () =>
    checkKnown(
      'NASA',
      {
        type: 'organization',
        mentions: ['NASA'],
        subtype: 'agency',
        knowledge: {
          iso: 'US',
          flag: '🇺🇸',
          country: 'United States',
          fullName: 'National Aeronautics and Space Administration',
        },
      },
      ['Full name: National Aeronautics and Space Administration', 'In: United States 🇺🇸'],
    ));

  it('says where a river runs, and where else there is such a city', () => {
    checkKnown(
      'Rhine',
      { type: 'place', mentions: ['Rhine'], subtype: 'river', knowledge: { countries: 'Germany, France' } },
      ['In: Germany, France'],
    );
    checkKnown(
      'Hyderabad',
      {
        type: 'place',
        mentions: ['Hyderabad'],
        knowledge: { country: 'India', population: '349999', alsoIn: 'Pakistan' },
      },
      ['In: India', 'Inhabitants: about 350,000', 'Also in: Pakistan'],
    );
  });

  it('shows facts that it has no words for', () =>
    checkKnown('Tehran', { ...place, knowledge: { altitude: '1,200 m' } }, ['altitude: 1,200 m']));
  it('shows nothing where nothing is known', () => checkKnown('Tehran', place, []));
  it('shows no number of people that is none', () =>
    checkKnown('Tehran', { ...place, knowledge: { population: 'many' } }, []));
});

describe('a brief hover', () => {
  const text = 'Tehran spoke. It said no.';
  const parts: Sketch = {
    entities: [
      {
        type: 'place',
        subtype: 'city',
        role: 'the city',
        mentions: ['Tehran', ['It', 1, 'pronoun']],
        knowledge: { country: 'Iran', capitalOf: 'Iran', population: '7153309' },
      },
    ],
  };
  const at = (line: string) => hoverText(text.replace(line, `<|>${line}`), parts, 'brief');

  it('leaves out where and how', () =>
    equal(
      at('Tehran'),
      lines(
        'Tehran',
        'Type: place (city)',
        'From the text:',
        '  Role: the city',
        'Known:',
        '  Capital of: Iran; often stands for its government',
      ),
    ));

  it('says who is meant all the same', () =>
    equal(
      at('It'),
      lines(
        'Tehran',
        'Type: place (city)',
        'Inferred:',
        '  This mention: “It” means Tehran, 90 % sure',
        '  Why: in a test',
        'From the text:',
        '  Role: the city',
        'Known:',
        '  Capital of: Iran; often stands for its government',
      ),
    ));
});
