import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../server/src/engine/index';
import { parseBio } from './bio';
import { compromiseFinder, compromiseMentions } from './compromise';
import { COREFERENCE, CORPORA, QUOTES, WIKINEWS } from './corpora';
import { foundMentions } from './coreference/found';
import { parseGum } from './coreference/gum';
import { measureCoreference } from './coreference/measure';
import type { CoreferenceResult } from './coreference/measure';
import { measureNames } from './measureNames';
import type { NamesResult } from './measureNames';
import type { NamesDocument } from './names';
import { parseGumQuotes, parseQuotes } from './quotes/gold';
import { measureQuotes } from './quotes/result';
import type { QuotesResult } from './quotes/result';
import { runningText } from './runningText';
import { seedmarkFinder } from './seedmark';
import { parseStandoff } from './standoff';

export interface Evaluation {
  readonly names: readonly NamesResult[];
  readonly coreference: CoreferenceResult | null;
  readonly quotes: QuotesResult | null;
  /** What is not there, in sentences for a person. */
  readonly missing: readonly string[];
}

/** Where the annotations of this project are, from its root. */
const ANNOTATIONS = 'server/model/training/annotations/wikinews.tsv';
const ANNOTATED_QUOTES = 'server/model/training/annotations/quotes.tsv';

/** Measures what is wanted and has its data. */
export function evaluate(engine: Engine, data: string, isWanted: (name: string) => boolean): Evaluation {
  const missing: string[] = [];
  const use = <T>(name: string, source: string, files: readonly string[], measure: () => T): T[] => {
    if (!isWanted(name)) return [];
    const absent = files.find((file) => !existsSync(file));
    if (absent === undefined) return [measure()];
    missing.push(`Skipped ${name}: ${absent} is missing. The corpus can be had from ${source}.`);
    return [];
  };
  const finders = { seedmark: seedmarkFinder(engine), compromise: compromiseFinder };

  const articles = join(data, 'wikinews');
  const wikinews = use(WIKINEWS.name, WIKINEWS.source, [ANNOTATIONS, articles], () =>
    measureNames(
      WIKINEWS,
      parseStandoff(read(ANNOTATIONS), (file) => read(join(articles, file))),
      finders,
    ),
  );
  const corpora = CORPORA.flatMap((corpus) => {
    const file = join(data, 'ner', `${corpus.name}.bio`);
    const documents = (): NamesDocument[] => parseBio(read(file)).map((document) => runningText(document, corpus));
    return use(corpus.name, corpus.source, [file], () => measureNames(corpus, documents(), finders));
  });
  const gum = join(data, 'gum', 'gum.dev.jsonl');
  const [coreference = null] = use(COREFERENCE.name, COREFERENCE.source, [gum], () =>
    measureCoreference(parseGum(read(gum)), {
      seedmark: (text) => foundMentions(text, engine.analyze(text).entities),
      compromise: compromiseMentions,
    }),
  );
  const [quotes = null] = use(QUOTES.name, QUOTES.source, [ANNOTATED_QUOTES, articles, gum], () =>
    measureQuotes(
      engine,
      parseQuotes(read(ANNOTATED_QUOTES), (file) => read(join(articles, file))),
      parseGumQuotes(read(gum)),
    ),
  );
  return { names: [...wikinews, ...corpora], coreference, quotes, missing };
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
