import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHeader } from '../../server/src/engine/index';

export interface BenchDocument {
  readonly name: string;
  readonly text: string;
}

/** One article as it is, and two long texts made of all samples: always the same for the same samples. */
export function benchDocuments(data: string | null): readonly BenchDocument[] {
  const article = (data === null ? null : firstArticle(data)) ?? firstArticle('seeds');
  if (!article) throw new Error('no article in seeds');
  const paragraphs = sampleArticles().flatMap(bodyParagraphs);
  return [
    article,
    { name: '100 KB', text: longText(paragraphs, 100_000) },
    { name: '1 MB', text: longText(paragraphs, 1_000_000) },
  ];
}

/** The samples of the project. */
export function sampleArticles(): BenchDocument[] {
  return articles('seeds');
}

function firstArticle(folder: string): BenchDocument | null {
  return articles(folder)[0] ?? null;
}

function articles(folder: string): BenchDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(txt|seed)$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '') }));
}

export function bodyParagraphs({ text }: BenchDocument): string[] {
  return text
    .slice(parseHeader(text)?.bodyStart ?? 0)
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Every paragraph ends in a number of its own: with repeated ones a cache would do the work once. */
function longText(paragraphs: readonly string[], size: number): string {
  const parts = [' date 2022-12-13 A long document.'];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const part = `${paragraphs[i % paragraphs.length] ?? ''} That was number ${i}.`;
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}
