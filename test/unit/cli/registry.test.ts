import { deepEqual, equal } from 'node:assert/strict';
import { fileError, parseLines, run } from './fakeWorld';

const SEED = ' date 2022-12-13 Many use bly for that.\n';
const BLY = '- {id: bly, name: bly, type: product}\n';

interface Expected {
  /** Id in the registry and type of what is found, or that nothing is printed. */
  readonly found?: readonly string[];
  readonly err?: string;
  readonly exitCode?: number;
}

function check(
  title: string,
  registries: Readonly<Record<string, string | Uint8Array | Error>>,
  expected: Expected,
): void {
  it(title, async () => {
    const options = Object.keys(registries).flatMap((path) => ['--registry', path]);
    const { exitCode, out, err } = await run(['analyze', ...options, 'a.seed'], {
      files: { 'a.seed': SEED, ...registries },
    });
    equal(err, expected.err ?? '');
    equal(exitCode, expected.exitCode ?? 0);
    deepEqual(
      parseLines(out).flatMap(({ entities }) => entities.map(({ registry, type }) => `${registry ?? ''} ${type}`)),
      expected.found ?? [],
    );
    equal(out !== '', expected.found !== undefined);
  });
}

describe('command line: analyze --registry', () => {
  check('names what the registry names', { 'e.yaml': BLY }, { found: ['bly product'] });
  check(
    'counts the first of several most',
    { 'a.yaml': BLY.replace('product', 'work'), 'b.yaml': BLY },
    { found: ['bly work'] },
  );
  check('joins several', { 'a.yaml': '- {id: x, name: X Y, type: work}', 'b.yaml': BLY }, { found: ['bly product'] });
  check('looks for none by itself', {}, { found: [] });
  it('looks for none beside the file', async () => {
    const { log } = await run(['analyze', 'a.seed'], { files: { 'a.seed': SEED, 'entities.yaml': BLY } });
    equal(log.includes('read entities.yaml'), false);
  });
  check(
    'warns, and goes on',
    { 'e.yaml': `${BLY}- {id: may, name: May, type: person}\n` },
    {
      found: ['bly product'],
      err: 'seedmark: e.yaml:2:19: May is a common word: every place where it is written like this will count as May.\n',
    },
  );
  check(
    'says what does not count',
    { 'e.yaml': `${BLY}- {id: x, name: X, type: planet}\n` },
    {
      found: ['bly product'],
      exitCode: 2,
      err: 'seedmark: e.yaml:2:26: planet is no type: write person, organization, place, facility, norp, event, work, product.\n',
    },
  );
  check(
    'stops where there is no such file',
    { 'e.yaml': fileError('ENOENT') },
    { exitCode: 2, err: 'seedmark: e.yaml: no such file\n' },
  );
  check(
    'stops where the file is no text',
    { 'e.yaml': Uint8Array.of(0x61, 0xff) },
    { exitCode: 2, err: 'seedmark: e.yaml: invalid UTF-8, first at byte offset 1\n' },
  );
  it('stops where the file is no YAML', async () => {
    const { exitCode, out, err } = await run(['analyze', '--registry', 'e.yaml', 'a.seed'], {
      files: { 'a.seed': SEED, 'e.yaml': `${BLY}- {id: [` },
    });
    deepEqual([exitCode, out, err.startsWith('seedmark: e.yaml:2:')], [2, '', true]);
  });
});
