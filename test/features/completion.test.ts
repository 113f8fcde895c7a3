import { deepEqual, equal } from 'node:assert/strict';
import { completion, createDocument, positionAt, resolveCompletion, spanOf } from '../../server/src/features/index';
import { fileRecord, parseRegistry, registryNames, WorkspaceIndex } from '../../server/src/workspace/index';
import type { RegistryName } from '../../server/src/workspace/index';
import { shippedEngine } from '../support/engine';
import { readMarkers } from '../support/markers';
import { locateIn, recordOf } from '../support/records';

const ENGINE = shippedEngine();
const OTHER = recordOf(
  'other',
  '---\ndate: 2022-11-01\nsource: "Wire: North"\nrights: CC BY 4.0\n---\n\nAnn Poe and Ann Poe met Annan Ray.',
  {
    entities: [
      { type: 'person', handle: '@annpoe', mentions: ['Ann Poe', ['Ann Poe', 2]] },
      { type: 'person', mentions: ['Annan Ray'] },
    ],
  },
);

const REGISTRY = registryNames(
  parseRegistry(
    '- {id: poe, name: Ann Poe, type: person}\n- {id: ann, name: Anning Desk, type: organization, aliases: [Bly], handle: desk, description: A desk.}',
  ).entries.map(({ entry }) => entry),
);

function ask(marked: string, registry: readonly RegistryName[] = []) {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('here', 1, text, 'utf-16');
  const analysis = ENGINE.analyze(text);
  const index = new WorkspaceIndex();
  index.put(OTHER);
  index.put(fileRecord('here', analysis, locateIn(text)));
  return {
    text,
    cursor,
    document,
    index,
    list: completion(document, analysis, index, positionAt(document, cursor), registry),
  };
}

/** What is offered, as the text would read behind the cursor's line start. */
function check(marked: string, expected: readonly string[], registry: readonly RegistryName[] = []): void {
  const { text, cursor, document, list } = ask(marked, registry);
  const results = list.items.map(({ textEdit }) => {
    if (!textEdit || !('range' in textEdit)) throw new Error('an item has no edit');
    const { start, end } = spanOf(document, textEdit.range);
    equal(end, cursor);
    return (
      text.slice(Math.max(0, text.lastIndexOf(' ', start - 2) + 1, text.lastIndexOf('\n', start - 1) + 1), start) +
      textEdit.newText
    );
  });
  deepEqual(results, expected);
}

const HEAD = ' date 2022-12-13 ';

describe('completion of names', () => {
  it('has those of this file first, the nearest first', () =>
    check(`${HEAD}Ann Lee met Anna Day. He saw An<|>`, [
      'saw Anna Day',
      'saw Ann Lee',
      'saw Ann Poe',
      'saw Annan Ray',
    ]));
  it('goes by each word of a name', () => check(`${HEAD}Ann Lee came. He saw Po<|>`, ['saw Ann Poe']));
  it('goes by several words', () => check(`${HEAD}He saw Ann P<|>`, ['saw Ann Poe']));
  it('needs three letters where a sentence begins', () => check(`${HEAD}He came. Annan<|>`, ['came. Annan Ray']));
  it('needs no more behind a title', () => check(`${HEAD}They saw Mr. Ra<|>`, ['Mr. Annan Ray']));

  it('has those of the registry that no file has, behind the others', () =>
    check(`${HEAD}He saw An<|>`, ['saw Ann Poe', 'saw Annan Ray', 'saw Anning Desk'], REGISTRY));
  it('has other names of the registry', () => check(`${HEAD}He saw Bl<|>`, ['saw Bly'], REGISTRY));
  it('has no names of the registry that begin in another way', () => check(`${HEAD}He saw Xy<|>`, [], REGISTRY));
  it('says when there are more', () => {
    const many = Array.from({ length: 250 }, (_, number) => `Anna ${String.fromCharCode(65 + (number % 26))}${number}`);
    const entities = many.map((name) => ({ type: 'person' as const, name, mentions: [name] }));
    const document = createDocument('here', 1, `${HEAD}He saw Ann`, 'utf-16');
    const index = new WorkspaceIndex();
    index.put(recordOf('many', many.join('. '), { entities }));
    const end = { line: 0, character: document.text.length };
    const list = completion(document, ENGINE.analyze(document.text), index, end);
    deepEqual([list.isIncomplete, list.items.length], [true, 100]);
    equal(ask(`${HEAD}He saw Po<|>`).list.isIncomplete, false);
  });

  for (const [title, marked] of [
    ['an ordinary word', `${HEAD}He saw an<|>`],
    ['one letter', `${HEAD}He saw A<|>`],
    ['two letters where a sentence begins', `${HEAD}He came. An<|>`],
    ['two letters where a quote begins', `${HEAD}He said, "An<|>`],
    ['the middle of a word', `${HEAD}He saw An<|>other.`],
    ['a name that is there', `${HEAD}He saw Annan Ray<|>`],
    ['what nobody is called', `${HEAD}He saw Xy<|>`],
    ['an empty place', `${HEAD}He saw <|>`],
  ] as const)
    it(`is none for ${title}`, () => check(marked, []));
});

describe('completion of handles', () => {
  it('follows an @', () => check(`${HEAD}See @<|>`, ['See @annpoe']));
  it('follows its first letters', () => check(`${HEAD}See @An<|>`, ['See @annpoe']));
  it('is in the registry', () => check(`${HEAD}See @de<|>`, ['See @desk'], REGISTRY));
  it('is none in an address', () => check(`${HEAD}See me@<|>`, []));
  it('is none for others', () => check(`${HEAD}See @b<|>`, []));
});

describe('completion in the header', () => {
  const keys = (marked: string) => ask(marked).list.items.map(({ label }) => label);

  it('has the keys that are not there yet', () => {
    const offered = keys('---\ndate: 2022-12-13\n<|>\n---\n\nText.');
    equal(offered.includes('title') && offered.includes('source') && !offered.includes('date'), true);
  });
  it('has values of other files, quoted where YAML needs it', () =>
    check('---\ndate: 2022-12-13\nsource: <|>\n---\n\nText.', ['source: "Wire: North"']));
  it('has values that begin as typed', () => check('---\nrights: cc<|>\n---\n\nText.', ['rights: CC BY 4.0']));
  it('has dates that the text names, the latest first, then those of others', () =>
    check('---\ndate: <|>\n---\n\nOn 3 May 2021 and on 4 May 2021.', [
      'date: 2021-05-04',
      'date: 2021-05-03',
      'date: 2022-11-01',
    ]));
  it('has dates in the inline header', () =>
    check(' date <|>\n\nOn 3 May 2021.', ['date 2021-05-03', 'date 2022-11-01']));

  for (const [title, marked] of [
    ['in the text', '---\ndate: 2022-12-13\n---\n\ntit<|>'],
    ['before a value', '---\ntit<|>: A\n---\n\nText.'],
    ['for an unknown value', '---\nsource: X<|>\n---\n\nText.'],
    ['on the line that closes it', '---\ndate: 2022-12-13\n---<|>\n\nText.'],
    ['for a date in the text', `${HEAD}His date <|>`],
  ] as const)
    it(`is none ${title}`, () => deepEqual(keys(marked), []));
});

describe('a resolved item', () => {
  it('says what the workspace knows', () => {
    const { index, list } = ask(`${HEAD}He saw Po<|>`);
    const [item] = list.items;
    const card = item && (resolveCompletion(item, index, 'plaintext').documentation as { value: string }).value;
    equal(card, 'Ann Poe\nType: person\nIn the workspace: 2 mentions in 1 file\nLatest: 2022-11-01');
  });
  it('stays as it is without data', () =>
    deepEqual(resolveCompletion({ label: 'a', data: { key: 5 } }, new WorkspaceIndex(), 'markdown'), {
      label: 'a',
      data: { key: 5 },
    }));
});
