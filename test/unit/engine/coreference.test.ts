import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** The mentions of every entity by its name; kinds other than `name` stand behind a `~`. */
function mentionsOf(body: string): Map<string, string[]> {
  const { text, entities } = analyzeBody(engine, body);
  return new Map(
    entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ span, kind }) => `${text.slice(span.start, span.end)}${kind === 'name' ? '' : `~${kind}`}`),
    ]),
  );
}

/** `expected` names entities and all their mentions; `null` stands for "no entity of that name". */
function check(body: string, expected: Readonly<Record<string, readonly string[] | null>>): void {
  const found = mentionsOf(body);
  for (const [name, mentions] of Object.entries(expected)) assert.deepEqual(found.get(name) ?? null, mentions, name);
}

describe('people', () => {
  it('are known by surname, forename and title', () =>
    check('Karin Sandell spoke. Sandell left. Ms. Sandell came back. "Karin was late," a friend said.', {
      'Karin Sandell': ['Karin Sandell', 'Sandell', 'Sandell', 'Karin'],
    }));

  it('are known by longer and shorter full names, whichever comes first', () => {
    check('Wanda Vázquez spoke. Governor Wanda Vázquez Garced left. Vazquez won.', {
      'Wanda Vázquez Garced': ['Wanda Vázquez', 'Wanda Vázquez Garced', 'Vazquez'],
    });
    check('Governor Ricardo Rosselló Nevares spoke. Mr. Rosselló left.', {
      'Ricardo Rosselló Nevares': ['Ricardo Rosselló Nevares', 'Rosselló'],
    });
    check('President John Kennedy spoke. John Fitzgerald Kennedy left. John F. Kennedy won.', {
      'John Fitzgerald Kennedy': ['John Kennedy', 'John Fitzgerald Kennedy', 'John F. Kennedy'],
    });
  });

  it('stay apart with one surname', () => {
    check('Mr. Tom Reed spoke. Reed left. Dr. Ann Reed came. Reed stayed.', {
      'Tom Reed': ['Tom Reed', 'Reed'],
      'Ann Reed': ['Ann Reed', 'Reed'],
    });
    check('Mr. Tom Reed met Ms. Ann Reed. Mr. Reed spoke first. Ms. Reed agreed.', {
      'Tom Reed': ['Tom Reed', 'Reed'],
      'Ann Reed': ['Ann Reed', 'Reed'],
    });
    check('Mr. Tom Sandell spoke. Ms. Sandell agreed.', { 'Tom Sandell': ['Tom Sandell'], Sandell: ['Sandell'] });
  });

  it('keep a surname while their relatives are named in full', () =>
    check(
      'Senator Elijah Cummings spoke. Cummings was born in Ohio. Cummings won. His mother, Ruth Cummings, was a teacher. Cummings died.',
      {
        'Elijah Cummings': ['Elijah Cummings', 'Cummings', 'Cummings', 'His~pronoun', 'Cummings'],
        'Ruth Cummings': ['His mother~nominal', 'Ruth Cummings'],
      },
    ));

  it('are told apart by their generation', () =>
    check('Robert Downey Sr. spoke. Robert Downey Jr. left.', {
      'Robert Downey Sr.': ['Robert Downey Sr.'],
      'Robert Downey Jr.': ['Robert Downey Jr.'],
    }));
});

describe('organizations', () => {
  it('are known by acronyms, in brackets or by their initials', () => {
    check('The International Atomic Energy Agency (IAEA) met. The IAEA agreed.', {
      'International Atomic Energy Agency': ['International Atomic Energy Agency', 'IAEA~alias', 'IAEA~alias'],
    });
    check('The World Health Organization met. The WHO agreed.', {
      'World Health Organization': ['World Health Organization', 'WHO~alias'],
    });
  });

  it('are known by short names in brackets', () => {
    check('Researchers of Pennsylvania State University (Penn State) met. They left Penn State on Monday.', {
      'Pennsylvania State University': ['Pennsylvania State University', 'Penn State', 'Penn State'],
    });
    check('Pennsylvania State University (Harbour Safety Agency) met on Monday.', {
      'Pennsylvania State University': ['Pennsylvania State University'],
    });
  });

  it('are not known by the acronyms of others', () =>
    check('The World Health Organization met. NATO agreed.', {
      'World Health Organization': ['World Health Organization'],
      NATO: ['NATO'],
    }));

  it('are known by the words they begin with, and not where two begin alike', () => {
    check('Workers of Lindholm Tramworks Ltd went home. A spokeswoman said Lindholm would not comment.', {
      'Lindholm Tramworks Ltd': ['Lindholm Tramworks Ltd', 'Lindholm'],
    });
    check('The Bristol Ledger newspaper sent staff to Bristol.', { Bristol: ['Bristol'] });
  });

  it('are known as the company and the agency, where no other is near', () => {
    check('The Harbour Safety Agency met on Monday. The agency agreed.', {
      'Harbour Safety Agency': ['Harbour Safety Agency', 'The agency~nominal'],
    });
    check('The Harbour Safety Agency met the Coast Rescue Agency. The agency agreed.', {
      'Harbour Safety Agency': ['Harbour Safety Agency'],
      'Coast Rescue Agency': ['Coast Rescue Agency'],
    });
    check('The Harbour Safety Agency met. The company agreed.', {
      'Harbour Safety Agency': ['Harbour Safety Agency'],
    });
  });
});

describe('countries', () => {
  it('are linked with demonym and capital, not merged', () => {
    const { entities } = analyzeBody(engine, 'Iran and the Iranian army met in Tehran.');
    assert.deepEqual(
      entities.map(({ name, knowledge }) => [name, knowledge?.['iso'], knowledge?.['capitalOf'] ?? null]),
      [
        ['Iran', 'IR', null],
        ['Iranian', 'IR', null],
        ['Tehran', 'IR', 'Iran'],
      ],
    );
  });

  it('are named as they are written but for capitals', () =>
    check('TEHRAN, Iran (Northline) — Talks began. Everybody left Tehran.', { Tehran: ['TEHRAN', 'Tehran'] }));

  it('are the country where one alone was named shortly before', () => {
    check('Iran held talks. The country agreed.', { Iran: ['Iran', 'The country~nominal'] });
    check('Iran and Oman held talks. The country agreed.', { Iran: ['Iran'], Oman: ['Oman'] });
  });
});

describe('roles and descriptions', () => {
  const roles: readonly (readonly [string, string, string | null])[] = [
    ['Foreign Minister Ann Lee spoke.', 'Ann Lee', 'Foreign Minister'],
    ["Ann Lee, Switzerland's chief negotiator, spoke.", 'Ann Lee', "Switzerland's chief negotiator"],
    ["Britain's foreign secretary, Ann Lee, spoke.", 'Ann Lee', "Britain's foreign secretary"],
    ['The chief executive, Ann Lee, spoke.', 'Ann Lee', 'chief executive'],
    ['Ann Lee, 43, the mayor of Oslo, spoke.', 'Ann Lee', 'mayor of Oslo'],
    ['He met his father, Abdullah Kurdi.', 'Abdullah Kurdi', 'his father'],
    ['It was chief executive Ann Lee who spoke.', 'Ann Lee', 'chief executive'],
    // No roles.
    ['Mr. Tom Reed spoke.', 'Tom Reed', null],
    ['After Ann Lee, the minister spoke.', 'Ann Lee', null],
    ['According to the minister, Ann Lee spoke.', 'Ann Lee', null],
    ['Ann Lee, who met the minister, spoke.', 'Ann Lee', null],
  ];
  for (const [body, name, role] of roles)
    it(body, () => assert.equal(analyzeBody(engine, body).entities.find((entity) => entity.name === name)?.role, role));

  it('are repeated by later descriptions', () => {
    check("Britain's foreign secretary, James Cleverly, spoke. The foreign secretary agreed.", {
      'James Cleverly': ["Britain's foreign secretary~nominal", 'James Cleverly', 'The foreign secretary~nominal'],
    });
    check('Prime Minister Ann Lee met Foreign Minister Tom Reed. The foreign minister agreed.', {
      'Ann Lee': ['Ann Lee'],
      'Tom Reed': ['Tom Reed', 'The foreign minister~nominal'],
    });
    check('The British prime minister, Ann Lee, spoke. Britain’s prime minister left.', {
      'Ann Lee': ['The British prime minister~nominal', 'Ann Lee', 'Britain’s prime minister~nominal'],
    });
  });

  it('are left alone where two could be meant, or another office is', () => {
    check('Senator Ann Lee met Senator Tom Reed. The senator agreed.', {
      'Ann Lee': ['Ann Lee'],
      'Tom Reed': ['Tom Reed'],
    });
    check('Vice President Ann Lee spoke. The president agreed.', { 'Ann Lee': ['Ann Lee'] });
    check('President Ann Lee spoke. Tom Reed was elected the president.', { 'Ann Lee': ['Ann Lee'] });
    check('Foreign Minister Ann Lee spoke. A minister agreed. The new minister laughed.', { 'Ann Lee': ['Ann Lee'] });
  });

  it('name the speaker of a quote', () => {
    const { entities, quotes } = analyzeBody(
      engine,
      'Britain\'s foreign secretary, James Cleverly, left Iran. "We are open now," Britain\'s foreign secretary said.',
    );
    assert.equal(quotes[0]?.speaker?.entity, entities.find(({ name }) => name === 'James Cleverly')?.id);
  });

  it("give the author of a post the description that is quoted with the post's words", () => {
    const post = '\n\nThe port is open. We are glad and proud. — Ann Lee🇬🇧 (@AnnLee) December 13, 2022';
    check(`Everybody was "glad and proud", Britain's port minister has said.${post}`, {
      'Ann Lee': ["Britain's port minister~nominal", 'Ann Lee', '@AnnLee~alias'],
    });
    // One word that says something may stand anywhere.
    check(`Everybody was "very proud", Britain's port minister has said.${post}`, {
      'Ann Lee': ['Ann Lee', '@AnnLee~alias'],
    });
  });
});

describe('pronouns', () => {
  it('follow gender by title, description and forename', () => {
    check('Mr. Tom Reed met Ms. Ann Lee. He left. She stayed.', {
      'Tom Reed': ['Tom Reed', 'He~pronoun'],
      'Ann Lee': ['Ann Lee', 'She~pronoun'],
    });
    check('Queen Margrethe met King Harald. She praised him.', {
      Margrethe: ['Margrethe', 'She~pronoun'],
      Harald: ['Harald', 'him~pronoun'],
    });
    check('Thomas Reed spoke to Anna Lee. Her answer pleased him.', {
      'Thomas Reed': ['Thomas Reed', 'him~pronoun'],
      'Anna Lee': ['Anna Lee', 'Her~pronoun'],
    });
  });

  it('may come before a name in an opening phrase', () =>
    check('In her speech on Monday, Anna Lee thanked the town.', { 'Anna Lee': ['her~pronoun', 'Anna Lee'] }));

  it('are not the speaker inside a quote', () => {
    check('Thomas Reed won. "He is the best," said James Lee.', {
      'Thomas Reed': ['Thomas Reed', 'He~pronoun'],
      'James Lee': ['James Lee'],
    });
    check('"He is the best," said James Lee.', { 'James Lee': ['James Lee'] });
  });

  it('are never things, nor people of the other gender, nor strangers', () => {
    check('Iran met NATO. He left.', { Iran: ['Iran'], NATO: ['NATO'] });
    check('Ms. Ann Lee spoke. He left.', { 'Ann Lee': ['Ann Lee'] });
    check('Thomas Reed left. A man came in, and he sat down.', { 'Thomas Reed': ['Thomas Reed'] });
  });

  it('of the plural are only somebody called Mx.', () => {
    check('Mx. Robin Lee spoke. They left.', { 'Robin Lee': ['Robin Lee', 'They~pronoun'] });
    check('Mr. Tom Reed spoke. They left.', { 'Tom Reed': ['Tom Reed'] });
  });
});

describe('handles', () => {
  it('belong to the author of the post, and to nobody else', () => {
    const post = 'We are open. — Ann Lee (@AnnLee) December 13, 2022';
    check(`Lead.\n\n${post}\n\nThe post of @annlee was read, that of @other was not.`, {
      'Ann Lee': ['Ann Lee', '@AnnLee~alias', '@annlee~alias'],
    });
  });
});

describe('hostile documents', () => {
  const repeat = (piece: (index: number) => string, count: number): string =>
    Array.from({ length: count }, (_, index) => piece(index)).join(' ');
  const kinds: Readonly<Record<string, (index: number) => string>> = {
    namesakes: (index) => `Mr. A${index.toString(36)} Reed met Reed.`,
    'one name in parts': (index) => `Ann X${index.toString(36)} Lee met Ann Lee.`,
    roles: (index) => `Minister Ann B${index.toString(36)} met the minister.`,
    pronouns: () => 'he said she told him his',
    organizations: (index) => `The Harbour ${index.toString(36).toUpperCase()} Agency met the agency and Harbour.`,
    appositions: () => 'Ann Lee, the minister of the minister of the',
    nouns: () => 'minister president senator',
  };
  for (const [name, piece] of Object.entries(kinds))
    it(`of ${name} are read to their end`, () => {
      const text = ` date 2022-12-13 ${repeat(piece, 100)}`;
      const { sentences, entities } = engine.analyze(text);
      assert.equal(sentences.at(-1)?.end, text.trimEnd().length);
      for (const { span } of entities.flatMap(({ mentions }) => mentions))
        assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
    });
});
