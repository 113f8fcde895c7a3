import {
  CommentMode,
  comments,
  CommentThreadCollapsibleState,
  CommentThreadState,
  Range,
  window,
  workspace,
} from 'vscode';
import type { Comment, CommentReply, CommentThread, TextDocument } from 'vscode';
import { LANGUAGE_ID } from '../commandIds';
import type { Disposes } from './disposes';
import { articleOf, Hint, tell } from './desk';
import type { Desk } from './desk';
import { NOTES_CONTROLLER } from './ids';
import { planThreads } from './notePlan';
import type { NoteThread } from './notePlan';
import type { ShownAnnotation } from './shown';

/** A comment of a thread, which knows what it is a comment of. */
export interface NoteComment extends Comment {
  readonly thread: ShownThread;
  readonly index: number;
  readonly savedBody: string;
}

interface ShownThread {
  readonly thread: CommentThread;
  readonly document: TextDocument;
  plan: NoteThread<ShownAnnotation>;
  signature: string;
}

/** Shows what people say of annotations as the comment threads of the editor, and does what is done there. */
export class Notes implements Disposes {
  readonly #desk: Desk;
  readonly #controller = comments.createCommentController(NOTES_CONTROLLER, 'Seedmark notes');
  readonly #shown = new Map<string, ShownThread>();
  readonly #subscriptions: readonly Disposes[];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#controller.options = { prompt: 'Add a comment', placeHolder: 'What is to be said of it?' };
    this.#offerRanges();
    this.#subscriptions = [
      this.#controller,
      desk.store.onDidChange(() => this.#update()),
      window.onDidChangeVisibleTextEditors(() => this.#update()),
    ];
    this.#update();
  }

  /** Sends what was written at the end of a thread; that of a new one becomes a note on its words, or those of its line. */
  async reply({ thread, text }: CommentReply): Promise<void> {
    if (text.trim() === '') return;
    const known = this.#find(thread);
    const document = known?.document ?? documentOf(thread);
    const { at } = await articleOf(this.#desk, document);
    const { run, fromRange } = this.#desk.server;
    if (known) {
      tell(await run('comment', { ...at, id: known.plan.annotation.id, text }));
      return;
    }
    const ranges = [fromRange(wordsOf(document, thread))];
    // The thread comes anew with the list; this one was the form to write in.
    if (tell(await run('annotate', { ...at, ranges, layer: 'note', comment: text }))) thread.dispose();
  }

  edit(comment: NoteComment): void {
    this.#setMode(comment, CommentMode.Editing);
  }

  cancel(comment: NoteComment): void {
    this.#setMode(comment, CommentMode.Preview);
  }

  async save(comment: NoteComment): Promise<void> {
    const text = typeof comment.body === 'string' ? comment.body : comment.body.value;
    if (text.trim() === '') throw new Hint('A comment cannot be empty. Delete it instead.');
    const { plan, document } = comment.thread;
    const { at } = await articleOf(this.#desk, document);
    const answer = await this.#desk.server.run('comment', {
      ...at,
      id: plan.annotation.id,
      index: comment.index,
      text,
    });
    if (tell(answer)) this.#setMode(comment, CommentMode.Preview);
  }

  /** Deletes a comment; with its only comment, a note goes, too. */
  async delete(comment: NoteComment): Promise<void> {
    const { plan, document } = comment.thread;
    const { at } = await articleOf(this.#desk, document);
    const { id, layer, comments: all } = plan.annotation;
    tell(
      layer === 'note' && all.length === 1
        ? await this.#desk.server.run('delete', { ...at, ids: [id] })
        : await this.#desk.server.run('comment', { ...at, id, index: comment.index }),
    );
  }

  /** A note that is dealt with is kept as rejected; opened again, it is accepted. */
  async resolve(thread: CommentThread, isResolved: boolean): Promise<void> {
    const known = this.#find(thread);
    if (known === undefined) return;
    const { at } = await articleOf(this.#desk, known.document);
    const to = isResolved ? 'rejected' : 'accepted';
    tell(await this.#desk.server.run('setStatus', { ...at, ids: [known.plan.annotation.id], to }));
  }

  dispose(): void {
    for (const { thread } of this.#shown.values()) thread.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #find(thread: CommentThread): ShownThread | undefined {
    return [...this.#shown.values()].find((one) => one.thread === thread);
  }

  #setMode(comment: NoteComment, mode: CommentMode): void {
    const { thread } = comment.thread;
    // The editor sees only a new array.
    thread.comments = thread.comments.map((one) => {
      const note = one as NoteComment;
      return note.index === comment.index
        ? { ...note, mode, body: mode === CommentMode.Preview ? note.savedBody : note.body }
        : one;
    });
  }

  /**
   * The editor opens a thread by a click only where new ones could be made, too. Offering that everywhere would draw a bar along the whole text, so it is
   * offered in the lines that have notes. The editor asks again when it gets a provider.
   */
  #offerRanges(): void {
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) => {
        const here = [...this.#shown.values()].filter((shown) => shown.document === document && shown.plan.canReply);
        return here.flatMap(({ thread }) => thread.range ?? []);
      },
    };
  }

  #update(): void {
    const before = [...this.#shown.keys()].join();
    const wanted = new Set<string>();
    const documents = new Set(window.visibleTextEditors.map(({ document }) => document));
    for (const document of documents) {
      const list = document.languageId === LANGUAGE_ID ? this.#desk.store.listOf(document) : undefined;
      if (list === undefined) continue;
      for (const plan of planThreads(list)) {
        const key = `${list.uri} ${plan.annotation.owner}/${plan.annotation.id}`;
        wanted.add(key);
        // While one types on, the editor moves the threads; places of an older text would be wrong.
        this.#show(key, document, plan, list.version === document.version);
      }
    }
    for (const [key, { thread }] of this.#shown) {
      if (wanted.has(key)) continue;
      thread.dispose();
      this.#shown.delete(key);
    }
    if ([...this.#shown.keys()].join() !== before) this.#offerRanges();
  }

  #show(key: string, document: TextDocument, plan: NoteThread<ShownAnnotation>, isExact: boolean): void {
    const range = plan.annotation.ranges[0] ?? plan.annotation.lastPlace ?? new Range(0, 0, 0, 0);
    const shown = this.#shown.get(key) ?? this.#create(key, document, plan, range);
    const { thread } = shown;
    if (isExact && thread.range?.isEqual(range) !== true) thread.range = range;
    shown.plan = plan;
    const signature = JSON.stringify([plan.comments, plan.label, plan.context]);
    if (shown.signature === signature) return;
    shown.signature = signature;
    thread.label = plan.label;
    thread.contextValue = plan.context;
    thread.canReply = plan.canReply;
    if (plan.isResolvable) thread.state = plan.isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    thread.comments = plan.comments.map((comment, index): NoteComment => ({
      // Plain text: what is written in a file is never read as Markdown.
      body: comment.text,
      savedBody: comment.text,
      mode: CommentMode.Preview,
      author: { name: comment.author === '' ? 'unknown' : comment.author },
      contextValue: plan.canReply ? 'editable' : '',
      thread: shown,
      index,
      ...(comment.time === null || Number.isNaN(Date.parse(comment.time)) ? {} : { timestamp: new Date(comment.time) }),
    }));
  }

  #create(key: string, document: TextDocument, plan: NoteThread<ShownAnnotation>, range: Range): ShownThread {
    const thread = this.#controller.createCommentThread(document.uri, range, []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    const shown = { thread, document, plan, signature: '' };
    this.#shown.set(key, shown);
    return shown;
  }
}

function documentOf(thread: CommentThread): TextDocument {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === thread.uri.toString());
  if (document === undefined) throw new Hint('The article is no longer open.');
  return document;
}

function wordsOf(document: TextDocument, { range }: CommentThread): Range {
  if (range && !range.isEmpty) return range;
  const line = document.lineAt(range?.start.line ?? 0);
  return new Range(line.lineNumber, line.firstNonWhitespaceCharacterIndex, line.lineNumber, line.range.end.character);
}
