import { DecorationRangeBehavior, OverviewRulerLane, Range, ThemeColor, window } from 'vscode';
import type { DecorationOptions, TextEditor, TextEditorDecorationType } from 'vscode';
import { LANGUAGE_ID } from '../commandIds';
import type { Disposes } from './disposes';
import { planLines } from './decorationPlan';
import type { LineStyle, StyledRanges } from './decorationPlan';
import { createLineDecoration } from './lineDecoration';
import { planMarks } from './markPlan';
import type { MarkKind } from './markPlan';
import { overlaps, placedAt } from './places';
import { ownOf } from './shown';
import type { ShownList } from './shown';
import type { AnnotationStore } from './store';

/** With more ranges than this, only those around what is on the screen are drawn. */
const MOST_AT_ONCE = 1000;
/** How many lines above and below the screen are drawn, too, so that scrolling finds them there. */
const MARGIN = 200;

interface Plan {
  readonly list: ShownList;
  readonly lines: readonly StyledRanges<Range>[];
  readonly count: number;
}

/** Draws the annotations of every editor that shows an article. */
export function decorateAnnotations(store: AnnotationStore): Disposes {
  const types = new Map<string, TextEditorDecorationType>();
  const marks = createMarks();
  const plans = new WeakMap<ShownList, Plan>();
  /** The styles that each editor has, to take away those that it no longer has; and the window that is drawn. */
  const drawn = new WeakMap<TextEditor, { readonly keys: ReadonlySet<string>; readonly window: Range | null }>();

  const typeOf = (style: LineStyle): TextEditorDecorationType => {
    const key = JSON.stringify(style);
    const type = types.get(key) ?? createLineDecoration(style);
    types.set(key, type);
    return type;
  };
  const clear = (editor: TextEditor): void => {
    if (!drawn.delete(editor)) return;
    for (const type of [...types.values(), ...Object.values(marks)]) editor.setDecorations(type, []);
  };
  const draw = (editor: TextEditor): void => {
    const list = store.listOf(editor.document);
    if (editor.document.languageId !== LANGUAGE_ID || list === undefined) {
      clear(editor);
      return;
    }
    // Places of an older text would be wrong. The editor moves what is drawn until the next list comes.
    if (list.version !== editor.document.version) return;
    const plan = plans.get(list) ?? makePlan(list);
    plans.set(list, plan);
    const part = plan.count > MOST_AT_ONCE ? windowOf(editor) : null;
    const keys = new Set<string>();
    for (const { style, ranges } of plan.lines) {
      keys.add(JSON.stringify(style));
      editor.setDecorations(typeOf(style), part ? ranges.filter((range) => overlaps(range, part)) : ranges);
    }
    for (const key of drawn.get(editor)?.keys ?? [])
      if (!keys.has(key)) editor.setDecorations(types.get(key) ?? typeOf(JSON.parse(key) as LineStyle), []);
    for (const [kind, options] of Object.entries(marksOf(list)))
      editor.setDecorations(marks[kind as MarkKind], options);
    drawn.set(editor, { keys, window: part });
    drawCurrent(editor);
  };
  const drawCurrent = (editor: TextEditor): void => {
    const list = store.listOf(editor.document);
    if (list?.version !== editor.document.version) return;
    const [current] = placedAt(ownOf(list), editor.selection.active).filter(({ status }) => status !== 'rejected');
    editor.setDecorations(marks.current, current ? [...current.ranges] : []);
  };
  const drawAll = (): void => window.visibleTextEditors.forEach(draw);

  const subscriptions = [
    store.onDidChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    window.onDidChangeTextEditorSelection(({ textEditor }) => drawCurrent(textEditor)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const seen = drawn.get(textEditor)?.window;
      if (seen && !textEditor.visibleRanges.every((range) => seen.contains(range))) draw(textEditor);
    }),
  ];
  drawAll();
  return {
    dispose: () => {
      for (const one of [...subscriptions, ...types.values(), ...Object.values(marks)]) one.dispose();
    },
  };
}

function makePlan(list: ShownList): Plan {
  const lines = planLines<Range>(list);
  return { list, lines, count: lines.reduce((sum, { ranges }) => sum + ranges.length, 0) };
}

function windowOf({ visibleRanges }: TextEditor): Range {
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  return new Range(Math.max(0, first - MARGIN), 0, last + MARGIN, 0);
}

function createMarks(): Readonly<Record<MarkKind, TextEditorDecorationType>> {
  const ruler = (color: string, lane: OverviewRulerLane): TextEditorDecorationType =>
    window.createTextEditorDecorationType({
      overviewRulerColor: new ThemeColor(`seedmark.annotation.${color}`),
      overviewRulerLane: lane,
    });
  return {
    suggested: ruler('suggested', OverviewRulerLane.Left),
    differ: ruler('differ', OverviewRulerLane.Full),
    only: ruler('only', OverviewRulerLane.Left),
    orphaned: window.createTextEditorDecorationType({
      isWholeLine: true,
      overviewRulerColor: new ThemeColor('seedmark.annotation.orphaned'),
      overviewRulerLane: OverviewRulerLane.Right,
      after: { margin: '0 0 0 2ch', color: new ThemeColor('seedmark.annotation.orphaned'), fontStyle: 'italic' },
    }),
    current: window.createTextEditorDecorationType({
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      outline: '1px solid',
      outlineColor: new ThemeColor('seedmark.annotation.current'),
    }),
  };
}

/** The marks of whole lines, as the editor takes them. */
function marksOf(list: ShownList): Readonly<Record<Exclude<MarkKind, 'current'>, DecorationOptions[]>> {
  const { suggested, differ, only, orphaned } = planMarks(list);
  const rows = (lines: readonly { readonly first: number; readonly last: number }[]): DecorationOptions[] =>
    lines.map(({ first, last }) => ({ range: new Range(first, 0, last, 0) }));
  return {
    suggested: rows(suggested),
    differ: rows(differ),
    only: rows(only),
    orphaned: orphaned.map(({ line, text }) => ({
      range: new Range(line, 0, line, 0),
      renderOptions: { after: { contentText: text } },
    })),
  };
}
