import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { annotating, ARTICLE, SIDECAR } from '../support/annotating';

/** Words with as much around them as articles have. */
const LONG =
  ' date 2022-12-13 Iran said no. Later Iran said yes, and nobody in the hall knew why that was.\n\n' +
  'It was late when Annelie Brugger smiled at the people of Iran, took her coat and the evening train, and went home to her family.\n\n' +
  'Nothing else happened on that day, as far as anybody knows.\n';

describe('annotations of an open article', () => {
  it(
    'are written at once, with all that makes them findable',
    annotating({}, async (one) => {
      const { done, ids } = await one.annotate('Annelie Brugger', 'person');
      ok(done);
      equal(ids.length, 1);
      match(one.sidecar, /^schema: seedmark-annotations\/1\n/);
      match(one.sidecar, /exact: "Annelie Brugger"/);
      match(one.sidecar, /created: 2026-01-02T03:04:05\.678Z/);
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]']);
    }),
  );

  it(
    'follow edits above and inside, and are written when the article is saved',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      const before = one.sidecar;
      await one.edit(' date', 'Some 🇬🇧 words\n date');
      await one.edit('ugg', 'u gg');
      deepEqual(await one.sketch(), ['person accepted [Annelie Bru gger]']);
      equal(one.sidecar, before);
      await one.save();
      match(one.sidecar, /exact: "Annelie Bru gger"/);
      const at = one.text.indexOf('Annelie');
      ok(one.sidecar.includes(`at: [${at}, ${at + 16}]`));
    }),
  );

  it(
    'are orphaned with their words, and come back with undo',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.edit('Annelie Brugger', '');
      deepEqual(await one.sketch(), ['person orphaned []']);
      await one.save();
      match(one.sidecar, /status: orphaned/);
      match(one.sidecar, /exact: "Annelie Brugger"/);
      await one.edit(' smiled', 'Annelie Brugger smiled');
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]']);
      await one.save();
      ok(!one.sidecar.includes('orphaned'));
    }),
  );

  it(
    'are found again after the article was changed outside',
    annotating({ text: LONG }, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.run('annotate', { ranges: [one.range('Iran', 2)], layer: 'entity', label: 'place' });
      await one.save();
      await one.close();
      one.files.texts.set(
        ARTICLE,
        one.text.replace('Iran said no. ', 'Nobody spoke. ').replace(' date', 'New.\n\n date'),
      );
      await one.reopen();
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]', 'place accepted [Iran]']);
      const { annotations } = await one.list();
      match(annotations[0]?.found ?? '', /context, score/);
      await one.replaceAll(one.text.replace('Annelie Brugger', 'she'));
      deepEqual(await one.sketch(), ['person orphaned []', 'place accepted [Iran]']);
    }),
  );

  it(
    'are looked for where an editor takes over what another program wrote',
    annotating({ text: LONG }, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      const lines = LONG.slice(LONG.indexOf('Iran said'), LONG.indexOf('Nothing'));
      await one.edit(lines, lines.replace('yes', 'yes, yes').replace('family', 'sister'));
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]']);
      const other = 'Nothing of all this was ever said.\n\nBy nobody.\n';
      const before = one.text.slice(one.text.indexOf('Iran said'), one.text.indexOf('Nothing'));
      await one.edit(before, other);
      deepEqual(await one.sketch(), ['person orphaned []']);
      await one.edit(other, before);
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]']);
    }),
  );

  it(
    'go back to the file’s text when the editor’s is thrown away',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.edit('Annelie Brugger', '');
      await one.annotate('yes', 'word');
      match(one.sidecar, /orphaned/);
      await one.close();
      ok(!one.sidecar.includes('orphaned'));
      await one.reopen();
      deepEqual(await one.sketch(), ['word accepted [yes]', 'person accepted [Annelie Brugger]']);
    }),
  );

  it(
    'are written when the server ends',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.edit(' date', '\n date');
      one.files.texts.set(ARTICLE, one.text);
      await one.client.request('shutdown', null);
      const at = one.text.indexOf('Annelie');
      ok(one.sidecar.includes(`at: [${at}, ${at + 15}]`));
    }),
  );

  it(
    'are not written at the end for a text that is not saved',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      const before = one.sidecar;
      await one.edit(' date', '\n date');
      await one.client.request('shutdown', null);
      equal(one.sidecar, before);
    }),
  );

  it(
    'of an article without a place are refused',
    annotating({}, async (one) => {
      await one.client.open('untitled:Untitled-1', one.text);
      const answer = await one.raw<{ done: boolean }>('annotate', {
        uri: 'untitled:Untitled-1',
        ranges: [one.range('Iran')],
        layer: 'entity',
      });
      equal(answer.done, false);
      deepEqual(one.messages, ['Save the article first: its annotations are kept in a file beside it.']);
    }),
  );

  it(
    'tell the client that they changed: at once when made, after rest when moved',
    annotating({}, async (one) => {
      const told = () => one.client.all('seedmark/annotationsChanged').length;
      await one.annotate('Iran');
      const before = told();
      ok(before > 0);
      await one.edit(' date', '  date');
      await one.settled();
      equal(told(), before);
      one.client.runScheduled();
      await one.settled();
      equal(told(), before + 1);
    }),
  );
});

describe('a file of annotations', () => {
  it(
    'that another program changed is taken over, and nothing here is lost',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.annotate('yes', 'word');
      await one.edit(' date', 'First. date');
      const changed = one.sidecar.replace('label: person', 'label: woman # a comment');
      await one.outside(SIDECAR, changed);
      deepEqual(await one.sketch(), ['word accepted [yes]', 'woman accepted [Annelie Brugger]']);
      await one.save();
      match(one.sidecar, /label: woman # a comment/);
      ok(one.sidecar.includes(`at: [${one.text.indexOf('Annelie')}, `));
    }),
  );

  it(
    'that another program changed is read again before anything is written, told or not',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      one.files.texts.set(SIDECAR, one.sidecar.replace('label: person', 'label: woman'));
      await one.annotate('yes', 'word');
      match(one.sidecar, /label: woman/);
      match(one.sidecar, /label: word/);
    }),
  );

  it(
    'with words that were changed here and there keeps what is here, and says so',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.annotate('Iran said no', 'claim');
      await one.edit('ugg', 'u gg');
      const at = one.sidecar.indexOf('Annelie Brugger');
      ok(at > 0);
      await one.outside(SIDECAR, one.sidecar.replace('exact: "Annelie Brugger"', 'exact: "Annelie Brug"'));
      deepEqual(await one.sketch(), ['claim accepted [Iran said no]', 'person accepted [Annelie Bru gger]']);
      deepEqual(one.messages, [
        'a.seed.annotations.yaml was changed by another program. Annotations that were changed both here and there stay as they are here: “Annelie Bru gger”.',
      ]);
    }),
  );

  it(
    'that is gone takes its annotations along',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      await one.outside(SIDECAR, null);
      deepEqual(await one.sketch(), []);
    }),
  );

  it(
    'that is damaged shows what can be read, and is not changed',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.annotate('yes', 'word');
      const damaged = one.sidecar.replace('label: word', 'label: [word');
      await one.outside(SIDECAR, damaged);
      await one.close();
      await one.reopen();
      deepEqual(await one.sketch(), ['person accepted [Annelie Brugger]']);
      const { readOnly, problems } = await one.list();
      match(readOnly ?? '', /a\.seed\.annotations\.yaml has an error/);
      ok(problems.length > 0);
      equal((await one.annotate('Iran')).done, false);
      match(one.messages.at(-1) ?? '', /has an error. It is not changed until it is repaired/);
      await one.edit(' date', '  date');
      await one.save();
      await one.close();
      equal(one.sidecar, damaged);
    }),
  );

  it(
    'that cannot be read is not overwritten',
    annotating(
      {
        store: (files) => ({
          ...files.store,
          read: (uri, largest) => (uri === SIDECAR ? Promise.resolve(undefined) : files.store.read(uri, largest)),
        }),
        files: { 'a.seed.annotations.yaml': 'secret' },
      },
      async (one) => {
        equal((await one.annotate('Iran')).done, false);
        match(one.messages.at(-1) ?? '', /cannot be read/);
        equal(one.sidecar, 'secret');
      },
    ),
  );

  it(
    'that is no UTF-8 is not overwritten',
    annotating(
      { files: { 'a.seed.annotations.yaml': 'schema: seedmark-annotations/1\n# caf\uFFFD\n' } },
      async (one) => {
        equal((await one.annotate('Iran')).done, false);
        match(one.messages.at(-1) ?? '', /no valid UTF-8/);
      },
    ),
  );

  it(
    'that cannot be written leaves nothing done',
    annotating(
      {
        store: (files) => ({ ...files.store, write: () => Promise.reject(new Error('the disk is full')) }),
      },
      async (one) => {
        const answer = await one.annotate('Iran');
        equal(answer.done, false);
        equal(answer.message, 'a.seed.annotations.yaml could not be written: the disk is full');
        deepEqual(await one.sketch(), []);
      },
    ),
  );

  it(
    'that is open with changes is changed in the editor, so that none are lost',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      const disk = one.sidecar;
      const open = `# mine\n${disk}`;
      const textDocument = { uri: SIDECAR, languageId: 'yaml', version: 4, text: open };
      await one.client.notify('textDocument/didOpen', { textDocument });
      ok((await one.annotate('yes', 'word')).done);
      equal(one.sidecar, disk);
      const [edit] = one.client.edits;
      const [change] = edit?.edit.documentChanges ?? [];
      ok(change && 'textDocument' in change && 'edits' in change);
      deepEqual(change.textDocument, { uri: SIDECAR, version: 4 });
      match(JSON.stringify(change.edits), /label: word/);
    }),
  );

  it(
    'that is open and saved is written',
    annotating({}, async (one) => {
      await one.annotate('Iran');
      const textDocument = { uri: SIDECAR, languageId: 'yaml', version: 4, text: one.sidecar };
      await one.client.notify('textDocument/didOpen', { textDocument });
      ok((await one.annotate('yes', 'word')).done);
      // The editor has not shown yet what was written.
      ok((await one.annotate('Annelie', 'person')).done);
      deepEqual(one.client.edits, []);
      match(one.sidecar, /label: word/);
      deepEqual(await one.sketch(), ['place accepted [Iran]', 'word accepted [yes]', 'person accepted [Annelie]']);
      await one.client.change(SIDECAR, 5, { text: `# mine\n${one.sidecar}` });
      ok((await one.annotate('no', 'word')).done);
      equal(one.client.edits.length, 1);
    }),
  );
});
