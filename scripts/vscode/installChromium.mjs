import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce, npmInstall } from './npm.mjs';
import { HostError, testFolder } from './places.mjs';

/** The last line of this package that was tried with the VS Code server and Node 20. */
const SPEC = '@sparticuz/chromium@147';
const PACKAGE = join('node_modules', '@sparticuz', 'chromium');

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium that starts on this machine: `CHROMIUM_PATH` where it is set, an installed one, else one from npm.
 *
 * @returns {Promise<{ executablePath: string; env: Record<string, string> }>} `env` holds what it needs beyond ours.
 */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && !existsSync(wanted)) throw new HostError(`CHROMIUM_PATH names ${wanted}, which does not exist.`);
  const installed = wanted ?? INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new HostError('No Chrome or Chromium was found. Install one, or name one in CHROMIUM_PATH.');
  }
  return installFromNpm();
}

async function installFromNpm() {
  const folder = join(testFolder, 'chromium');
  const executablePath = join(folder, 'chromium');
  await installOnce({
    folder,
    what: 'Chromium',
    spec: SPEC,
    proof: ['chromium', 'libraries/lib/libnss3.so', 'fonts/fonts.conf'],
    steps: async () => {
      await npmInstall(folder, [SPEC]);
      await Promise.all([
        unpackProgram(join(folder, PACKAGE, 'bin', 'chromium.br'), executablePath),
        unpackFolder(folder, 'al2023', 'libraries'),
        unpackFolder(folder, 'fonts', 'fonts'),
      ]);
      writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsConfiguration(folder));
    },
  });
  return {
    executablePath,
    env: { ...libraryPath(folder, executablePath), FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') },
  };
}

async function unpackProgram(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
  chmodSync(to, 0o755);
}

async function unpackFolder(folder, archive, name) {
  const { extract } = createRequire(join(folder, PACKAGE, 'package.json'))('tar-fs');
  const to = join(folder, name);
  mkdirSync(to, { recursive: true });
  const from = join(folder, PACKAGE, 'bin', `${archive}.tar.br`);
  await pipeline(createReadStream(from), createBrotliDecompress(), extract(to));
}

/** The package's own libraries only where the system's are missing: mixing the two is what breaks. */
function libraryPath(folder, executablePath) {
  const starts = (env) => spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0;
  if (starts({})) return {};
  const ours = [join(folder, 'libraries', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (starts({ LD_LIBRARY_PATH: ours })) return { LD_LIBRARY_PATH: ours };
  const { stderr, error } = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  throw new HostError(`Chromium does not start: ${(stderr || error?.message || 'no reason given').trim()}`);
}

/** The system's fonts with the one of the package before them, so that a bare machine shows text, too. */
function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer></alias>
  <cachedir>${join(folder, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;
}
