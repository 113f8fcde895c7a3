import { deepEqual, equal, ok } from 'node:assert/strict';
import { parseHeader } from '../../../server/src/engine/index';
import type { Check, CheckOptions, Document, TextChange } from '../../../server/src/engine/index';
import { mark, unmark } from '../header/marks';

/** A document of which only the header, and the facts given, are known. */
export function documentOf(text: string, facts: Partial<Document> = {}): Document {
  const none = { paragraphs: [], sentences: [], entities: [], quotes: [], posts: [], dates: [], amounts: [] };
  const marks = { pairs: [], strays: [] };
  return { text, header: parseHeader(text), marks, ...none, ...facts };
}

/** The text after changes whose spans all count in the text before. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

/** What one check must say: marked text and the texts that its fixes make, in order; and texts it says nothing about. */
export interface Cases {
  readonly reports: readonly (readonly [marked: string, ...fixed: string[]])[];
  readonly silent: readonly string[];
}

/**
 * Makes a test of each case. A fixed text must be free of this check's findings. `read` says what is known of a text; the header where left
 * out.
 */
export function testCheck(
  check: Check,
  { reports, silent }: Cases,
  read: (text: string) => Document = documentOf,
  options?: CheckOptions,
): void {
  const run = (text: string) => check.run(read(text), options);
  describe(check.code, () => {
    it('is tested on at least as many texts without a finding', () => ok(silent.length >= reports.length));
    for (const [marked, ...fixed] of reports) {
      it(`reports in ${shown(marked)}`, () => {
        const { text } = unmark(marked);
        const problems = run(text);
        equal(
          mark(
            text,
            problems.map(({ span }) => span),
          ),
          marked,
        );
        const texts = problems.flatMap(({ fixes }) => fixes.map(({ changes }) => applyChanges(text, changes)));
        deepEqual(texts, fixed);
        for (const after of texts) deepEqual(run(after), []);
      });
    }
    for (const text of silent) it(`is silent on ${shown(text)}`, () => deepEqual(run(text), []));
    if (check.example !== '') {
      it('reports on its own example', () => ok(check.run(read(check.example), check.exampleOptions).length > 0));
    }
  });
}

function shown(text: string): string {
  return text.length > 100 ? `${JSON.stringify(text.slice(0, 60))}… (${text.length})` : JSON.stringify(text);
}
