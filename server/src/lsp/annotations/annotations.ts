import { readSidecar, readTeamFile, suppress } from '../../annotations/index';
import type { AnnotationProblem, TeamFile } from '../../annotations/index';
import { applyChanges, createDocument, fileDiagnostics } from '../../features/index';
import type { ArticleAnnotations, OffsetEdit, SourceDocument, TextEditEvent } from '../../features/index';
import { ANNOTATIONS_CHANGED } from '../../protocol/index';
import type { AnnotationList } from '../../protocol/index';
import { canonicalUri } from '../files/addresses';
import type { FileStore } from '../files/fileStore';
import { afterRest } from '../registryFiles';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import type { Snapshot } from '../store';
import { isAnnotationFile, parseSidecarUri, pathOf, TEAM_FILE, teamUri } from './addresses';
import { AnnotatedArticle } from './article';
import type { Counted } from './counts';
import { annotationList } from './list';
import { AnnotationTexts } from './texts';

/** What annotations need of a running server. */
export type Host = Omit<Session, 'annotations'>;

/** The team file of a folder, and what is wrong with it. */
interface Team {
  readonly file: TeamFile;
  readonly source: string;
}

/** The annotations of all open articles, and the files that hold them. */
export class Annotations {
  readonly texts: AnnotationTexts;
  readonly #host: Host;
  readonly #folders: readonly string[];
  readonly #articles = new Map<string, AnnotatedArticle>();
  /** What waits for typing to rest, by article or file. */
  readonly #resting = new Map<string, () => void>();
  readonly #teams = new Map<string, Promise<Team>>();
  /** Files whose problems the client knows. */
  readonly #told = new Set<string>();
  /** What the suppressions of an article hide, and in which analysis. */
  readonly #hidden = new Map<string, Hidden>();
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
      annotator: () => this.#annotatorOf(uri),
      team: async () => (await this.#teamOf(uri)).file,
      now: this.#host.runtime.now,
      changed: () => this.#changed(uri),
      failed: (error) => this.#failed(uri, error),
      read: (file) => {
        this.#counts.delete(file.uri);
        this.#tell(file.uri, file.source, file.session.problems);
      },
    });
    this.#articles.set(uri, article);
  }

  edited(document: SourceDocument, edits: readonly OffsetEdit[]): void {
    const article = this.#articles.get(document.uri);
    article?.edited(document, edits);
    if (article?.own?.session.placed().length) this.#rest(document.uri, () => this.#notify(document.uri));
  }

  saved(uri: string): void {
    void this.#logged(uri, this.#articles.get(uri)?.saved());
  }

  closed(uri: string): void {
    const article = this.#articles.get(uri);
    this.#articles.delete(uri);
    this.#hidden.delete(uri);
    this.#shown.delete(uri);
    this.#resting.delete(uri);
    void this.#logged(uri, article?.closed());
  }

  /** Comes back when all is written that can be. */
  async ended(): Promise<void> {
    const writing = [...this.#articles].map(([uri, article]) => this.#logged(uri, article.ended()));
    await Promise.all(writing);
  }

  /** Whether a document is one of ours rather than an article or a registry. */
  isFile(uri: string): boolean {
    return isAnnotationFile(uri);
  }

  fileOpened(document: SourceDocument): void {
    this.texts.put(document);
    this.#rest(document.uri, () => this.#check(document.uri));
  }

  /** Says whether it was open. */
  fileEdited(uri: string, version: number, changes: readonly TextEditEvent[]): boolean {
    const open = this.texts.get(uri);
    if (!open) return false;
    this.texts.put(applyChanges(open, version, changes));
    this.#rest(uri, () => this.#check(uri));
    return true;
  }

  /** Says whether it was open. */
  fileClosed(uri: string): boolean {
    if (!this.texts.close(uri)) return false;
    this.#told.add(uri);
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
    await Promise.all(ours.map((uri) => this.#checkAgain(uri)));
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
    return annotationList(article, article.own?.who ?? who, this.#hidden.get(uri)?.stale ?? null);
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
      stale: this.#hidden.get(uri)?.stale ?? [],
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
    const { document, analysis, settings, id } = snapshot;
    const article = this.#articles.get(document.uri);
    if (!article?.own || article.own.session.text !== document.text) return snapshot;
    const known = this.#hidden.get(document.uri);
    if (known?.of === snapshot && known.revision === article.revision) return known.visible;
    const own = article.own.session.suppressions();
    const team = article.team?.suppressions ?? [];
    const path = pathOf(document.uri, this.#folders);
    const { shown, hidden, stale } = suppress(analysis.findings, document.text, own, team, path);
    // A check that is off finds nothing, and no suppression is stale for that.
    const isStale = (one: (typeof own)[number]) => stale.includes(one) && settings.severities[one.code] !== 'off';
    const key = analysis.findings.flatMap((one, index) => (shown.includes(one) ? [] : [index])).join(',');
    const visible =
      hidden.length === 0 ? snapshot : { ...snapshot, analysis: { ...analysis, findings: shown }, id: `${id}-${key}` };
    const numbers = own.flatMap((one, number) => (isStale(one) ? [number] : []));
    this.#hidden.set(document.uri, { of: snapshot, revision: article.revision, visible, stale: numbers });
    return visible;
  }

  async #annotatorOf(uri: string): Promise<{ who: string; author: string }> {
    const { annotator, author } = await this.#host.settings.of(uri);
    return { who: this.#annotator ?? annotator, author };
  }

  async #teamOf(article: string): Promise<Team> {
    const uri = teamUri(article, this.#folders);
    if (uri === null) return { file: readTeamFile('').value, source: '' };
    const kept = this.#teams.get(uri);
    if (kept) return kept;
    const reading = this.#readTeam(uri);
    this.#teams.set(uri, reading);
    return reading;
  }

  async #readTeam(uri: string): Promise<Team> {
    const source = (await this.texts.saved(uri)) ?? '';
    const { value, problems } = readTeamFile(source);
    this.#tell(uri, source, problems);
    return { file: value, source };
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

  /** Shows what is wrong in an open file as it stands in the editor. */
  #check(uri: string): void {
    const open = this.texts.get(uri);
    if (open) this.#tell(uri, open.text, problemsOf(uri, open.text));
  }

  /** Takes back what was told of a file that nobody has open and no open article stands for. */
  async #checkAgain(uri: string): Promise<void> {
    if (this.texts.get(uri) || !this.#told.has(uri)) return;
    const text = await this.texts.saved(uri);
    this.#tell(uri, text ?? '', text === null ? [] : problemsOf(uri, text));
  }

  #tell(uri: string, text: string, problems: readonly AnnotationProblem[]): void {
    const open = this.texts.get(uri);
    // What the editor shows may be another text than what was read.
    if (open && open.text !== text) return;
    if (problems.length === 0 && !this.#told.has(uri)) return;
    if (problems.length === 0) this.#told.delete(uri);
    else this.#told.add(uri);
    const document = open ?? createDocument(uri, 0, text, this.#host.client.unit);
    const diagnostics = fileDiagnostics(document, problems);
    const { connection } = this.#host;
    void connection.sendDiagnostics({
      uri: document.uri,
      diagnostics,
      ...(open ? { version: document.version } : {}),
    });
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

interface Hidden {
  readonly of: Snapshot;
  readonly revision: number;
  readonly visible: Snapshot;
  readonly stale: readonly number[];
}

function problemsOf(uri: string, text: string): readonly AnnotationProblem[] {
  return canonicalUri(uri).endsWith(`/${TEAM_FILE}`) ? readTeamFile(text).problems : readSidecar(text).problems;
}

const NO_FILES: FileStore = {
  list: async function* () {
    // Nothing is there.
  },
  read: () => Promise.resolve(undefined),
  write: () => Promise.reject(new Error('There are no files here.')),
};
