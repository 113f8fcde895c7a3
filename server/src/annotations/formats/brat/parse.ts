import type { Span } from '../../../engine/index';
import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';

/** The lines of an `.ann` file by what they are, with ids as the file has them. */
export interface BratLines {
  readonly texts: readonly {
    readonly id: string;
    readonly type: string;
    readonly ranges: readonly (readonly [start: number, end: number])[];
    readonly words: string | null;
    /** The line's place in the file. */
    readonly at: Span;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly trigger: string;
    readonly ends: readonly BratEnd[];
  }[];
  readonly relations: readonly { readonly id: string; readonly type: string; readonly ends: readonly BratEnd[] }[];
  /** Members of each line of equal things. */
  readonly equivs: readonly (readonly string[])[];
  /** `value` is empty for a flag. */
  readonly attributes: readonly { readonly of: string; readonly name: string; readonly value: string }[];
  /** `shown` is registry, entry and name: `Wikidata:Q794⇥Iran`. */
  readonly links: readonly { readonly of: string; readonly shown: string }[];
  readonly notes: readonly { readonly of: string; readonly type: string; readonly text: string }[];
}

export interface BratEnd {
  readonly role: string;
  readonly id: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Reads the lines of an `.ann` file, as brat.nlplab.org/standoff.html has them; a line that is none of them is told and left out. */
export function parseBrat(content: string, problems: AnnotationProblem[]): BratLines {
  const lines: Mutable<BratLines> = {
    texts: [],
    events: [],
    relations: [],
    equivs: [],
    attributes: [],
    links: [],
    notes: [],
  };
  const seen = new Set<string>();
  let start = 0;
  for (const raw of content.split('\n')) {
    const span = { start, end: start + raw.length };
    start += raw.length + 1;
    const line = (raw.endsWith('\r') ? raw.slice(0, -1) : raw).replace(/^\ufeff/, '');
    if (line.trim() === '') continue;
    const id = line.slice(0, Math.max(0, line.indexOf('\t')));
    if (id !== '*' && id !== '' && seen.has(id)) {
      problems.push(problem('format-id-duplicate', `A second line has the id ${id}; left out.`, span));
      continue;
    }
    seen.add(id);
    if (!readLine(id, line.slice(id.length + 1), span, lines)) problems.push(wrong(line, span));
  }
  return lines;
}

function wrong(line: string, span: Span): AnnotationProblem {
  return problem('format-line', `This is no line of brat: ${JSON.stringify(line.slice(0, 60))}; left out.`, span);
}

function readLine(id: string, rest: string, at: Span, lines: Mutable<BratLines>): boolean {
  const [first = '', ...others] = rest.split('\t');
  const text = others.join('\t');
  const [type = '', ...words] = first.trim().split(' ');
  switch (id.charAt(0)) {
    case 'T': {
      const stated = words.join(' ').split(';');
      const ranges = stated
        .map((range) => /^(\d{1,15}) (\d{1,15})$/.exec(range.trim()))
        .map((match) => (match ? ([Number(match[1]), Number(match[2])] as const) : null))
        .filter((range) => range !== null);
      if (type === '' || ranges.length === 0 || ranges.length !== stated.length) return false;
      lines.texts.push({ id, type, ranges, words: others.length > 0 ? text : null, at });
      return true;
    }
    case 'E': {
      const [head, ...ends] = first.trim().split(/ +/).map(readEnd);
      if (!head || ends.some((end) => end === null)) return false;
      lines.events.push({ id, type: head.role, trigger: head.id, ends: ends.filter((end) => end !== null) });
      return true;
    }
    case 'R': {
      const ends = words.filter((word) => word !== '').map(readEnd);
      if (ends.length !== 2 || ends.includes(null)) return false;
      lines.relations.push({ id, type, ends: ends.filter((end) => end !== null) });
      return true;
    }
    case '*': {
      const members = words.filter((word) => word !== '');
      if (type !== 'Equiv' || members.length < 2) return false;
      lines.equivs.push(members);
      return true;
    }
    case 'A':
    case 'M': {
      const [of, ...value] = words;
      if (of === undefined) return false;
      lines.attributes.push({ of, name: type, value: value.join(' ') });
      return true;
    }
    case 'N': {
      const [of, entry, ...more] = words;
      if (of === undefined || entry === undefined || more.length > 0) return false;
      // Some tools write a second tab before the name.
      lines.links.push({ of, shown: `${entry}\t${text.replace(/^\t/, '')}` });
      return true;
    }
    case '#': {
      const [of] = words;
      if (of === undefined) return false;
      lines.notes.push({ of, type, text });
      return true;
    }
    default:
      return false;
  }
}

function readEnd(word: string): BratEnd | null {
  const match = /^([^:]{1,200}):(\S{1,200})$/.exec(word);
  return match ? { role: match[1] ?? '', id: match[2] ?? '' } : null;
}
