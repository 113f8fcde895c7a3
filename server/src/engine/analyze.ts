import type { Analysis } from './analysis';
import { CHECKS } from './checks/index';
import { knownNames } from './checks/knownNames';
import { runChecks } from './checks/run';
import type { Engine, Resources } from './engine';
import { createGazetteer } from './entities/gazetteer';
import { readModel } from './entities/tagger/file';
import { Tagger } from './entities/tagger/tagger';
import { parseHeader } from './header/parse';
import { linkDocument } from './linkDocument';
import { ParagraphCache } from './paragraphCache';
import { paragraphFacts } from './paragraphFacts';
import { splitParagraphs } from './text/paragraphs';
import { sliceOf } from './text/span';

/** Makes an engine from its resources; a damaged resource costs its part of the answer, never an exception. */
export function createEngine(resources: Resources): Engine {
  const gazetteer = createGazetteer(resources);
  const model = readModel(resources.tagger);
  const fixed = { gazetteer, tagger: model ? new Tagger(model) : null };
  return {
    problems: [...gazetteer.problems, ...(model ? [] : [NO_MODEL])],
    analyze: (text, options = {}): Analysis => {
      const {
        cache = new ParagraphCache(),
        severities = {},
        numericDates = 'month-first',
        style = 'none',
        registry = null,
      } = options;
      const sources = { ...fixed, registry };
      cache.startVersion(registry);
      const header = parseHeader(text);
      const paragraphs = splitParagraphs(text, header?.bodyStart ?? 0).map((span) => ({
        span,
        facts: cache.get(sliceOf(text, span), (paragraph) => paragraphFacts(paragraph, sources)),
      }));
      cache.endVersion();
      const document = linkDocument(text, header, paragraphs, numericDates);
      return {
        ...document,
        findings: runChecks(document, severities, CHECKS, { style, names: knownNames(gazetteer, registry) }),
      };
    },
  };
}

const NO_MODEL = 'The model that recognises names cannot be read; only names of the built-in lists are found.';
