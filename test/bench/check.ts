import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyParagraphs, sampleArticles } from './documents';
import type { Operation } from './measure';

const FILES = 400;
/** In characters, as news articles have it. */
const ARTICLE = 2500;

/** The checks over a folder, by the program at a path; articles and cache go into a folder of their own. */
export function checkOperations(program: string, folder: string): readonly Operation[] {
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  const paragraphs = sampleArticles().flatMap(bodyParagraphs);
  for (let number = 0; number < FILES; number++)
    writeFileSync(join(articles, `${number}.txt`), articleOf(number, paragraphs));
  const run = (...args: string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, [program, 'check', ...args, articles], { encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`seedmark check: ${stderr}`);
  };
  const size = FILES * ARTICLE;
  const cached = ['--cache', join(folder, 'cache')];
  return [
    { name: `process: seedmark check, ${FILES} articles, one thread`, size, run: () => run('--jobs', '1') },
    { name: `process: seedmark check, ${FILES} articles, two threads`, size, run: () => run('--jobs', '2') },
    {
      name: `process: seedmark check, ${FILES} articles, full cache`,
      size,
      // The first round, which is not counted, fills it.
      run: () => run(...cached),
    },
  ];
}

/** No two paragraphs are alike, as in real articles. */
function articleOf(number: number, paragraphs: readonly string[]): string {
  let text = ' date 2022-12-13 The news.';
  for (let i = number * 3; text.length < ARTICLE; i++)
    text += `\n\n${paragraphs[i % paragraphs.length] ?? ''} That was ${number}, ${i}.`;
  return text.slice(0, ARTICLE);
}
