import { Composer, Parser } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Span } from '../text/span';
import { span } from '../text/span';
import { isDeeperThan, yamlSentence } from '../text/yaml';
import { lineEnd, nextLine } from './characters';
import type { HeaderProblem } from './facts';

/** In UTF-16 units. Metadata is short; a longer block is more likely an article whose dashes were misplaced. */
export const LARGEST_BLOCK = 16_384;

const DEEPEST = 32;

const MOST_ERRORS = 20;

/** Plainer words for the mistakes that people make most. */
const MESSAGES: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A colon and a space start a new key here. Put a value that has them in quotes.',
  TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
  BAD_ALIAS: 'A name follows `*` in YAML. Put a value that starts with `*` in quotes.',
};

export interface YamlBlock {
  readonly document: Document | null;
  /** Whether the block was not read because of its size or depth. */
  readonly refused: boolean;
}

/** Reads a block of the text as one YAML 1.2 document; what is wrong in it is added to `problems`. */
export function readYaml(text: string, block: Span, problems: HeaderProblem[]): YamlBlock {
  const refuse = (message: string): YamlBlock => {
    const end = Math.min(lineEnd(text, block.start), block.end);
    problems.push({ code: 'header-too-large', span: span(block.start, end), message });
    return { document: null, refused: true };
  };
  if (block.end - block.start > LARGEST_BLOCK) {
    return refuse(`This front matter was not read: it is longer than ${LARGEST_BLOCK} characters.`);
  }
  // A lone CR ends a line for an editor but not for the library; a line feed in its place keeps every offset.
  const source = text.slice(block.start, block.end).replace(/\r(?!\n)/g, '\n');
  const tokens = [...new Parser().parse(source)];
  if (tokens.some((token) => isDeeperThan(token, DEEPEST))) {
    return refuse(`This front matter was not read: it is nested deeper than ${DEEPEST} levels.`);
  }
  // Without the tags of YAML 1.1 (binary, timestamp, set): what they make is no value of a header.
  const options = {
    version: '1.2',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const;
  const composed = [...new Composer(options).compose(tokens, true, source.length)];
  const document = composed[0] ?? null;
  addErrors(
    composed.flatMap(({ errors, warnings }) => [...errors, ...warnings]),
    text,
    block,
    problems,
  );
  if (composed.length > 1) {
    problems.push({
      code: 'header-yaml-syntax',
      span: clamp(composed[1]?.range[0] ?? 0, composed[1]?.range[1] ?? 0, block),
      message: 'Front matter is one YAML document; what follows `...` or `---` here is not read.',
    });
  }
  return { document, refused: false };
}

/** One error a line: those behind it most often follow from it. */
function addErrors(all: readonly YAMLError[], text: string, block: Span, problems: HeaderProblem[]): void {
  let readTo = -1;
  const errors = all.filter(({ pos: [start] }) => {
    if (start < readTo) return false;
    readTo = nextLine(text, lineEnd(text, Math.min(start + block.start, block.end))) - block.start;
    return true;
  });
  for (const { pos, code, message } of errors.slice(0, MOST_ERRORS)) {
    const said = MESSAGES[code] ?? `YAML: ${yamlSentence(message)}`;
    problems.push({ code: 'header-yaml-syntax', span: clamp(pos[0], pos[1], block), message: said });
  }
  const next = errors[MOST_ERRORS];
  if (next) {
    const message = `This front matter has ${errors.length - MOST_ERRORS} more errors like this.`;
    problems.push({ code: 'header-yaml-syntax', span: clamp(next.pos[0], next.pos[1], block), message });
  }
}

/** Offsets in the block as a span of the text that stays in the block. */
function clamp(start: number, end: number, block: Span): Span {
  const from = Math.min(Math.max(0, start) + block.start, block.end);
  return span(from, Math.min(Math.max(from, end + block.start), block.end));
}
