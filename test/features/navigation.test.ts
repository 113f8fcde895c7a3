import { deepEqual, equal } from 'node:assert/strict';
import {
  articleChanges,
  createDocument,
  definition,
  planRename,
  positionAt,
  prepareRename,
  references,
  renameEdit,
  spanOf,
  workspaceSymbols,
} from '../../server/src/features/index';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import { shippedEngine } from '../support/engine';
import { markSpans, readMarkers } from '../support/markers';
import { locateIn, recordOf, shown } from '../support/records';
import { fileRecord } from '../../server/src/workspace/index';

const ENGINE = shippedEngine();
const OTHER = recordOf('other', 'Ms. Ann Lee left. She won.', {
  entities: [{ type: 'person', name: 'Ms. Ann Lee', mentions: ['Ms. Ann Lee', ['She', 1, 'pronoun']] }],
});

function opened(marked: string) {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('here', 1, text, 'utf-16');
  const analysis = ENGINE.analyze(text);
  const index = new WorkspaceIndex();
  index.put(OTHER);
  index.put(fileRecord('here', analysis, locateIn(text)));
  return { text, document, analysis, index, position: positionAt(document, cursor) };
}

const HEAD = ' date 2022-12-13 ';

describe('definition of a name', () => {
  for (const [title, marked] of [
    ['leads from a surname to the full name', `${HEAD}‹|Ann Lee|› met Bob Ray. Lee<|> spoke.`],
    ['leads from a pronoun to the full name', `${HEAD}‹|Ann Lee|› spoke. Then s<|>he left.`],
    ['stays where the name is spelt out first', `${HEAD}‹|Ann <|>Lee|› spoke. Lee left.`],
    ['passes over a short name that comes first', `${HEAD}Ms. Lee came. ‹|Ann Lee|› spoke. Le<|>e left.`],
    ['is none beside a name', `${HEAD}Ann Lee spo<|>ke.`],
  ] as const)
    it(title, () => {
      const { text, document, analysis, position } = opened(marked.replace(/‹\||\|›/g, ''));
      const spans = definition(document, analysis, position).map((link) => spanOf(document, link.targetRange));
      equal(markSpans(text, spans), marked.replace('<|>', ''));
    });
});

describe('references', () => {
  const text = `${HEAD}Ann Lee spoke. L<|>ee left. "I saw Ann Lee," said Bob Ray. She won.`;
  const ask = (includeDeclaration: boolean, pronouns: boolean, marked = text) => {
    const { document, analysis, index, position } = opened(marked);
    return references(document, analysis, index, position, { includeDeclaration, pronouns }).map(shown);
  };

  it('are the mentions of this file, then those of the others', () =>
    deepEqual(ask(true, false), ['here 0:17-24', 'here 0:32-35', 'here 0:49-56', 'other 0:0-11']));
  it('leave out the declaration where it is not wanted', () =>
    deepEqual(ask(false, false), ['here 0:32-35', 'here 0:49-56', 'other 0:0-11']));
  it('have pronouns where they are wanted', () => equal(ask(true, true).includes('other 0:18-21'), true));
  it('are none beside a name', () =>
    deepEqual(ask(true, true, text.replace('L<|>ee', 'Lee').replace('won', 'w<|>on')), []));
});

describe('rename', () => {
  const renamed = (marked: string, name: string) => {
    const { text, document, analysis, index, position } = opened(marked);
    const plan = planRename(document, analysis, position, name);
    if ('reason' in plan) return plan.reason;
    const record = index.file('here');
    const changes = record && articleChanges(record, document, plan);
    const edit = renameEdit([{ document, open: true, names: [], quoted: [], ...changes }], {
      versionedEdits: false,
      changeAnnotations: true,
    });
    const edits = (edit.changes?.['here'] ?? []).map(({ range, newText }) => ({ ...spanOf(document, range), newText }));
    return edits
      .sort((a, b) => b.start - a.start)
      .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text)
      .slice(HEAD.length);
  };

  for (const [title, body, name, expected] of [
    ['of full name and surname', 'Ann L<|>ee spoke. Lee left.', 'Eva Poe', 'Eva Poe spoke. Poe left.'],
    ['from the surname', 'Ann Lee spoke. L<|>ee left.', 'Eva Poe', 'Eva Poe spoke. Poe left.'],
    ['keeps titles', 'Ms. Ann L<|>ee spoke. Ms. Lee left.', 'Eva Poe', 'Ms. Eva Poe spoke. Ms. Poe left.'],
    ['keeps the possessive', "Ann L<|>ee spoke. Lee's car left.", 'Eva Poe', "Eva Poe spoke. Poe's car left."],
    ['knows particles', 'Ann L<|>ee spoke. Lee left.', 'Eva van Berg', 'Eva van Berg spoke. van Berg left.'],
    [
      'spares quotes',
      'Ann L<|>ee spoke. "Ann Lee won," Bob Ray said.',
      'Eva Poe',
      'Eva Poe spoke. "Ann Lee won," Bob Ray said.',
    ],
    ['spares the first name of another', 'Ann L<|>ee met Ann Ray.', 'Eva Poe', 'Eva Poe met Ann Ray.'],
    ['spares handles', 'Ann L<|>ee (@AnnLee) came.', 'Eva Poe', 'Eva Poe (@AnnLee) came.'],
    [
      'of an acronym alone',
      'The North Atlantic Treaty Organization (NATO) met. NA<|>TO left.',
      'OTAN',
      'The North Atlantic Treaty Organization (OTAN) met. OTAN left.',
    ],
    ['spares others', 'Ann L<|>ee met Bob Ray.', 'Eva Poe', 'Eva Poe met Bob Ray.'],
    ['spares pronouns', 'Ann L<|>ee came. She left.', 'Eva Poe', 'Eva Poe came. She left.'],
    ['to nothing', 'Ann L<|>ee came.', ' ', 'A name is needed, in one line.'],
    ['to two lines', 'Ann L<|>ee came.', 'a\nb', 'A name is needed, in one line.'],
    ['of nothing', 'Ann Lee ca<|>me.', 'Eva Poe', 'There is no name here.'],
  ] as const)
    it(title, () => equal(renamed(HEAD + body, name), expected));

  for (const [body, expected] of [
    ['Ann L<|>ee spoke.', 'Ann Lee'],
    ['Ann Lee spoke. Le<|>e left.', 'Ann Lee'],
    ['The North Atlantic Treaty Organization (NATO) met. NA<|>TO left.', 'NATO'],
    ['Ann Lee spoke. S<|>he left.', undefined],
    ['Ann Lee spoke. "Ann L<|>ee won," Bob Ray said.', undefined],
    ['Ann Lee sp<|>oke.', undefined],
  ] as const)
    it(`starts ${expected === undefined ? 'not' : 'with the full name'} at ${body}`, () => {
      const { document, analysis, position } = opened(HEAD + body);
      equal(prepareRename(document, analysis, position)?.placeholder, expected);
    });
});

describe('workspace symbols', () => {
  const { index } = opened(`${HEAD}Ann Lee met Bob Ray.<|>`);
  const ask = (query: string) =>
    workspaceSymbols(index, query).symbols.map(({ name, location }) => `${name} ${location.uri}`);

  it('are found by letters of the name', () => deepEqual(ask('bray'), ['Bob Ray here']));
  it('are one for all files', () => deepEqual(ask('ann lee').length, 1));
  it('are none for other names', () => deepEqual(ask('eva'), []));
});
