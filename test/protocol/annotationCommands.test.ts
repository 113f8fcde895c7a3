import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { ANNOTATION_COMMANDS } from '../../server/src/protocol/index';
import type { AnnotationCommandName } from '../../server/src/protocol/index';
import type { FileStore } from '../../server/src/lsp/index';
import { annotating, ARTICLE, SIDECAR, TEXT } from '../support/annotating';
import type { FakeFiles } from '../support/fakeFiles';
import type { Annotating } from '../support/annotating';

const TEAM = 'layers:\n  - name: frame\n    title: Frame\n    key: f\n    labels:\n      - name: conflict\n';

/** What the annotations are after one command. */
function check(
  what: string,
  run: (one: Annotating) => Promise<{ readonly done: boolean }>,
  ...expected: readonly string[]
): void {
  it(
    what,
    annotating({ files: { 'seedmark.yaml': TEAM } }, async (one) => {
      await one.annotate('Iran said no');
      const { done } = await run(one);
      ok(done);
      deepEqual(await one.sketch(), expected);
      await one.close();
      await one.reopen();
      deepEqual(await one.sketch(), expected);
    }),
  );
}

describe('commands of annotations', () => {
  let letGo = (): void => undefined;
  /** Files of which the second reading of annotations waits. */
  const slow = ({ store }: FakeFiles): FileStore => {
    let count = 0;
    return {
      ...store,
      read: async (uri, largest) => {
        if (uri === SIDECAR && ++count === 2) await new Promise<void>((resolve) => (letGo = resolve));
        return store.read(uri, largest);
      },
    };
  };

  check(
    'annotate',
    (one) => one.annotate('Brugger', 'conflict', 'frame'),
    'place accepted [Iran said no]',
    'conflict accepted [Brugger]',
  );
  check(
    'annotate words in two parts',
    (one) => one.run('annotate', { ranges: [one.range('Later'), one.range('yes')], layer: 'claim' }),
    'place accepted [Iran said no]',
    'claim accepted [Later|yes]',
  );
  check(
    'note something about the whole article',
    (one) => one.run('annotate', { ranges: [], layer: 'note', comment: 'Check the date.' }),
    'place accepted [Iran said no]',
    'note accepted []',
  );
  check(
    'annotate all occurrences',
    (one) => one.run('annotateAll', { range: one.range('Iran', 1), layer: 'entity', label: 'norp' }),
    'place accepted [Iran said no]',
    'norp suggested [Iran]',
    'norp accepted [Iran]',
    'norp suggested [Iran]',
  );
  check(
    'set a status',
    async (one) => one.run('setStatus', { ids: [await one.id()], to: 'rejected' }),
    'place rejected [Iran said no]',
  );
  check(
    'set the status of a label',
    (one) => one.run('setStatus', { layer: 'entity', label: 'place', to: 'rejected' }),
    'place rejected [Iran said no]',
  );
  check(
    'set the status of all',
    (one) => one.run('setStatus', { all: true, status: 'accepted', to: 'suggested' }),
    'place suggested [Iran said no]',
  );
  check(
    'move the end to the left',
    async (one) => one.run('changeSpan', { id: await one.id(), edge: 'end', words: -2 }),
    'place accepted [Iran]',
  );
  check(
    'move the end to the right',
    async (one) => one.run('changeSpan', { id: await one.id(), edge: 'end', words: 1 }),
    'place accepted [Iran said no. Later]',
  );
  check(
    'take another place',
    async (one) => one.run('changeSpan', { id: await one.id(), ranges: [one.range('smiled')] }),
    'place accepted [smiled]',
  );
  check(
    'relabel',
    async (one) => one.run('relabel', { ids: [await one.id()], label: 'norp' }),
    'norp accepted [Iran said no]',
  );
  check('delete', async (one) => one.run('delete', { ids: [await one.id()] }));
  check('undo', (one) => one.run('undo', {}));
  check(
    'redo',
    async (one) => {
      await one.run('undo', {});
      return one.run('redo', {});
    },
    'place accepted [Iran said no]',
  );
  check(
    'undo under edits',
    async (one) => {
      await one.run('delete', { all: true });
      await one.edit(' date', '🇬🇧\n date');
      const answer = await one.run('undo', {});
      await one.save();
      return answer;
    },
    'place accepted [Iran said no]',
  );

  it(
    'attributes, links and comments',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      const id = await one.id();
      await one.run('setAttributes', { id, attributes: { tone: 'calm', sure: true, tags: ['a', 'b'] } });
      await one.run('setAttributes', { id, attributes: { sure: null } });
      await one.run('link', { id, link: 'wikidata:Q794', name: 'Iran' });
      await one.run('comment', { id, text: 'Which one?' });
      await one.run('comment', { id, text: 'Wrong.' });
      await one.run('comment', { id, text: 'The country?', index: 0 });
      await one.run('comment', { id, index: 1 });
      const [view] = (await one.list()).annotations;
      deepEqual(view?.attributes, { tone: 'calm', tags: ['a', 'b'] });
      deepEqual(view.links, ['wikidata:Q794']);
      deepEqual(view.comments, [{ author: '', time: '2026-01-02T03:04:05.678Z', text: 'The country?' }]);
      await one.run('link', { id, link: 'wikidata:Q794', remove: true });
      deepEqual((await one.list()).annotations[0]?.links, []);
    }),
  );

  it(
    'relations, and what goes with their ends',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.annotate('no', 'word');
      const [a, b] = [await one.id('Annelie Brugger'), await one.id('no')];
      const ends = [
        { role: 'source', target: a },
        { role: 'content', target: b },
      ];
      ok((await one.run('relate', { label: 'attribution', ends })).done);
      const relation = (await one.list()).annotations.find(({ layer }) => layer === 'relation');
      deepEqual(relation?.ends, ends);
      await one.run('delete', { ids: [a] });
      deepEqual(await one.sketch(), ['word accepted [no]']);
      equal((await one.list()).undo, 'delete “Annelie Brugger”');
    }),
  );

  it(
    'suggestions of the analysis, by kind, and not twice',
    annotating({ text: `${TEXT}On Tuesday they left.\n` }, async (one) => {
      ok((await one.run('suggest', { kinds: ['dates'] })).done);
      const dates = await one.sketch();
      ok(dates.length > 0 && dates.every((view) => view.startsWith('date suggested')));
      ok((await one.run('suggest', { kinds: ['names'] })).done);
      const names = (await one.sketch()).filter((view) => !dates.includes(view));
      ok(names.some((view) => view.endsWith('[Iran]')));
      equal((await one.run('suggest', { kinds: ['names'] })).done, false);
      await one.run('setStatus', { all: true, to: 'rejected' });
      equal((await one.run('suggest', { kinds: ['names', 'dates'] })).done, false);
    }),
  );

  it(
    'an orphan that is found again by a person',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.edit('Annelie Brugger', 'Anneli Bruger');
      await one.save();
      const [orphan] = (await one.list()).annotations;
      equal(orphan?.status, 'orphaned');
      const [candidate] = orphan.candidates;
      equal(candidate?.text, 'Anneli Bruger');
      ok((await one.run('confirm', { id: orphan.id, range: candidate.range })).done);
      deepEqual(await one.sketch(), ['person accepted [Anneli Bruger]']);
    }),
  );

  it(
    'a place in a text that is gone is refused',
    annotating({}, async (one) => {
      const stale = { uri: one.uri, version: 7, ranges: [one.range('Iran')], layer: 'entity' };
      equal(
        (await one.raw<{ message: string }>('annotate', stale)).message,
        'The text has changed meanwhile. Try again.',
      );
      await one.annotate('Iran');
      const [view] = (await one.list()).annotations;
      const late = { uri: one.uri, version: 7, ids: [view?.id], to: 'rejected' };
      ok((await one.raw<{ done: boolean }>('setStatus', late)).done);
    }),
  );

  it(
    'a place in a text that changes while a command waits is refused',
    annotating({ store: slow }, async (one) => {
      const answer = one.annotate('Annelie');
      await one.settled();
      await one.edit(' date', '  date');
      await one.settled();
      letGo();
      equal((await answer).message, 'The text has changed meanwhile. Try again.');
      deepEqual(await one.sketch(), []);
    }),
  );

  for (const [name, argument, message] of [
    ['annotate', undefined, /needs an object/],
    ['annotate', [], /needs an object/],
    ['annotate', { uri: 5 }, /`uri` has to be/],
    ['annotate', { uri: 'file:///other.seed' }, /Open the article first/],
    ['annotate', { uri: ARTICLE, layer: 'entity' }, /`ranges` has to be a list/],
    ['annotate', { uri: ARTICLE, layer: 'entity', ranges: [5] }, /`ranges` has to be a range/],
    ['annotate', { uri: ARTICLE, ranges: [] }, /`layer` has to be a name/],
    ['annotate', { uri: ARTICLE, ranges: [], layer: 'x\ny' }, /`layer` has to be a name/],
    ['annotate', { uri: ARTICLE, ranges: [], layer: 'none' }, /There is no layer `none`/],
    ['annotate', { uri: ARTICLE, version: 'x', ranges: [], layer: 'note' }, /`version` has to be/],
    ['setStatus', { uri: ARTICLE, ids: ['x'], to: 'orphaned' }, /`to` has to be one of suggested, accepted, rejected/],
    ['setStatus', { uri: ARTICLE, to: 'accepted' }, /`ids`, a `layer`, or `"all": true`/],
    ['setStatus', { uri: ARTICLE, ids: ['nobody'], to: 'accepted' }, /./],
    ['changeSpan', { uri: ARTICLE, id: 'x', edge: 'end', words: 0.5 }, /`words` has to be a whole number/],
    ['setAttributes', { uri: ARTICLE, id: 'x', attributes: { a: {} } }, /A value of `attributes`/],
    ['relate', { uri: ARTICLE, label: 'x', ends: ['a'] }, /Each of `ends`/],
    ['adopt', { uri: ARTICLE, owner: '../x', ids: [] }, /`owner` has to be a name/],
    ['adopt', { uri: ARTICLE, owner: 'ann', ids: ['x'] }, /ann has no such annotations/],
    ['compareWith', { uri: ARTICLE, annotator: 'ann' }, /ann has no file of annotations/],
    ['undo', { uri: ARTICLE }, /nothing to undo/],
    ['redo', { uri: ARTICLE }, /nothing to redo/],
    ['suppress', { uri: ARTICLE, code: 'x', range: { start: { line: 0 } } }, /`range` has to be a range/],
    ['unsuppress', { uri: ARTICLE, numbers: [-1] }, /`number` has to be/],
    ['exportLosses', { uri: ARTICLE, format: 'word' }, /There is no format word/],
    ['import', { uri: ARTICLE, format: 'claim-review', contents: [] }, /There is no format claim-review/],
    ['import', { uri: ARTICLE, format: 'brat', files: ['file:///w/none.ann'] }, /none\.ann cannot be read/],
    ['import', { uri: ARTICLE, format: 'brat' }, /Say which files/],
  ] as const satisfies readonly (readonly [AnnotationCommandName, unknown, RegExp])[])
    it(
      `${name} refuses ${JSON.stringify(argument)}`,
      annotating({}, async (one) => {
        const answer = await one.raw<{ done: boolean; message: string }>(name, argument);
        equal(answer.done, false);
        match(answer.message, message);
        deepEqual(one.messages, [answer.message]);
        deepEqual(one.client.all('window/logMessage'), []);
        equal(one.sidecar, '');
      }),
    );

  it(
    'are offered to the client',
    annotating({}, (one) => {
      const { commands = [] } = one.client.result.capabilities.executeCommandProvider ?? {};
      ok(Object.values(ANNOTATION_COMMANDS).every((command) => commands.includes(command)));
      return Promise.resolve();
    }),
  );
});
