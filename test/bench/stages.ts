import { findAmounts } from '../../server/src/engine/amounts/find';
import { runChecks } from '../../server/src/engine/checks/run';
import { findReferences } from '../../server/src/engine/coreference/find';
import { linkEntities } from '../../server/src/engine/coreference/link';
import { findTimexes } from '../../server/src/engine/dates/find';
import { findNames } from '../../server/src/engine/entities/find';
import type { NameSources } from '../../server/src/engine/entities/find';
import { linkDocument } from '../../server/src/engine/linkDocument';
import { paragraphFacts } from '../../server/src/engine/paragraphFacts';
import type { ParagraphFacts } from '../../server/src/engine/paragraphFacts';
import { findSpeech } from '../../server/src/engine/quotes/attribute';
import { findQuotes } from '../../server/src/engine/quotes/find';
import { linkQuotes } from '../../server/src/engine/quotes/link';
import { splitParagraphs } from '../../server/src/engine/text/paragraphs';
import { splitSentences } from '../../server/src/engine/text/sentences';
import { sliceOf } from '../../server/src/engine/text/span';
import { wordsOf } from '../../server/src/engine/text/words';
import { parseHeader } from '../../server/src/engine/index';
import type { BenchDocument } from './documents';
import type { Operation } from './measure';

/** The stages of one analysis, each by itself with what those before it give: first those local to a paragraph, then those of the document. */
export function stageOperations(sources: NameSources, { name, text }: BenchDocument): readonly Operation[] {
  const header = parseHeader(text);
  const paragraphs = splitParagraphs(text, header?.bodyStart ?? 0).map((span) => {
    const part = sliceOf(text, span);
    return { span, part, facts: paragraphFacts(part, sources) };
  });
  const document = linkDocument(text, header, paragraphs, 'month-first');
  const local = (run: (part: string, facts: ParagraphFacts) => unknown) => () => {
    for (const { part, facts } of paragraphs) run(part, facts);
  };
  const names = local((_, { words, sentences }) => findNames(words, sentences, sources));
  const references = local((_, { words, sentences, names: found, quotes }) =>
    findReferences(words, sentences, found, quotes),
  );
  const speech = local((part, { words, sentences, names: found }) =>
    findSpeech(words, sentences, found, findQuotes(part).quotes),
  );
  const dates = local((_, { words, sentences }) => findTimexes(words, sentences));
  const coreference = () => linkEntities(text, paragraphs, document.posts);
  const stages: Readonly<Record<string, () => unknown>> = {
    'tokens and sentences': local((part) => [wordsOf(part), splitSentences(part)]),
    names,
    references,
    quotes: () => {
      speech();
      linkQuotes(text, paragraphs, document.entities, document.posts);
    },
    dates,
    'dates and amounts': local((_, { words, sentences }) => findAmounts(words, findTimexes(words, sentences))),
    coreference,
    'names, references and coreference': () => {
      names();
      references();
      coreference();
    },
    'coreference and all other links': () => linkDocument(text, header, paragraphs, 'month-first'),
    checks: () => runChecks(document),
  };
  return Object.entries(stages).map(([stage, run]) => ({ name: `stage, ${stage}: ${name}`, size: text.length, run }));
}
