import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Command, Diagnostic } from 'vscode-languageserver-types';
import type { Placed } from '../../annotations/index';
import type { Finding, Span } from '../../engine/index';
import { ANNOTATION_COMMANDS } from '../../protocol/index';
import type { AnnotationCommandName, AnnotationCommands } from '../../protocol/index';
import { diagnosticOf } from '../diagnostics';
import type { SourceDocument } from '../document';
import { shorten } from '../hover/card';
import { rangeOf } from '../positions';
import type { ArticleAnnotations } from './facts';
import { layerViews, wordsOf } from './views';

export interface AnnotationActionArguments {
  readonly selected: Span;
  /** Whether a kind of action is asked for. */
  readonly wanted: (kind: string) => boolean;
  /** Findings that are shown. */
  readonly findings: readonly Finding[];
  /** Where the words of an orphan may be now. */
  readonly candidates: (id: string) => readonly Span[];
  /** Whether the client takes actions with a kind, or commands alone. */
  readonly codeActionLiterals: boolean;
}

/** Everything that can be done with annotations at a place, as commands: so an editor needs to know nothing of them. */
export function annotationActions(
  document: SourceDocument,
  annotations: ArticleAnnotations,
  { selected, wanted, findings, candidates, codeActionLiterals }: AnnotationActionArguments,
): (CodeAction | Command)[] {
  if (!annotations.isWritable) return [];
  const found: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix))
    found.push(
      ...findings.filter(({ span }) => meets(span, selected)).flatMap((finding) => ignoring(document, finding)),
      ...confirming(document, annotations, selected, candidates),
      ...heeding(document, annotations, selected),
    );
  if (wanted(CodeActionKind.RefactorRewrite))
    found.push(
      ...annotations.own
        .filter((placed) => isAt(placed, selected))
        .slice(0, MOST_HERE)
        .flatMap((placed) => judging(document, annotations, placed)),
      ...(selected.start < selected.end ? annotating(document, annotations, selected) : []),
    );
  return codeActionLiterals ? found : found.flatMap(({ command }) => command ?? []);
}

function annotating(document: SourceDocument, annotations: ArticleAnnotations, selected: Span): CodeAction[] {
  const ranges = [rangeOf(document, selected)];
  return choices(annotations)
    .slice(0, MOST_LABELS)
    .map(({ layer, label, title }) =>
      action(document, `Annotate as ${title}`, REWRITE, 'annotate', { ranges, layer, label }),
    );
}

/** Layers and labels to offer, those that are used most here first. */
function choices({ layers, own }: ArticleAnnotations): { layer: string; label: string; title: string }[] {
  const uses = new Map<string, number>();
  for (const { annotation } of own) {
    const key = `${annotation.layer}\n${annotation.label}`;
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const all = layerViews(
    layers,
    own.map(({ annotation }) => annotation),
  ).flatMap(({ name, title, labels, isOpen }) => [
    ...labels.map((label) => ({ layer: name, label: label.name, title: `${title}: ${label.title}` })),
    ...(isOpen && labels.length === 0 ? [{ layer: name, label: '', title }] : []),
  ]);
  const usesOf = ({ layer, label }: { layer: string; label: string }) => uses.get(`${layer}\n${label}`) ?? 0;
  return all.filter(({ layer }) => layer !== 'relation').sort((a, b) => usesOf(b) - usesOf(a));
}

function judging(document: SourceDocument, annotations: ArticleAnnotations, placed: Placed): CodeAction[] {
  const { id, layer, label } = placed.annotation;
  const ids = [id];
  const words = `“${shorten(wordsOf(document.text, placed), LONGEST_WORDS)}” (${label || layer})`;
  const others = choices(annotations).filter((one) => one.layer === layer && one.label !== label);
  return [
    ...(placed.status === 'accepted'
      ? []
      : [action(document, `Accept ${words}`, REWRITE, 'setStatus', { ids, to: 'accepted' })]),
    ...(placed.status === 'rejected'
      ? []
      : [action(document, `Reject ${words}`, REWRITE, 'setStatus', { ids, to: 'rejected' })]),
    action(document, `Delete annotation ${words}`, REWRITE, 'delete', { ids }),
    ...others
      .slice(0, MOST_RELABELS)
      .map((one) =>
        action(document, `Relabel ${words} as ${one.title}`, REWRITE, 'relabel', { ids, label: one.label }),
      ),
  ];
}

function ignoring(document: SourceDocument, finding: Finding): CodeAction[] {
  const { code, span } = finding;
  const range = rangeOf(document, span);
  const words = shorten(document.text.slice(span.start, span.end), LONGEST_WORDS);
  const fixes = [diagnosticOf(document, finding)];
  const ignore = (title: string, where: 'place' | 'file' | 'workspace') =>
    action(document, title, CodeActionKind.QuickFix, 'suppress', { code, range, where }, fixes);
  return [
    ignore('Ignore this finding here', 'place'),
    ignore(`Ignore ${code} in this file`, 'file'),
    ...(words === '' ? [] : [ignore(`Ignore ${code} at “${words}” in the workspace`, 'workspace')]),
  ];
}

/** Orphans stand between words, so the whole line is where they are looked for. */
function confirming(
  document: SourceDocument,
  { own }: ArticleAnnotations,
  selected: Span,
  candidates: (id: string) => readonly Span[],
): CodeAction[] {
  const first = document.lines.startOf(document.lines.lineOf(selected.start));
  const last = document.lines.endOf(document.lines.lineOf(selected.end));
  const here = own.filter(
    ({ status, spans: [span] }) => status === 'orphaned' && span && span.start >= first && span.start <= last,
  );
  return here.slice(0, MOST_HERE).flatMap((placed) => {
    const words = `“${shorten(wordsOf(document.text, placed), LONGEST_WORDS)}”`;
    const { id } = placed.annotation;
    const places = selected.start < selected.end ? [selected] : candidates(id).slice(0, MOST_CANDIDATES);
    return [
      ...places.map((span) => {
        const now = shorten(document.text.slice(span.start, span.end), LONGEST_WORDS);
        const range = rangeOf(document, span);
        return action(document, `Confirm that ${words} is “${now}” now`, CodeActionKind.QuickFix, 'confirm', {
          id,
          range,
        });
      }),
      action(document, `Delete the annotation of ${words}`, CodeActionKind.QuickFix, 'delete', { ids: [id] }),
    ];
  });
}

function heeding(document: SourceDocument, { suppressions, stale }: ArticleAnnotations, selected: Span): CodeAction[] {
  return stale.flatMap((number) => {
    const suppression = suppressions[number];
    if (!suppression || !meets(suppression.target, selected)) return [];
    const title = `Ignore ${suppression.code} no longer here`;
    return [action(document, title, CodeActionKind.QuickFix, 'unsuppress', { numbers: [number] })];
  });
}

type Details<N extends AnnotationCommandName> = AnnotationCommands[N] extends infer T
  ? T extends unknown
    ? Omit<T, 'uri' | 'version'>
    : never
  : never;

function action<N extends AnnotationCommandName>(
  { uri, version }: SourceDocument,
  title: string,
  kind: string,
  name: N,
  details: Details<N>,
  diagnostics?: Diagnostic[],
): CodeAction {
  const command = { title, command: ANNOTATION_COMMANDS[name], arguments: [{ uri, version, ...details }] };
  return { title, kind, command, ...(diagnostics ? { diagnostics } : {}) };
}

function isAt({ spans, status }: Placed, selected: Span): boolean {
  return status !== 'orphaned' && spans.some((span) => meets(span, selected));
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

const REWRITE = CodeActionKind.RefactorRewrite;
const LONGEST_WORDS = 30;
const MOST_LABELS = 12;
const MOST_RELABELS = 3;
const MOST_CANDIDATES = 3;
/** Annotations at one place that actions are offered for. */
const MOST_HERE = 4;
