import type { Span } from '../../engine/index';
import { ASIDE } from './aside';
import { cutTokens, tokensIn } from './cutTokens';
import type { Format, FormatDocument, FormatFile, Loss } from './facts';
import { reduce } from './losses';
import { stemOf } from './names';
import { offsetNotices } from './notices';
import { spanConverter } from './offsets';
import { readProdigy } from './prodigyRead';
import { TASK_HOLDS, writeTask } from './tasks';

/**
 * JSON lines of Prodigy, which spaCy's converters read, too: one task a text, with tokens, spans and relations. Offsets count code points.
 * Tokens are cut at the borders of annotations, because a span off the borders of tokens vanishes there without a word.
 */
export const prodigy: Format = {
  id: 'prodigy',
  title: 'spaCy / Prodigy JSONL',
  extensions: ['.jsonl', '.json'],
  counts: 'codepoint',
  losses,
  export: (document) => ({ files: [write(document)], losses: losses(document) }),
  import: readProdigy,
};

function losses(document: FormatDocument): Loss[] {
  return [...reduce(document, TASK_HOLDS).losses, ...offsetNotices(document, 'codepoint')];
}

function write(given: FormatDocument): FormatFile {
  const { document } = reduce(given, TASK_HOLDS);
  const { text } = document;
  const tokens = cutTokens(document).flat();
  const { spans, relations, aside } = writeTask(document);
  const { write: toFile } = spanConverter(text, 'codepoint');
  const written = spans.map(({ key, span, label }) => {
    const [first, last] = tokensIn(tokens, span) ?? [null, null];
    const place = first === null ? {} : { token_start: first, token_end: last };
    return { key, last, item: { text: text.slice(span.start, span.end), ...toFile(span), ...place, label, id: key } };
  });
  const byKey = new Map(written.map((one) => [one.key, one]));
  const related = relations.flatMap(({ from, to, label }) => {
    const [head, child] = [byKey.get(from), byKey.get(to)];
    if (!head || !child) return [];
    return [{ head: head.last, child: child.last, label, head_span: head.item, child_span: child.item }];
  });
  const task = {
    text,
    tokens: tokens.map((token, id) => ({
      text: text.slice(token.start, token.end),
      ...toFile(token),
      id,
      ws: hasBlankAfter(text, token),
    })),
    spans: written.map(({ item }) => item),
    ...(related.length > 0 ? { relations: related } : {}),
    answer: 'accept',
    [ASIDE]: aside,
  };
  return { name: `${stemOf(document.name)}.jsonl`, content: `${JSON.stringify(task)}\n` };
}

function hasBlankAfter(text: string, { end }: Span): boolean {
  return text.charAt(end) === ' ';
}
