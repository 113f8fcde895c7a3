import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

describe('THIRD_PARTY_NOTICES', () => {
  const notices = readFileSync('THIRD_PARTY_NOTICES', 'utf8');
  const named = new Set([...notices.matchAll(/^-{80}\n\n(\S+) \(/gm)].map(([, name]) => name));

  it('names every package that is installed for production', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Readonly<Record<string, Locked>>;
    };
    const production = Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    assert.ok(production.length >= 5);
    assert.deepEqual(
      production.filter((name) => !named.has(name)),
      [],
    );
  });

  it('names the sources of every data file', () => {
    const files = readdirSync('server/data').filter((name) => name.endsWith('.json'));
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(notices.includes(`server/data/${file} is made from it`), file);
  });

  it('is what its script writes', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { encoding: 'utf8' });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });
});
