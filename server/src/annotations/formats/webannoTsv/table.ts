import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import { readLayer } from './columns';
import type { Layer } from './columns';
import { unescapeText } from './escape';

/** A row: a token (`1-2`), or a part of one (`1-2.1`). */
export interface Unit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The words that the file says are there. */
  readonly words: string;
  readonly isPart: boolean;
  readonly cells: readonly string[];
}

export interface Table {
  readonly layers: readonly Layer[];
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly units: readonly Unit[];
  /** Lines that were passed over, such as `#Summary1=`. */
  readonly unknownLines: number;
}

/**
 * Reads the lines of a WebAnno TSV 3 file; `null` where it is none, or where its offsets contradict each other. The text is made of `#Text=` lines; white
 * space between sentences is not in the file, and becomes line feeds, as many as the offsets leave room for.
 */
export function readTable(content: string, problems: AnnotationProblem[]): Table | null {
  const lines = content
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const version = /^#FORMAT=WebAnno TSV (3\.\d)\s{0,9}$/.exec(lines[0] ?? '')?.[1];
  if (version === undefined) {
    problems.push(
      problem('webanno-version', 'The file does not start with `#FORMAT=WebAnno TSV 3.3` or another version 3.'),
    );
    return null;
  }
  const state = new TableState(Number(version), problems);
  for (const line of lines.slice(1)) if (!state.read(line)) return null;
  return state.finish();
}

const UNIT = /^(\d{1,9}-\d{1,9})(\.\d{1,9})?$/;
const OFFSETS = /^(\d{1,9})-(\d{1,9})$/;

class TableState {
  readonly #layers: Layer[] = [];
  readonly #units: Unit[] = [];
  readonly #sentences: { start: number; end: number }[] = [];
  #text: string[] = [];
  #length = 0;
  #lines: string[] | null = null;
  #rows: Unit[] = [];
  #unknown = 0;

  constructor(
    readonly version: number,
    readonly problems: AnnotationProblem[],
  ) {}

  /** Whether reading can go on. */
  read(line: string): boolean {
    if (line.startsWith('#Text=')) {
      if (this.#rows.length > 0 && !this.#closeSentence()) return false;
      (this.#lines ??= []).push(unescapeText(line.slice('#Text='.length), this.version));
      return true;
    }
    if (line === '') return this.#rows.length === 0 || this.#closeSentence();
    const layer = this.#units.length === 0 && this.#lines === null ? readLayer(line) : null;
    if (layer) this.#layers.push(layer);
    else if (this.#lines === null || line.startsWith('#')) {
      if (!line.startsWith('#Sentence.id=')) this.#unknown += 1;
    } else return this.#row(line);
    return true;
  }

  finish(): Table | null {
    this.#warnOfCut();
    if (this.#lines !== null && !this.#closeSentence()) return null;
    return {
      layers: this.#layers,
      text: this.#text.join(''),
      sentences: this.#sentences,
      units: this.#units,
      unknownLines: this.#unknown,
    };
  }

  #row(line: string): boolean {
    const [id = '', offsets = '', words = '', ...cells] = line.split('\t');
    const unit = UNIT.exec(id);
    const place = OFFSETS.exec(offsets);
    if (!unit || !place) return this.#refuse(`The line \`${line.slice(0, 60)}\` is no row of a table.`);
    const [start, end] = [Number(place[1]), Number(place[2])];
    this.#rows.push({ id, start, end, words, isPart: unit[2] !== undefined, cells });
    return true;
  }

  /** Puts a sentence where its tokens say it is. It may start with white space, so the place right behind the last one is tried first. */
  #closeSentence(): boolean {
    const text = (this.#lines ?? []).join('\n');
    const tokens = this.#rows.filter(({ isPart }) => !isPart);
    const [first] = tokens;
    const found = first ? text.indexOf(first.words) : 0;
    const fits = (at: number): boolean =>
      this.#rows.every(({ start, end, words }) => start >= at && text.slice(start - at, end - at) === words);
    const start = fits(this.#length) ? this.#length : first ? first.start - found : this.#length;
    if (!fits(start)) {
      const wrong = this.#rows.find((row) => text.slice(row.start - start, row.end - start) !== row.words);
      return this.#refuse(
        `The offsets of ${wrong?.id ?? first?.id ?? ''} do not fit its words and the text of its sentence.`,
      );
    }
    if (start < this.#length)
      return this.#refuse(`The sentence of ${first?.id ?? ''} starts before the one before it ends.`);
    this.#text.push('\n'.repeat(start - this.#length), text);
    this.#length = start + text.length;
    this.#sentences.push({ start, end: this.#length });
    for (const row of this.#rows) this.#units.push(row);
    this.#rows = [];
    this.#lines = null;
    return true;
  }

  /** A file that was cut off is known by its last sentence alone: tokens leave out no word, and every row has all cells. */
  #warnOfCut(): void {
    const [last] = this.#rows.slice(-1);
    const words = this.#rows.filter(({ isPart }) => !isPart).reduce((sum, row) => sum + unspaced(row.words), 0);
    const columns = this.#layers.reduce((sum, { columns: own }) => sum + own.length, 0);
    const isCut = this.#lines !== null && words < unspaced(this.#lines.join(''));
    if (!isCut && (last?.cells.length ?? columns) >= columns) return;
    const message =
      'The last sentence has words without a row, or a row without all its cells: the file may be cut off.';
    this.problems.push(problem('webanno-cut', message, null, 'warning'));
  }

  #refuse(message: string): false {
    this.problems.push(problem('webanno-offsets', `${message} The file is not read.`));
    return false;
  }
}

/** How many units of a text are no white space. */
function unspaced(text: string): number {
  return text.replace(/\s/g, '').length;
}
