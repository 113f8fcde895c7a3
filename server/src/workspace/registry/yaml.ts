import { Composer, Parser } from 'yaml';
import type { Document } from 'yaml';
import { isDeeperThan, span, yamlSentence } from '../../engine/index';
import type { RegistryProblem } from './facts';

/** In UTF-16 units: some ten thousand entries. */
export const LARGEST_REGISTRY = 4_000_000;

/** An entry needs five levels. */
const DEEPEST = 16;

export const MOST_ERRORS = 20;

/** The YAML document of a registry, `null` where it is refused. Anchors are never followed, so nothing in it can grow. Lines end with LF or CR LF. */
export function readYamlDocument(text: string, problems: RegistryProblem[]): Document | null {
  const refuse = (message: string): null => {
    problems.push({ code: 'registry-refused', severity: 'error', span: span(0, Math.min(1, text.length)), message });
    return null;
  };
  if (text.length > LARGEST_REGISTRY)
    return refuse(`This registry was not read: it is longer than ${LARGEST_REGISTRY} characters.`);
  const tokens = [...new Parser().parse(text)];
  if (tokens.some((token) => isDeeperThan(token, DEEPEST)))
    return refuse(`This registry was not read: it is nested deeper than ${DEEPEST} levels.`);
  const options = {
    version: '1.2',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const;
  const composed = [...new Composer(options).compose(tokens, true, text.length)];
  for (const { pos, message } of composed.flatMap(({ errors }) => errors).slice(0, MOST_ERRORS)) {
    const start = Math.min(pos[0], text.length);
    const at = span(start, Math.min(Math.max(start, pos[1]), text.length));
    problems.push({ code: 'registry-syntax', severity: 'error', span: at, message: `YAML: ${yamlSentence(message)}` });
  }
  return composed[0] ?? null;
}
