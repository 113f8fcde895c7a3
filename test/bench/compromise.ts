import { compromiseFinder } from '../eval/compromise';
import type { Operation } from './measure';

/** The names of compromise, which has no coreference to speak of, on the beginning of a text: it takes too long for all of it. */
export function compromiseOperation(text: string): Operation {
  const part = text.slice(0, LENGTH);
  return { name: `compromise, names: ${LENGTH / 1000} KB`, size: part.length, run: () => compromiseFinder(part) };
}

const LENGTH = 20_000;
