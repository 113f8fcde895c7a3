import { Composer, Document, isMap, isSeq, Parser } from 'yaml';
import type { YAMLMap } from 'yaml';
import { isDeeperThan, yamlSentence } from '../../engine/index';
import type { Span } from '../../engine/index';
import type { AnnotationProblem } from '../facts';

/** In UTF-16 units; some 60,000 annotations. A larger file is not read, and that is said. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** Aliases that one entry may resolve: enough for people, too few for a file that grows without end. */
export const MOST_ALIASES = 100;

/** Levels of the file, the document among them. */
const DEEPEST = 48;
const MOST_ERRORS = 20;

/** YAML 1.2 without the tags of 1.1 (binary, timestamp, set), and silent. */
export const YAML_OPTIONS = {
  version: '1.2',
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** A file as the library's document, which keeps comments and order; `null` where it cannot be worked with. */
export interface ParsedFile {
  readonly document: Document | null;
  readonly root: YAMLMap | null;
  readonly problems: readonly AnnotationProblem[];
}

/** Parses one YAML file whose top level is a mapping. A document with an error still has what could be read. */
export function parseFile(source: string): ParsedFile {
  if (source.length > LARGEST_FILE)
    return refuse('file-too-large', `The file was not read: it is longer than ${LARGEST_FILE} characters.`);
  const tokens = [...new Parser().parse(source)];
  if (tokens.some((token) => isDeeperThan(token, DEEPEST - 1)))
    return refuse('file-too-deep', `The file was not read: it is nested deeper than ${DEEPEST} levels.`);
  const composed = [...new Composer(YAML_OPTIONS).compose(tokens, true, source.length)];
  const errors = composed.flatMap((document) => document.errors);
  const problems = errors
    .slice(0, MOST_ERRORS)
    .map(({ pos, message }) => problemAt({ start: pos[0], end: Math.max(...pos) }, message));
  if (composed.length > 1)
    problems.push(
      problemAt({ start: composed[1]?.range[0] ?? 0, end: source.length }, 'The file has more than one YAML document'),
    );
  const [document = new Document(null, YAML_OPTIONS)] = composed as Document[];
  const { contents } = document;
  if (contents === null || (!isMap(contents) && !isSeq(contents) && source.trim() === ''))
    return { document, root: null, problems };
  if (isMap(contents)) return { document, root: contents, problems };
  return {
    document,
    root: null,
    problems: [
      ...problems,
      problemAt({ start: 0, end: source.length }, 'The file has to start with names such as `annotations:`'),
    ],
  };
}

function refuse(code: string, message: string): ParsedFile {
  return { document: null, root: null, problems: [{ code, message, span: null, severity: 'error' }] };
}

function problemAt(span: Span, message: string): AnnotationProblem {
  return { code: 'file-yaml-syntax', message: yamlSentence(message), span, severity: 'error' };
}
