import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { ExportAnswer, ImportAnswer } from '../../server/src/protocol/index';
import { annotating, TEXT } from '../support/annotating';

describe('annotations in other forms', () => {
  it(
    'tell what is lost before anything is written',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.run('comment', { id: await one.id(), text: 'Who?' });
      const before = one.files.texts.size;
      const { losses, files } = await one.run<'exportLosses', ExportAnswer>('exportLosses', { format: 'conll' });
      ok(losses.length > 0);
      equal(files[0]?.content, null);
      equal(one.files.texts.size, before);
      const written = await one.run<'export', ExportAnswer>('export', { format: 'conll', write: true });
      ok(written.done);
      ok(written.files.every(({ uri, content }) => content === null && one.files.texts.has(uri ?? '')));
      match(one.files.texts.get('file:///w/a.conll') ?? '', /B-person/i);
    }),
  );

  it(
    'are not written over other files',
    annotating({ files: { 'a.conll': 'mine' } }, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      equal((await one.run('export', { format: 'conll', write: true })).done, false);
      equal(one.files.texts.get('file:///w/a.conll'), 'mine');
      ok((await one.run('export', { format: 'conll', write: true, force: true })).done);
      match(one.files.texts.get('file:///w/a.conll') ?? '', /B-person/i);
    }),
  );

  it(
    'are answered without being written',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      const { files } = await one.run<'export', ExportAnswer>('export', { format: 'web-annotation' });
      match(files[0]?.content ?? '', /Annelie Brugger/);
      equal(one.files.texts.has(files[0]?.uri ?? ''), false);
    }),
  );

  it(
    'hold what the analysis found',
    annotating({}, async (one) => {
      const { files } = await one.run<'export', ExportAnswer>('export', { format: 'web-annotation', analysis: true });
      match(files[0]?.content ?? '', /Iran/);
    }),
  );

  it(
    'come back in, as one change, into a text that is another one',
    annotating({}, async (one) => {
      await one.annotate('Annelie Brugger', 'person');
      await one.annotate('yes', 'word');
      const { files } = await one.run<'export', ExportAnswer>('export', { format: 'web-annotation' });
      const contents = files.map(({ name, content }) => ({ name, content: content ?? '' }));
      await one.run('delete', { all: true });
      await one.edit(' date', '🇬🇧 Some words.\n\n date');
      const dry = await one.run<'import', ImportAnswer>('import', { format: 'web-annotation', contents, dryRun: true });
      deepEqual([dry.count, dry.orphaned], [2, 0]);
      deepEqual(await one.sketch(), []);
      ok((await one.run('import', { format: 'web-annotation', contents })).done);
      deepEqual(await one.sketch(), ['word accepted [yes]', 'person accepted [Annelie Brugger]']);
      await one.run('undo', {});
      deepEqual(await one.sketch(), []);
    }),
  );

  it(
    'come in from files',
    annotating({ files: { 'b.ann': 'T1\tPerson 53 68\tAnnelie Brugger\n', 'b.txt': TEXT } }, async (one) => {
      ok((await one.run('import', { format: 'brat', files: ['file:///w/b.ann'] })).done);
      deepEqual(await one.sketch(), ['Person accepted [Annelie Brugger]']);
    }),
  );
});
