import { CHECKS, compileRegistry } from '../../../server/src/engine/index';
import type {
  AnalyzeOptions,
  Check,
  Document,
  Finding,
  RegistryEntry,
  RegistryRole,
} from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import { testCheck } from './documents';
import type { Cases } from './documents';

const engine = shippedEngine();

const NOBODY = {
  type: 'person',
  aliases: [],
  handles: [],
  roles: [],
  description: null,
  notes: null,
  links: [],
  never: [],
} as const;
const role = (text: string, from: string | null, until: string | null): RegistryRole => ({ text, from, until });
const ENTRIES: readonly RegistryEntry[] = [
  {
    ...NOBODY,
    ...{ id: 'cleverly', name: 'James Cleverly', handles: ['@JamesCleverly'] },
    roles: [role('foreign secretary', '2022-09-01', '2023-12-01')],
  },
  {
    ...NOBODY,
    ...{ id: 'braverman', name: 'Suella Braverman' },
    roles: [role('home secretary', '2022-09-01', '2023-12-01'), role('member of parliament', '2015-05-01', null)],
  },
  {
    ...NOBODY,
    ...{ id: 'raisi', name: 'Ebrahim Raisi', aliases: ['Raisi'] },
    roles: [role('president of Iran', '2021-08-01', '2024-06-01')],
  },
  { ...NOBODY, ...{ id: 'biden', name: 'Joe Biden' }, roles: [role('president', '2021-01-20', '2025-01-20')] },
  { ...NOBODY, id: 'watch', name: 'Harbour Watch', type: 'organization', aliases: ['HWX'] },
];

/** Tests a check as the engine runs it: with the lists and a registry. */
function test(code: string, cases: Cases, options: AnalyzeOptions = {}): void {
  const check = CHECKS.find((one) => one.code === code);
  if (!check) throw new Error(`no check ${code}`);
  const found = new WeakMap<Document, readonly Finding[]>();
  const read = (text: string): Document => {
    const analysis = engine.analyze(/^ date|^---/.test(text) ? text : ` date 2022-12-13 ${text}`, options);
    found.set(analysis, analysis.findings);
    return analysis;
  };
  const asRun: Check = {
    ...check,
    example: '',
    run: (document) => (found.get(document) ?? []).filter((finding) => finding.code === code),
  };
  testCheck(asRun, cases, (text) => read(text));
}

const registry = compileRegistry(ENTRIES);

describe('checks of names', () => {
  test('name-spelling', {
    reports: [
      // The same text has the other spelling.
      [
        ' date 2022-12-13 James Cleverly spoke. ‹|Cleverley|> left.',
        ' date 2022-12-13 James Cleverly spoke. Cleverly left.',
      ],
      [
        ' date 2022-12-13 Hanna Lindqvist spoke. Mr. Lindqvist is her brother. Hanna Lindqvist left, and ‹|Hanna Lindqvst|> stayed.',
        ' date 2022-12-13 Hanna Lindqvist spoke. Mr. Lindqvist is her brother. Hanna Lindqvist left, and Hanna Lindqvist stayed.',
      ],
      // The lists have it.
      [' date 2022-12-13 He went to ‹|Lousiana|> by ship.', ' date 2022-12-13 He went to Louisiana by ship.'],
      [' date 2022-12-13 A ‹|Ukranian|> officer spoke.', ' date 2022-12-13 A Ukrainian officer spoke.'],
      [' date 2022-12-13 He said: "We lived in ‹|Lousiana|>, far from here."'],
    ],
    silent: [
      'Russia spoke, and the Russian minister left. Russians laughed.',
      'Argentina won, and the Argentine coach left.',
      'The Turpins left, and Louise Turpin stayed.',
      'Eric Poole and Erica Poole spoke.',
      'Anna Brown and Anne Brown spoke.',
      'Mario Silva and Maria Silva spoke.',
      'Frank Walter spoke. Lena Walker left. Walter stayed, and Walker came.',
      'Iran spoke with Iraq.',
      'Austria spoke with Australia.',
      'The Defence Ministry and the Defense Ministry spoke.',
      'He moved from CentOS 7 to CentOS 8.',
      'ABC News and NBC News reported it.',
      'Niger and Nigeria spoke.',
      'He said: "Hamza bin Ladin fell." She said: "Hamza bin Ladin fled." Hamza bin Laden is dead. Hamza bin Laden was hiding.',
      'They flew to Pittsburg[h].',
    ],
  });

  describe('with a registry', () =>
    test(
      'name-spelling',
      {
        reports: [
          [' date 2022-12-13 Mr. ‹|Cleverley|> left.', ' date 2022-12-13 Mr. Cleverly left.'],
          [' date 2022-12-13 Yesterday ‹|James Cleverley|> spoke.', ' date 2022-12-13 Yesterday James Cleverly spoke.'],
        ],
        silent: [
          'Yesterday James Cleverly spoke. Cleverly left.',
          'Ben Cleverley spoke.',
          'He saw James Clover.',
          'He saw Suella Bremerman.',
        ],
      },
      { registry },
    ));

  test(
    'handle-two-people',
    {
      reports: [
        [
          ' date 2022-12-13 One.\n\nThe port will open. — Ann Lee (@annlee) December 13, 2022\n\nIt stays shut. — Bob Roe (‹|@AnnLee|>) December 13, 2022',
        ],
        [' date 2022-12-13 One.\n\nThe port will open. — Bob Roe (‹|@JamesCleverly|>) December 13, 2022'],
      ],
      silent: [
        ' date 2022-12-13 One.\n\nThe port will open. — Ann Lee (@annlee) December 13, 2022\n\nIt stays shut. — Ann Lee (@annlee) December 13, 2022',
        ' date 2022-12-13 One.\n\nThe port will open. — Ann Lee (@annlee) December 13, 2022\n\nIt stays shut. — Dr. Ann M. Lee (@annlee) December 13, 2022',
        ' date 2022-12-13 One.\n\nThe port will open. — Ann Lee (@annlee) December 13, 2022\n\nIt stays shut. — Bob Roe (@bobroe) December 13, 2022',
        ' date 2022-12-13 One.\n\nThe port will open. — Ann Lee (@annlee) December 13, 2022\n\nIt stays shut. — Lee (@annlee) December 13, 2022',
        ' date 2022-12-13 One.\n\nThe port will open. — James Cleverly🇬🇧 (@JamesCleverly) December 13, 2022',
      ],
    },
    { registry },
  );

  test(
    'title-not-held',
    {
      reports: [
        [' date 2024-02-01 ‹|Foreign Secretary|> James Cleverly spoke.'],
        [' date 2022-08-01 The British ‹|Foreign Secretary|> James Cleverly spoke.'],
        [' date 2024-02-01 James Cleverly, the British ‹|foreign secretary|>, spoke.'],
        [' date 2024-02-01 Britain’s ‹|foreign secretary|>, James Cleverly, spoke.'],
        [' date 2023-02-01 The former ‹|foreign secretary|> James Cleverly spoke.'],
        [' date 2023-02-01 ‹|Home Secretary|> James Cleverly spoke.'],
      ],
      silent: [
        ' date 2023-11-30 Foreign Secretary James Cleverly spoke.',
        ' date 2024-02-01 Former Foreign Secretary James Cleverly spoke.',
        ' date 2024-02-01 The then Foreign Secretary James Cleverly spoke.',
        ' date 2024-02-01 Shadow Foreign Secretary James Cleverly spoke.',
        ' date 2024-02-01 In May 2023 Foreign Secretary James Cleverly spoke.',
        ' date 2024-02-01 She said: "Foreign Secretary James Cleverly spoke."',
        ' date 2024-02-01 James Cleverly, who was foreign secretary, spoke.',
        ' date 2024-02-01 James Cleverly met the foreign secretary, Ann Lee.',
        ' date 2024-02-01 He met the foreign secretary, James Cleverly’s old friend.',
        ' date 2024-02-01 James Cleverly spoke.',
        ' date 2023-02-01 President Ebrahim Raisi spoke.',
        ' date 2023-02-01 Minister James Cleverly spoke.',
        'Foreign Secretary Ann Lee spoke.',
      ],
    },
    { registry },
  );

  test(
    'first-mention-short',
    {
      reports: [
        [' date 2022-12-13 Mayor ‹|Lindqvist|> opened the port. Hanna Lindqvist had promised it.'],
        [' date 2022-12-13 Then ‹|Raisi|> left Tehran.'],
      ],
      silent: [
        'Hanna Lindqvist opened the port. Mayor Lindqvist had promised it.',
        'The Lindqvist family came. Hanna Lindqvist had promised it.',
        'She said: "Lindqvist came." Hanna Lindqvist had promised it.',
        'Hanna and Olof Lindqvist came. Olof Lindqvist spoke.',
        'Mr. Lindqvist left.',
      ],
    },
    { style: 'british', registry },
  );

  test(
    'acronym-unexpanded',
    {
      reports: [
        [' date 2022-12-13 The ‹|IWRC|> met in Bergen. A spokesman for the IWRC said so.'],
        [
          ' date 2022-12-13 Members of the ‹|HWX|> voted.',
          ' date 2022-12-13 Members of the Harbour Watch (HWX) voted.',
        ],
      ],
      silent: [
        'The International Water Rights Council (IWRC) met in Bergen. A spokesman for the IWRC said so.',
        'The IWRC (International Water Rights Council) met in Bergen. A spokesman for the IWRC said so.',
        'Members of NATO, the UN and the EU voted. The BBC said so.',
        'The IWRC met. Its council for international water, rights and culture, the International Water, Rights and Culture fund, paid.',
        'He said: "The IWRC is late."',
      ],
    },
    { style: 'ap', registry },
  );

  describe('without a house style', () => {
    test('first-mention-short', {
      reports: [],
      silent: ['Mayor Lindqvist opened the port. Hanna Lindqvist had promised it.'],
    });
    test('acronym-unexpanded', { reports: [], silent: ['The IWRC met in Bergen. A spokesman for the IWRC said so.'] });
  });
});
