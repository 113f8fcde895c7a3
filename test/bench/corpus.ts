import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../server/src/engine/index';
import { bodyParagraphs, sampleArticles } from './documents';

/** In characters, as news articles have it. */
export const ARTICLE = 2500;
/** So many articles lie in one folder. */
const IN_FOLDER = 200;
const BEGINNINGS = ['Bar', 'Cor', 'Dal', 'Fen', 'Gar', 'Hol', 'Kel', 'Lan', 'Mar', 'Nor', 'Pel', 'Ros', 'Sel', 'Tor'];
const ENDINGS = ['den', 'ford', 'ley', 'man', 'mer', 'ner', 'rick', 'son', 'ton', 'well', 'win', 'by'];

/** Makes articles of the samples' paragraphs, always the same for a number. Every second surname is another one from article to article. */
export function articleMaker(engine: Engine): (number: number) => string {
  const samples = sampleArticles();
  const paragraphs = samples.flatMap(bodyParagraphs);
  const people = samples.flatMap(({ text }) => engine.analyze(text).entities.filter(({ type }) => type === 'person'));
  const surnames = [...new Set(people.map(({ name }) => name.split(' ').at(-1) ?? ''))].filter((name) =>
    /^[A-Z][a-z]{3,20}$/.test(name),
  );
  const pattern = new RegExp(`\\b(?:${surnames.join('|')})\\b`, 'g');
  return (number) => {
    let text = ' date 2022-12-13 The news.';
    for (let i = number * 3; text.length < ARTICLE; i++)
      text += `\n\n${paragraphs[i % paragraphs.length] ?? ''} That was ${i}.`;
    return text.slice(0, ARTICLE).replace(pattern, (name) => {
      const place = surnames.indexOf(name);
      return (number + place) % 2 === 0 ? name : surnameOf(number * 7 + place);
    });
  };
}

/** Writes articles below a folder, with times an hour ago, as if nobody had just changed them. Gives their size in characters. */
export function writeCorpus(folder: string, files: number, articleOf: (number: number) => string): number {
  const time = new Date(Date.now() - 3_600_000);
  let size = 0;
  for (let number = 0; number < files; number++) {
    const below = join(folder, String(Math.floor(number / IN_FOLDER)));
    if (number % IN_FOLDER === 0) mkdirSync(below, { recursive: true });
    const path = join(below, `${number}.seed`);
    const text = articleOf(number);
    size += text.length;
    writeFileSync(path, text);
    utimesSync(path, time, time);
  }
  return size;
}

function surnameOf(number: number): string {
  const beginning = BEGINNINGS[number % BEGINNINGS.length] ?? '';
  return beginning + (ENDINGS[Math.floor(number / BEGINNINGS.length) % ENDINGS.length] ?? '');
}
