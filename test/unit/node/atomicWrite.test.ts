import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atomicWrite } from '../../../server/src/node/atomicWrite';

/** Content that tells whether it is whole: every line is the same, and the last one says so. */
const contentOf = (letter: string): string => `${letter.repeat(1000)}\n`.repeat(500) + 'end\n';
const WRITER = `
const { atomicWrite } = require(process.argv[1]);
const contents = ['a', 'b', 'c'].map((letter) => (letter.repeat(1000) + '\\n').repeat(500) + 'end\\n');
let count = 0;
const next = () => atomicWrite(process.argv[2], contents[count % 3], () => process.pid + '-' + count++).then(() => {
  if (count === 3) process.stdout.write('going');
  return next();
});
next();
`;

describe('writing a file in one step', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'seedmark-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves a whole file wherever the writer is killed', async function () {
    this.timeout(30_000);
    const path = join(folder, 'a.annotations.yaml');
    const wholes = new Set(['a', 'b', 'c'].map(contentOf));
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(
        process.execPath,
        ['-e', WRITER, require.resolve('../../../server/src/node/atomicWrite'), path],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = new Promise((resolve) => child.on('close', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // A different moment in the writer's loop each round: after so many reads of the file, each of them whole.
      for (let reads = 0; reads <= round * 3; reads += 1)
        assert.ok(wholes.has(readFileSync(path, 'utf8')), 'while it is written');
      child.kill('SIGKILL');
      await ended;
      assert.ok(wholes.has(readFileSync(path, 'utf8')), 'after the writer was killed');
    }
  });

  const names = (): string[] => readdirSync(folder).sort();
  let count = 0;
  const unique = (): string => `t${(count += 1)}`;

  it('makes a new file and leaves nothing beside it', async () => {
    await atomicWrite(join(folder, 'new.yaml'), 'é🇬🇧\n', unique);
    assert.equal(readFileSync(join(folder, 'new.yaml'), 'utf8'), 'é🇬🇧\n');
    assert.deepEqual(names(), ['new.yaml']);
  });

  it('keeps permissions and follows a link', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(join(folder, 'real.yaml'), 'old');
    chmodSync(join(folder, 'real.yaml'), 0o640);
    symlinkSync('real.yaml', join(folder, 'link.yaml'));
    await atomicWrite(join(folder, 'link.yaml'), 'new', unique);
    assert.equal(readFileSync(join(folder, 'real.yaml'), 'utf8'), 'new');
    assert.equal(statSync(join(folder, 'real.yaml')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, 'link.yaml')).isSymbolicLink());
  });

  it('leaves the old file where it cannot write', async () => {
    writeFileSync(join(folder, 'a.yaml'), 'old');
    writeFileSync(join(folder, '.a.yaml.taken.tmp'), 'of somebody else');
    await assert.rejects(
      atomicWrite(join(folder, 'a.yaml'), 'new', () => 'taken'),
      { code: 'EEXIST' },
    );
    await assert.rejects(atomicWrite(join(folder, 'no', 'a.yaml'), 'new', unique), { code: 'ENOENT' });
    await assert.rejects(atomicWrite(folder, 'new', unique));
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), 'old');
    assert.deepEqual(names(), ['.a.yaml.taken.tmp', 'a.yaml']);
  });
});
