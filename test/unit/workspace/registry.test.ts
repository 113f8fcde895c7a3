import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { parse } from 'yaml';
import { ENTITY_TYPES, ENTRY_KEYS, mergeRegistries, parseRegistry } from '../../../server/src/workspace/registry/index';
import { readRole } from '../../../server/src/workspace/registry/roles';

/** What is wrong, as `code “the words”`. */
function check(text: string, ...expected: string[]): void {
  const found = parseRegistry(text).problems.map(
    ({ code, span }) => `${code} “${text.slice(span.start, span.end).split('\n')[0] ?? ''}”`,
  );
  deepEqual(found, expected);
}

const GOOD = 'id: a, name: Ann Lee, type: person';

describe('reading a registry', () => {
  it('gives all that an entry says', () => {
    const { entries, never, problems } = parseRegistry(`entities:
  - id: lee
    name: Ann  Lee
    type: person
    aliases: Lee
    handle: annlee
    role: [mayor 2020..2023-11, "friend, always"]
    description: She opens harbours.
    wikidata: Q42
    links:
      Her page: https://example.org/lee
    never: [Lee County]
    notes: checked
never: [On Monday]
`);
    deepEqual(problems, []);
    deepEqual(never, ['On Monday']);
    deepEqual(entries[0]?.entry, {
      id: 'lee',
      name: 'Ann Lee',
      type: 'person',
      aliases: ['Lee'],
      handles: ['@annlee'],
      roles: [
        { text: 'mayor', from: '2020-01-01', until: '2023-12-01' },
        { text: 'friend, always', from: null, until: null },
      ],
      description: 'She opens harbours.',
      notes: 'checked',
      links: [
        { label: 'Wikidata Q42', url: 'https://www.wikidata.org/wiki/Q42' },
        { label: 'Her page', url: 'https://example.org/lee' },
      ],
      never: ['Lee County'],
    });
  });

  it('finds nothing wrong in nothing', () => check(''));
  it('finds nothing wrong in comments', () => check('# none yet\n'));
  it('finds nothing wrong in an entry in one line', () => check(`- {${GOOD}}`));
  it('finds nothing wrong in keys without values', () => check(`- {${GOOD}, aliases: , role: []}\n`));
  it('finds nothing wrong in a number as an id', () => check('- {id: 7, name: B C, type: work}\n'));

  it('an id that is taken', () => check(`- {${GOOD}}\n- {id: a, name: B C, type: work}`, 'registry-duplicate “a”'));
  it('a name that two claim', () =>
    check(`- {${GOOD}}\n- {id: b, name: Lee, type: work, aliases: [Ann Lee]}`, 'registry-claimed “Ann Lee”'));
  it('no type', () => check('- {id: a, name: B C}', 'registry-missing “{”'));
  it('an unknown type', () => check('- {id: a, name: B C, type: planet}', 'registry-type “planet”'));
  it('a bad date', () => check(`- {${GOOD}, role: mayor 2022-13..}`, 'registry-date “mayor 2022-13..”'));
  it('an unknown key', () => check(`- {${GOOD}, nmae: x}`, 'registry-key “nmae”'));
  it('a key twice', () => check(`- {${GOOD}, id: c}`, 'registry-key “id”'));
  it('a common word', () =>
    check(`- {${GOOD}, aliases: [May, the]}`, 'registry-common “May”', 'registry-common “the”'));
  it('no common word in capitals alone', () => check(`- {${GOOD}, aliases: [US, WHO]}`));
  it('an address that runs something', () =>
    check(`- {${GOOD}, links: ["javascript:alert(1)"]}`, 'registry-shape “"javascript:alert(1)"”'));
  it('an entry that is a text', () => check('- Ann Lee', 'registry-shape “Ann Lee”'));
  it('a list that is none', () => check('entities: 7', 'registry-shape “7”'));
  it('a key of the file that is unknown', () => check('people: []', 'registry-key “people”'));
  it('no YAML', () => equal(parseRegistry('- {id: [').broken, true));
});

describe('a hostile registry', () => {
  it('is not read where it is nested deep', () => {
    const { problems, broken } = parseRegistry('['.repeat(50_000));
    deepEqual([problems[0]?.code, broken], ['registry-refused', true]);
  });
  it('is not read where it is huge', () =>
    equal(parseRegistry('#'.repeat(4_000_001)).problems[0]?.code, 'registry-refused'));
  it('cannot grow by aliases', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghi'
        .split('')
        .map(
          (key, at) => `${key}: &${key} [${'*abcdefgh'.charAt(0)}${'abcdefgh'.charAt(at)}, *${'abcdefgh'.charAt(at)}]`,
        ),
    ];
    const { problems, entries } = parseRegistry(`${bomb.join('\n')}\nentities: *i`);
    equal(entries.length, 0);
    ok(problems.length > 0);
  });
  it('cannot hold itself', () => {
    const { problems } = parseRegistry('entities: &a\n  - *a\n');
    ok(problems.some(({ code }) => code === 'registry-shape'));
  });
  it('never throws', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '- ',
            'id: a',
            'name: b',
            '\n',
            '  ',
            'type: work',
            '*a',
            '&a ',
            '{',
            ']',
            '"',
            '|',
            ': ',
            '?',
            '#x',
            '\r',
            '%',
            '---',
          ),
        ),
        (parts) => {
          const text = parts.join('');
          for (const { span } of parseRegistry(text).problems)
            ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        },
      ),
    ));
});

describe('several registries', () => {
  const [near, far] = [
    '- {id: a, name: Near, type: work}',
    '- {id: a, name: Far, type: work}\n- {id: b, name: B C, type: work}',
  ].map((text) => parseRegistry(text));
  const names = (files: readonly (typeof near)[]) =>
    mergeRegistries(files.flatMap((file) => file ?? [])).entries.map(({ name }) => name);
  it('count the nearest entry of an id', () => deepEqual(names([near, far]), ['Near', 'B C']));
  it('depend on their order', () => deepEqual(names([far, near]), ['Far', 'B C']));
  it('may be none', () => deepEqual(names([]), []));
});

describe('a role', () => {
  const checkRole = (text: string, expected: string) => {
    const read = readRole(text);
    equal('role' in read ? `${read.role.text}|${read.role.from ?? ''}|${read.role.until ?? ''}` : 'none', expected);
  };
  it('has months', () => checkRole('foreign secretary 2022-09..2023-11', 'foreign secretary|2022-09-01|2023-12-01'));
  it('has days', () => checkRole('mayor 2022-09-05..2024-02-28', 'mayor|2022-09-05|2024-02-29'));
  it('has years', () => checkRole('mayor 1999..1999', 'mayor|1999-01-01|2000-01-01'));
  it('ends with a year', () => checkRole('mayor 2020-01..2020-12', 'mayor|2020-01-01|2021-01-01'));
  it('goes on', () => checkRole('mayor, 2022-09..', 'mayor|2022-09-01|'));
  it('began some time', () => checkRole('mayor ..2022', 'mayor||2023-01-01'));
  it('always holds', () => checkRole('mayor', 'mayor||'));
  it('has no 13th month', () => checkRole('mayor 2022-13..', 'none'));
  it('has no month 0 at its end', () => checkRole('mayor ..2022-00', 'none'));
  it('does not end before it begins', () => checkRole('mayor 2023..2022', 'none'));
  it('is more than dates', () => checkRole('2022..2023', 'none'));
  it('has dates beside its dots', () => checkRole('mayor ..', 'none'));
  it('has dates that are some', () => checkRole('mayor then..now', 'none'));
});

describe('docs/entities.schema.json', () => {
  const schema = JSON.parse(readFileSync('docs/entities.schema.json', 'utf8')) as {
    $defs: { entry: { properties: Record<string, unknown> }; type: { enum: string[] } };
  };
  const valid = new Ajv({ strict: true, strictTypes: false }).compile(schema);
  it('has the keys and types that are read', () => {
    deepEqual(Object.keys(schema.$defs.entry.properties), Object.keys(ENTRY_KEYS));
    deepEqual(schema.$defs.type.enum, Object.keys(ENTITY_TYPES));
  });
  it('allows the sample, in which nothing is wrong', () => {
    const sample = readFileSync('seeds/entities.yaml', 'utf8');
    ok(valid(parse(sample)), JSON.stringify(valid.errors));
    deepEqual(parseRegistry(sample).problems, []);
    ok(parseRegistry(sample).entries.length > 5);
  });
  const forbidden = [
    '- {id: a, name: b}',
    '- {id: a, name: b, type: planet}',
    'people: []',
    '- {id: a, name: b, type: work, x: 1}',
  ];
  for (const text of forbidden) it(`forbids ${text}`, () => equal(valid(parse(text)), false));
});
