import { MessageType } from 'vscode-languageserver';
import { readTeamFile } from '../../annotations/index';
import type { TeamFile } from '../../annotations/index';
import { applyChanges } from '../../features/index';
import type { ArticleAnnotations, OffsetEdit, SourceDocument, TextEditEvent } from '../../features/index';
import { ANNOTATIONS_CHANGED } from '../../protocol/index';
import type { AnnotationList } from '../../protocol/index';
import { canonicalUri } from '../files/addresses';
import type { FileStore } from '../files/fileStore';
import { afterRest } from '../registryFiles';
import { messageOf } from '../runtime';
import { showMessage } from '../session';
import type { Session } from '../session';
import type { Snapshot } from '../store';
import { isAnnotationFile, parseSidecarUri, pathOf, teamUri } from './addresses';
import { AnnotatedArticle } from './article';
import type { Counted } from './counts';
import { FileProblems } from './fileProblems';
import { withoutIgnored } from './ignored';
import type { Ignored } from './ignored';
import { annotationList } from './list';
import { AnnotationTexts } from './texts';

/** What annotations need of a running server. */
export type Host = Omit<Session, 'annotations'>;

/** The annotations of all open articles, and the files that hold them. */
export class Annotations {
  readonly texts: AnnotationTexts;
  readonly #host: Host;
  readonly #folders: readonly string[];
  readonly #articles = new Map<string, AnnotatedArticle>();
  /** What waits for typing to rest, by article or file. */
  readonly #resting = new Map<string, () => void>();
  readonly #teams = new Map<string, Promise<TeamFile>>();
  readonly #problems: FileProblems;
  /** What is shown of the last analysis of each article. */
  readonly #ignored = new Map<string, Ignored>();
  /** What is still written of articles that were closed. */
  readonly #closing = new Map<string, Promise<void>>();
  /** What the findings that the client knows depended on. */
  readonly #shown = new Map<string, string>();
  readonly #counts = new Map<string, Promise<Counted>>();
  /** Who annotates, where a command said it; the setting counts again when it changes. */
  #annotator: string | null = null;
  #refresh: (uri: string) => void = () => undefined;

  constructor(host: Host, folders: readonly string[]) {
    this.#host = host;
    this.#folders = folders;
    this.texts = new AnnotationTexts(host.runtime.files ?? NO_FILES, host);
    this.#problems = new FileProblems(host, this.texts);
  }

  /** `refresh` is called when other findings are to be shown of an article. */
  onFindingsChanged(refresh: (uri: string) => void): void {
    this.#refresh = refresh;
  }

  get(uri: string): AnnotatedArticle | undefined {
    return this.#articles.get(uri);
  }

  opened(document: SourceDocument): void {
    const { uri } = document;
    const article = new AnnotatedArticle(document, {
      texts: this.texts,
      annotator: async () => {
        await this.#closing.get(uri);
        return this.#annotatorOf(uri);
      },
      team: () => this.#teamOf(uri),
      now: this.#host.runtime.now,
      changed: () => this.#changed(uri),
      tell: (message) => showMessage(this.#host, MessageType.Warning, message),
      failed: (error) => this.#failed(uri, error),
      read: (file) => {
        this.#counts.delete(file.uri);
        this.#problems.tell(file.uri, file.source, file.session.problems);
      },
    });
    this.#articles.set(uri, article);
  }

  edited(document: SourceDocument, edits: readonly OffsetEdit[]): void {
    const article = this.#articles.get(document.uri);
    article?.edited(document, edits);
    if (article?.isEmpty === false) this.#rest(document.uri, () => this.#notify(document.uri));
  }

  saved(uri: string): void {
    void this.#logged(uri, this.#articles.get(uri)?.saved());
  }

  closed(uri: string): void {
    const article = this.#articles.get(uri);
    this.#articles.delete(uri);
    this.#ignored.delete(uri);
    this.#shown.delete(uri);
    this.#resting.delete(uri);
    const closing = this.#logged(uri, article?.closed());
    this.#closing.set(uri, closing);
    void closing.then(() => this.#closing.get(uri) === closing && this.#closing.delete(uri));
  }

  /** Comes back when all is written that can be. */
  async ended(): Promise<void> {
    const writing = [...this.#articles].map(([uri, article]) => this.#logged(uri, article.ended()));
    await Promise.all([...writing, ...this.#closing.values()]);
  }

  /** Whether a document is one of ours rather than an article or a registry. */
  isFile(uri: string): boolean {
    return isAnnotationFile(uri);
  }

  fileOpened(document: SourceDocument): void {
    void this.#logged(document.uri, this.texts.opened(document));
    this.#rest(document.uri, () => void this.#problems.check(document.uri));
  }

  /** Says whether it was open. */
  fileEdited(uri: string, version: number, changes: readonly TextEditEvent[]): boolean {
    const open = this.texts.get(uri);
    if (!open) return false;
    this.texts.put(applyChanges(open, version, changes));
    this.#rest(uri, () => void this.#problems.check(uri));
    return true;
  }

  /** Says whether it was open. */
  fileClosed(uri: string): boolean {
    if (!this.texts.close(uri)) return false;
    void this.filesChanged([uri]);
    return true;
  }

  /** Files changed on the disk. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const ours = uris.filter(isAnnotationFile).map(canonicalUri);
    const sidecars = new Set(ours.map((uri) => parseSidecarUri(uri)?.article));
    const teams = new Set(ours.filter((uri) => parseSidecarUri(uri) === null));
    for (const uri of teams) this.#teams.delete(uri);
    for (const uri of ours) this.#counts.delete(uri);
    const touched = [...this.#articles].filter(
      ([uri]) => sidecars.has(canonicalUri(uri)) || teams.has(teamUri(uri, this.#folders) ?? ''),
    );
    await Promise.all(touched.map(([, article]) => article.reload()));
    await Promise.all(ours.map((uri) => this.#problems.check(uri)));
  }

  settingsChanged(): void {
    this.#annotator = null;
    for (const article of this.#articles.values()) void article.reload();
  }

  /** Another annotator works here until the setting changes. */
  async setAnnotator(who: string): Promise<void> {
    this.#annotator = who;
    await Promise.all([...this.#articles.values()].map((article) => article.reload()));
  }

  /** Where the team file of an article is, and the article's path from there. */
  teamPlaceOf(article: string): { readonly uri: string | null; readonly path: string } {
    return { uri: teamUri(article, this.#folders), path: pathOf(article, this.#folders) };
  }

  /** The folders of the workspace. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** What `count` finds in a file, counted once until the file changes. */
  counted(uri: string, count: () => Promise<Counted>): Promise<Counted> {
    const kept = this.#counts.get(uri);
    if (kept) return kept;
    const counting = count();
    // Who is not told of changes has to look again each time.
    if (this.#host.client.watchFiles) this.#counts.set(uri, counting);
    return counting;
  }

  /** Comes back when what is known of an article has been read. Never rejects. */
  async ready(uri: string): Promise<void> {
    await this.#articles.get(uri)?.loaded;
  }

  async list(uri: string): Promise<AnnotationList | null> {
    const article = this.#articles.get(uri);
    if (!article) return null;
    await article.loaded;
    const { who } = await this.#annotatorOf(uri);
    return annotationList(article, article.own?.who ?? who, this.#ignored.get(uri)?.stale ?? null);
  }

  /** What is known of an article now, for what is shown in it; `null` where nothing is. */
  of(uri: string): ArticleAnnotations | null {
    const article = this.#articles.get(uri);
    if (!article?.own) return null;
    const { own, compared, team } = article;
    return {
      own: own.session.placed(),
      annotator: own.who,
      others: compared?.session.placed() ?? [],
      compared: compared?.who ?? null,
      layers: team?.layers ?? [],
      suppressions: own.session.suppressions(),
      stale: this.#ignored.get(uri)?.stale ?? [],
      teamSuppressions: team?.suppressions ?? [],
      isWritable: article.readOnly === null,
    };
  }

  /** A number that differs whenever something that is shown in an article differs, but for the text. */
  revisionOf(uri: string): number {
    return this.#articles.get(uri)?.revision ?? 0;
  }

  /** A snapshot without the findings that somebody ignores. */
  visible(snapshot: Snapshot): Snapshot {
    const { document } = snapshot;
    const article = this.#articles.get(document.uri);
    if (!article?.own || article.own.session.text !== document.text) return snapshot;
    const known = this.#ignored.get(document.uri);
    if (known?.of === snapshot && known.revision === article.revision) return known.snapshot;
    const ignored = withoutIgnored(snapshot, article, pathOf(document.uri, this.#folders));
    if (known && known.stale.join() !== ignored.stale.join()) this.#notify(document.uri);
    this.#ignored.set(document.uri, ignored);
    return ignored.snapshot;
  }

  async #annotatorOf(uri: string): Promise<{ who: string; author: string }> {
    const { annotator, author } = await this.#host.settings.of(uri);
    return { who: this.#annotator ?? annotator, author };
  }

  async #teamOf(article: string): Promise<TeamFile> {
    const uri = teamUri(article, this.#folders);
    if (uri === null) return readTeamFile('').value;
    const reading = this.#teams.get(uri) ?? this.#readTeam(uri);
    this.#teams.set(uri, reading);
    return reading;
  }

  async #readTeam(uri: string): Promise<TeamFile> {
    const source = (await this.texts.saved(uri)) ?? '';
    const { value, problems } = readTeamFile(source);
    this.#problems.tell(uri, source, problems);
    return value;
  }

  #changed(uri: string): void {
    this.#notify(uri);
    const shown = shownOf(this.of(uri));
    if (shown === (this.#shown.get(uri) ?? '')) return;
    this.#shown.set(uri, shown);
    this.#refresh(uri);
  }

  #notify(uri: string): void {
    void this.#host.connection.sendNotification(ANNOTATIONS_CHANGED, { uri });
  }

  #rest(key: string, task: () => void): void {
    const waiting = this.#resting.get(key) ?? afterRest(this.#host.runtime, task);
    this.#resting.set(key, waiting);
    waiting();
  }

  #failed(uri: string, error: unknown): void {
    this.#host.logger.error(`The annotations of ${uri} failed: ${messageOf(error)}`);
  }

  async #logged(uri: string, work: Promise<unknown> | undefined): Promise<void> {
    await work?.catch((error: unknown) => this.#failed(uri, error));
  }
}

/** What findings depend on, but for the text: ignored findings, and orphans. */
function shownOf(annotations: ArticleAnnotations | null): string {
  if (!annotations) return '';
  const orphans = annotations.own.filter(({ status }) => status === 'orphaned').map(({ annotation }) => annotation.id);
  const ignored = annotations.suppressions.map(({ code, target }) => `${code} ${target.start} ${target.end}`);
  const team = annotations.teamSuppressions.map((one) => Object.values(one).join(' '));
  return [...orphans, ...ignored, ...team].join('\n');
}

const NO_FILES: FileStore = {
  list: async function* () {
    // Nothing is there.
  },
  read: () => Promise.resolve(undefined),
  write: () => Promise.reject(new Error('There are no files here.')),
};
