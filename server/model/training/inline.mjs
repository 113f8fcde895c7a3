// Text with its names marked in it: `[Ann Lee|PER] left [Oslo|LOC].`
import { readFileSync } from 'node:fs';

/** One sentence, its tokens those of the engine. */
export function sentenceOf(marked, nameTokens) {
  let text = '';
  const names = [];
  for (const part of marked.split(/(\[[^\]]+\|[A-Z]+\])/)) {
    const [, name, label] = /^\[([^\]]+)\|([A-Z]+)\]$/.exec(part) ?? [];
    if (name !== undefined) names.push([text.length, text.length + name.length, label]);
    text += name ?? part;
  }
  const tokens = nameTokens(text);
  const spans = names.flatMap(([start, end, label]) => {
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end);
    return first >= 0 && last >= first ? [[first, last + 1, label]] : [];
  });
  return { tokens: tokens.map((token) => text.slice(token.start, token.end)), spans };
}

/** A file of such sentences, one a line, as a document a section. Blanks before marks are taken out. */
export function readInline(path, { id, nameTokens }) {
  const documents = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('## ')) documents.push({ id: `${id}-${line.slice(3)}`, corpus: id, misc: true, sentences: [] });
    else if (line !== '' && !line.startsWith('#'))
      documents
        .at(-1)
        .sentences.push(sentenceOf(line.replace(/ (?=[.,;)]|'s\b)/g, '').replaceAll('( ', '('), nameTokens));
  }
  return documents;
}
