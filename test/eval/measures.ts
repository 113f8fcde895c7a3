import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../server/src/engine/index';
import { parseBio } from './bio';
import { compromiseFinder, compromiseMentions } from './compromise';
import { COREFERENCE, CORPORA, DATES, QUOTES, WIKINEWS } from './corpora';
import { foundMentions } from './coreference/found';
import { parseGum } from './coreference/gum';
import { measureCoreference } from './coreference/measure';
import type { CoreferenceResult } from './coreference/measure';
import { parseGumDates } from './dates/gum';
import { measureDates, measureSpecs } from './dates/measure';
import type { DatesResult, SpecsResult } from './dates/measure';
import { parseSpecs } from './dates/specs';
import { parseDates } from './dates/standoff';
import { timexSystems } from './dates/systems';
import type { TimexSystems } from './dates/systems';
import { measureNames } from './measureNames';
import type { NamesResult } from './measureNames';
import type { NamesDocument } from './names';
import { parseGumQuotes, parseQuotes } from './quotes/gold';
import { measureQuotes } from './quotes/result';
import type { QuotesResult } from './quotes/result';
import { runningText } from './runningText';
import { seedmarkFinder } from './seedmark';
import { isHeldOut, parseStandoff } from './standoff';

export interface Evaluation {
  readonly names: readonly NamesResult[];
  readonly coreference: CoreferenceResult | null;
  readonly dates: readonly DatesResult[];
  readonly specs: readonly SpecsResult[];
  readonly quotes: QuotesResult | null;
  /** What is not there, in sentences for a person. */
  readonly missing: readonly string[];
}

/** Where the annotations of this project are, from its root. */
const ANNOTATIONS = 'server/model/training/annotations/wikinews.tsv';
const DATE_ANNOTATIONS = 'test/eval/dates/wikinews-dates.tsv';
const ANNOTATED_QUOTES = 'server/model/training/annotations/quotes.tsv';

/** Measures what is wanted and has its data. */
export async function evaluate(engine: Engine, data: string, isWanted: (name: string) => boolean): Promise<Evaluation> {
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
  const wantsDates = Object.values(DATES).some(({ name }) => isWanted(name));
  const systems: TimexSystems = wantsDates ? await timexSystems(engine) : { systems: [], missing: [] };
  missing.push(...systems.missing);
  const dates = [
    ...use(DATES.wikinews.name, DATES.wikinews.source, [DATE_ANNOTATIONS, articles], () => {
      const documents = parseDates(read(DATE_ANNOTATIONS), (file) => read(join(articles, file)));
      const heldOut = documents.filter(({ name }) => isHeldOut(name));
      return [measureDates('Wikinews', heldOut, systems.systems)];
    }),
    ...use(DATES.gum.name, DATES.gum.source, [gum], () => {
      const documents = parseGumDates(read(gum));
      const news = documents.filter(({ genre }) => genre === 'news' || genre === 'interview');
      return [
        measureDates('GUM, news and interviews', news, systems.systems),
        measureDates('GUM, all genres', documents, systems.systems),
      ];
    }),
  ].flat();
  const specFiles = join(data, 'time', 'recognizers-text');
  const specs = use(DATES.specs.name, DATES.specs.source, [specFiles], () =>
    readdirSync(specFiles)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => measureSpecs(file, parseSpecs(read(join(specFiles, file)), file), systems.systems)),
  ).flat();
  const [quotes = null] = use(QUOTES.name, QUOTES.source, [ANNOTATED_QUOTES, articles, gum], () =>
    measureQuotes(
      engine,
      parseQuotes(read(ANNOTATED_QUOTES), (file) => read(join(articles, file))),
      parseGumQuotes(read(gum)),
    ),
  );
  return { names: [...wikinews, ...corpora], coreference, dates, specs, quotes, missing };
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
