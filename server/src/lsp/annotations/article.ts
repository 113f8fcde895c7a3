import { AnnotationSession } from '../../annotations/index';
import type { Annotation, AnnotationChange, Hand, Outcome, TeamFile } from '../../annotations/index';
import type { OffsetEdit, SourceDocument } from '../../features/index';
import { sidecarUri } from './addresses';
import { wordConflicts } from './conflicts';
import { follow } from './follow';
import type { OwnedFile, Surroundings } from './facts';
import { Refusal } from './refusal';
import { nameOf } from './texts';

/**
 * The annotations of one open article. Edits are followed at once, in the order in which they come; what has to do with files is done one thing after
 * the other.
 */
export class AnnotatedArticle {
  /** Comes back when the files were read for the first time. Never rejects. */
  readonly loaded: Promise<void>;
  readonly #around: Surroundings;
  #document: SourceDocument;
  #own: OwnedFile | null = null;
  #compared: OwnedFile | null = null;
  #team: TeamFile | null = null;
  #author = '';
  /** Names of all who have a file here. */
  #annotators: readonly string[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  /** Whether places in the file are older than those in memory. */
  #hasMoved = false;
  #revision = 0;
  #isEmpty = true;
  /** The text that was opened, and what was done to it before its annotations were read. */
  #early: { readonly text: string; readonly edits: { text: string; edits: readonly OffsetEdit[] }[] } | null;

  constructor(document: SourceDocument, around: Surroundings) {
    this.#document = document;
    this.#around = around;
    this.#early = { text: document.text, edits: [] };
    this.loaded = this.reload();
  }

  get document(): SourceDocument {
    return this.#document;
  }

  /** The file that commands write to; `null` until it is read, and for an article that lies nowhere. */
  get own(): OwnedFile | null {
    return this.#own;
  }

  get compared(): OwnedFile | null {
    return this.#compared;
  }

  get team(): TeamFile | null {
    return this.#team;
  }

  get annotators(): readonly string[] {
    return this.#annotators;
  }

  /** Whether there is nothing that edits of the text could move; suppressions do not count. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Counts the changes of all but the text. */
  get revision(): number {
    return this.#revision;
  }

  /** Why no command can change anything here, as a sentence; `null` where all can. */
  get readOnly(): string | null {
    const own = this.#own;
    if (!own) return 'Save the article first: its annotations are kept in a file beside it.';
    if (own.barrier !== null) return `${nameOf(own.uri)} ${own.barrier}. It is not changed until it is repaired.`;
    if (!own.session.isWritable) return `${nameOf(own.uri)} has an error. It is not changed until it is repaired.`;
    return null;
  }

  /** Follows a change of the text. */
  edited(document: SourceDocument, edits: readonly OffsetEdit[]): void {
    this.#document = document;
    this.#early?.edits.push({ text: document.text, edits });
    for (const file of [this.#own, this.#compared]) if (file) follow(file.session, document.text, edits);
    if (this.#own) this.#hasMoved = true;
  }

  /**
   * Makes a change and writes it. Rejects with a `Refusal` where nothing can be done, and where the change has places that count in a text which is gone:
   * `asked` is the document that they count in, or `null` where there are none.
   */
  change(asked: SourceDocument | null, change: AnnotationChange | 'undo' | 'redo'): Promise<Outcome> {
    return this.#inTurn(async () => {
      await this.#refresh();
      const own = this.#writable();
      if (asked && this.#document !== asked) throw new Refusal('The text has changed meanwhile. Try again.');
      const hand: Hand = { author: this.#author, now: this.#around.now(), layers: this.#team?.layers ?? null };
      const outcome =
        change === 'undo'
          ? own.session.undo()
          : change === 'redo'
            ? own.session.redo()
            : own.session.apply(change, hand);
      if (!outcome.done) throw new Refusal(outcome.words);
      try {
        await this.#write(own);
      } catch (error) {
        // What is not in the file was not done.
        if (change === 'undo') own.session.redo();
        else own.session.undo();
        throw error;
      } finally {
        this.#changed();
      }
      return outcome;
    });
  }

  /** Files, the annotator or the layers of the team may be others now. Never rejects. */
  async reload(): Promise<void> {
    try {
      await this.#inTurn(() => this.#load());
    } catch (error) {
      this.#around.failed(error);
    }
  }

  /** Shows another annotator's annotations beside the own ones; `null` for nobody's. */
  compareWith(who: string | null): Promise<void> {
    return this.#inTurn(async () => {
      this.#compared = who === null ? null : await this.#open(who);
      this.#changed();
    });
  }

  /** The annotations of another annotator, as they stand in the text. */
  async annotationsOf(who: string): Promise<readonly Annotation[]> {
    const known = this.#compared?.who === who ? this.#compared : await this.#inTurn(() => this.#open(who));
    return known?.session.annotations() ?? [];
  }

  /** The article was saved: places that moved are written. */
  saved(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#hasMoved) return;
      await this.#refresh();
      await this.#writeMoved();
    });
  }

  /**
   * The article is no longer open. What the disk has of it counts from now on: where the editor's text was thrown away, places are looked for in
   * the file's text.
   */
  closed(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#hasMoved) return;
      const text = await this.#around.texts.saved(this.#document.uri);
      if (text === null || !this.#own) return;
      if (text !== this.#own.session.text) this.#own.session.outsideText(text);
      await this.#refresh();
      await this.#writeMoved();
    });
  }

  /** The server ends: places are written where the article is saved as it stands. */
  ended(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#hasMoved || !this.#own) return;
      if ((await this.#around.texts.saved(this.#document.uri)) !== this.#own.session.text) return;
      await this.#refresh();
      await this.#writeMoved();
    });
  }

  async #load(): Promise<void> {
    const [{ who, author }, team, annotators] = await Promise.all([
      this.#around.annotator(),
      this.#around.team(),
      this.#around.texts.annotators(this.#document.uri),
    ]);
    this.#author = author || who;
    this.#team = team;
    this.#annotators = annotators;
    if (this.#own?.who !== who) {
      if (this.#own && this.#hasMoved) {
        await this.#refresh();
        await this.#writeMoved();
      }
      this.#own = await this.#open(who);
      this.#hasMoved = false;
      this.#early = null;
    } else await this.#refresh();
    if (this.#compared?.who === who) this.#compared = null;
    this.#changed();
  }

  async #open(who: string): Promise<OwnedFile | null> {
    const uri = sidecarUri(this.#document.uri, who);
    if (uri === null) return null;
    const { text, barrier } = await this.#around.texts.read(uri);
    const early = this.#early;
    const session = new AnnotationSession(early?.text ?? this.#document.text, text);
    for (const { text: next, edits } of early?.edits ?? []) follow(session, next, edits);
    const file: OwnedFile = { who, uri, session, source: text, barrier };
    this.#around.read(file);
    return file;
  }

  async #refresh(): Promise<void> {
    let hasChanged = false;
    for (const file of [this.#own, this.#compared]) {
      if (!file) continue;
      const { text, barrier } = await this.#around.texts.read(file.uri);
      if (text === file.source && barrier === file.barrier) continue;
      file.barrier = barrier;
      // Of a file that cannot be read nothing is known, so what was read before stays.
      if (barrier === null || text !== '') {
        if (this.#hasMoved && file === this.#own) this.#tellConflicts(file, text);
        file.source = text;
        file.session.outsideSidecar(text);
      }
      this.#around.read(file);
      hasChanged = true;
    }
    if (hasChanged) this.#changed();
  }

  /** What is here stays; whoever changed it elsewhere should know. */
  #tellConflicts({ uri, session, source }: OwnedFile, text: string): void {
    const conflicts = wordConflicts(source, session.annotations(), text);
    if (conflicts.length === 0) return;
    const words = conflicts.slice(0, 3).map(({ targets }) => `“${targets.map(({ exact }) => exact).join(' … ')}”`);
    this.#around.tell(
      `${nameOf(uri)} was changed by another program. Annotations that were changed both here and there stay as they are here: ${words.join(', ')}${conflicts.length > words.length ? ', and more' : ''}.`,
    );
  }

  #writable(): OwnedFile {
    const reason = this.readOnly;
    if (reason !== null || !this.#own) throw new Refusal(reason ?? 'There is no file of annotations.');
    return this.#own;
  }

  async #writeMoved(): Promise<void> {
    if (!this.#own || this.readOnly !== null) return;
    await this.#write(this.#own);
    this.#hasMoved = false;
  }

  /** Writes the file as the session has it, unless it says the same already. */
  async #write(own: OwnedFile): Promise<void> {
    const { session } = own;
    const isEmpty = own.source === '' && session.placed().length === 0 && session.suppressions().length === 0;
    const written = session.toSidecar();
    if (written.text === null) throw new Refusal(written.problems[0]?.message ?? 'The file cannot be written.');
    // A file keeps its line ends, or every line of it would be another one.
    const text = own.source.includes('\r\n') ? written.text.replace(/\r?\n/g, '\r\n') : written.text;
    if (text === own.source || isEmpty) return;
    await this.#around.texts.write(own.uri, own.source, text);
    if (own.source === '') this.#annotators = [...new Set([...this.#annotators, own.who])].sort();
    own.source = text;
    session.saved(text);
    this.#around.read(own);
  }

  #changed(): void {
    this.#revision++;
    this.#isEmpty = [this.#own, this.#compared].every((file) => file === null || file.session.placed().length === 0);
    this.#around.changed();
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(step, step);
    this.#queue = next;
    return next;
  }
}
