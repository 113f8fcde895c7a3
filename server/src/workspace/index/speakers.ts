import { foldName } from '../../engine/index';
import { quotesOf } from './record';
import type { FileRecord, QuoteRecord } from './record';
import type { StoredFile } from './segment';
import { mostFrequent, Tally } from './tally';

/** Who speaks in the workspace: the entity of a key, people whom the text only describes, by its words, or nobody who is found. */
export interface Speaker {
  /** The same for the same speaker in all files. */
  readonly id: string;
  /** `null` for those who are no entity. */
  readonly key: string | null;
  /** Of those who are no entity; empty for nobody. */
  readonly words: string;
  readonly quotes: number;
  readonly files: number;
}

/** The id of the quotes that nobody is found to say. */
export const NOBODY = 'nobody';

/** Who says a quote of a file; `words` are those of the record for it. */
export function speakerOf({ entities }: FileRecord, { speaker }: QuoteRecord, words: string): string {
  const key = entities[speaker]?.key;
  if (key !== undefined) return ENTITY + key;
  return words === '' ? NOBODY : WORDS + foldName(words);
}

/** The key of the entity that a speaker is, or `null`. */
export function keyOfSpeaker(id: string): string | null {
  return id.startsWith(ENTITY) ? id.slice(ENTITY.length) : null;
}

/** The quotes of all files by who says them: how many, and where. Words in marks that are no quote do not count. */
export class SpeakerTable {
  readonly #rows = new Map<string, Row>();

  add(file: StoredFile, record: FileRecord): void {
    for (const [number, quote] of quotesOf(record).entries()) {
      if (quote.kind === 'scare') continue;
      const words = quote.speaker < 0 ? (record.speakerWords[number] ?? '') : '';
      const id = speakerOf(record, quote, words);
      const row = this.#rows.get(id) ?? { words: new Tally<string>(), files: new Map<StoredFile, number>(), quotes: 0 };
      this.#rows.set(id, row);
      row.quotes++;
      row.files.set(file, (row.files.get(file) ?? 0) + 1);
      if (words !== '') row.words.add(words, 1);
    }
  }

  remove(file: StoredFile, record: FileRecord): void {
    for (const [number, quote] of quotesOf(record).entries()) {
      if (quote.kind === 'scare') continue;
      const words = quote.speaker < 0 ? (record.speakerWords[number] ?? '') : '';
      const id = speakerOf(record, quote, words);
      const row = this.#rows.get(id);
      if (!row) continue;
      row.quotes--;
      row.files.delete(file);
      if (words !== '') row.words.add(words, -1);
      if (row.quotes <= 0) this.#rows.delete(id);
    }
  }

  get all(): Speaker[] {
    return Array.from(this.#rows, ([id, { words, files, quotes }]) => {
      return { id, key: keyOfSpeaker(id), words: mostFrequent(words) ?? '', quotes, files: files.size };
    });
  }

  /** The files in which somebody speaks, with the number of the quotes. */
  filesOf(id: string): ReadonlyMap<StoredFile, number> {
    return this.#rows.get(id)?.files ?? new Map<StoredFile, number>();
  }
}

interface Row {
  readonly words: Tally<string>;
  readonly files: Map<StoredFile, number>;
  quotes: number;
}

const ENTITY = 'speaker:';
const WORDS = 'words:';
