import { commands, window } from 'vscode';
import type { CommentReply, CommentThread, LogOutputChannel } from 'vscode';
import { firstSentence } from '../firstSentence';
import { reportError } from '../messages';
import type { Disposes } from './disposes';
import type { SuggestedKinds } from './commands/annotate';
import { addNote, annotateAgain, annotateAll, annotateSelection, suggest } from './commands/annotate';
import { adopt, compare, openFile, redo, stopComparing, switchAnnotator, undo } from './commands/annotators';
import { confirm, deleteAnnotations, editAttributes, link, moveEdge, relabel, relate } from './commands/change';
import { exportAnnotations, importAnnotations } from './commands/exchange';
import { goToNext, judge, judgeMany } from './commands/review';
import { goToNode, unsuppress } from './commands/view';
import { Hint } from './desk';
import type { Desk, Invocation } from './desk';
import { ANNOTATION_COMMAND_IDS, COMPARING_CONTEXT, GROUPED_BY_PLACE_CONTEXT } from './ids';
import type { AnnotationCommandId } from './ids';
import type { LabelKey } from './labels';
import type { NoteComment, Notes } from './notes';
import type { TreeNode } from './treePlan';

interface Surroundings {
  readonly desk: Desk;
  readonly notes: Notes;
  readonly groupBy: (grouping: 'layer' | 'place') => void;
  readonly output: LogOutputChannel;
}

/** What the editor hands to a command: a row and all selected rows, what a keybinding says, or a thing of a comment. */
type Arguments = readonly [first?: unknown, second?: unknown];

export function registerAnnotationCommands({ desk, notes, groupBy, output }: Surroundings): Disposes[] {
  const invocation = ([first, second]: Arguments): Invocation => {
    const selection = desk.view.selection();
    if (!isNode(first)) return { nodes: isFromView(first) ? selection : [] };
    if (isNodes(second)) return { nodes: second };
    return { nodes: selection.some(({ key }) => key === first.key) ? selection : [first] };
  };
  const handlers: Readonly<Record<AnnotationCommandId, (...given: Arguments) => unknown>> = {
    'seedmark.annotation.annotate': (label) => annotateSelection(desk, labelOf(label)),
    'seedmark.annotation.annotateAgain': () => annotateAgain(desk),
    'seedmark.annotation.annotateAll': (label) => annotateAll(desk, labelOf(label)),
    'seedmark.annotation.suggest': (given) => suggest(desk, kindsOf(given)),
    'seedmark.annotation.accept': (...given) => judge(desk, invocation(given), 'accepted'),
    'seedmark.annotation.reject': (...given) => judge(desk, invocation(given), 'rejected'),
    'seedmark.annotation.acceptMany': (...given) => judgeMany(desk, invocation(given), 'accepted'),
    'seedmark.annotation.rejectMany': (...given) => judgeMany(desk, invocation(given), 'rejected'),
    'seedmark.annotation.nextSuggestion': () => goToNext(desk, 'forward', 'suggestion'),
    'seedmark.annotation.previousSuggestion': () => goToNext(desk, 'backward', 'suggestion'),
    'seedmark.annotation.next': () => goToNext(desk, 'forward', 'annotation'),
    'seedmark.annotation.previous': () => goToNext(desk, 'backward', 'annotation'),
    'seedmark.annotation.growStart': () => moveEdge(desk, 'start', -1),
    'seedmark.annotation.shrinkStart': () => moveEdge(desk, 'start', 1),
    'seedmark.annotation.growEnd': () => moveEdge(desk, 'end', 1),
    'seedmark.annotation.shrinkEnd': () => moveEdge(desk, 'end', -1),
    'seedmark.annotation.relabel': (...given) => relabel(desk, invocation(given)),
    'seedmark.annotation.editAttributes': (...given) => editAttributes(desk, invocation(given)),
    'seedmark.annotation.link': (...given) => link(desk, invocation(given)),
    'seedmark.annotation.relate': (...given) => relate(desk, invocation(given)),
    'seedmark.annotation.delete': (...given) => deleteAnnotations(desk, invocation(given)),
    'seedmark.annotation.addNote': () => addNote(desk),
    'seedmark.annotation.confirm': (...given) => confirm(desk, invocation(given)),
    'seedmark.annotation.compare': () => compare(desk),
    'seedmark.annotation.stopComparing': () => stopComparing(desk),
    'seedmark.annotation.adopt': (...given) => adopt(desk, invocation(given)),
    'seedmark.annotation.undo': () => undo(desk),
    'seedmark.annotation.redo': () => redo(desk),
    'seedmark.annotation.switchAnnotator': () => switchAnnotator(desk),
    'seedmark.annotation.export': () => exportAnnotations(desk),
    'seedmark.annotation.import': () => importAnnotations(desk),
    'seedmark.annotation.openFile': () => openFile(desk),
    'seedmark.annotation.show': () => desk.view.show(),
    'seedmark.annotation.goTo': (node) => goToNode(desk, { nodes: isNode(node) ? [node] : desk.view.selection() }),
    'seedmark.annotation.groupByLayer': () => setGrouping(groupBy, 'layer'),
    'seedmark.annotation.groupByPlace': () => setGrouping(groupBy, 'place'),
    'seedmark.annotation.unsuppress': (...given) => unsuppress(desk, invocation(given)),
    'seedmark.annotation.reply': (reply) => notes.reply(reply as CommentReply),
    'seedmark.annotation.editComment': (comment) => notes.edit(comment as NoteComment),
    'seedmark.annotation.saveComment': (comment) => notes.save(comment as NoteComment),
    'seedmark.annotation.cancelComment': (comment) => notes.cancel(comment as NoteComment),
    'seedmark.annotation.deleteComment': (comment) => notes.delete(comment as NoteComment),
    'seedmark.annotation.resolveNote': (thread) => notes.resolve(thread as CommentThread, true),
    'seedmark.annotation.reopenNote': (thread) => notes.resolve(thread as CommentThread, false),
  };
  return [
    ...ANNOTATION_COMMAND_IDS.map((id) =>
      commands.registerCommand(id, (...given: [unknown?, unknown?]) => orTell(output, () => handlers[id](...given))),
    ),
    desk.store.onDidChange(() => followComparing(desk)),
    window.onDidChangeActiveTextEditor(() => followComparing(desk)),
  ];
}

/** A hint is said in a quiet way; anything else is a failure. */
async function orTell(output: LogOutputChannel, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Hint) {
      if (error.message !== '') void window.showInformationMessage(error.message);
    } else {
      reportError(output, `That did not work. ${firstSentence(error)}`.trimEnd(), error);
    }
  }
}

function setGrouping(groupBy: (grouping: 'layer' | 'place') => void, grouping: 'layer' | 'place'): Thenable<unknown> {
  groupBy(grouping);
  return commands.executeCommand('setContext', GROUPED_BY_PLACE_CONTEXT, grouping === 'place');
}

function followComparing({ store }: Desk): void {
  const document = window.activeTextEditor?.document;
  const compared = document && store.listOf(document)?.compared;
  void commands.executeCommand('setContext', COMPARING_CONTEXT, typeof compared === 'string');
}

/** What a person's own keybinding says: `{ "layer": "entity", "label": "person" }`. Menus hand over other things. */
function labelOf(given: unknown): LabelKey | undefined {
  if (!isObject(given) || typeof given['layer'] !== 'string') return undefined;
  return { layer: given['layer'], label: typeof given['label'] === 'string' ? given['label'] : '' };
}

const KINDS = ['names', 'quotes', 'dates'] as const;

/** `{ "kinds": ["names"] }` */
function kindsOf(given: unknown): SuggestedKinds {
  const kinds: readonly unknown[] = isObject(given) && Array.isArray(given['kinds']) ? given['kinds'] : [];
  const known = KINDS.filter((kind) => kinds.includes(kind));
  return known.length > 0 ? known : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Keybindings of the view name it, and the editor puts the row that has the focus in the place of the name. Where there is none, nothing is left, and where
 * an editor did not know this form, the name.
 */
function isFromView(value: unknown): boolean {
  return value === null || (isObject(value) && '$treeViewId' in value);
}

function isNode(value: unknown): value is TreeNode {
  return isObject(value) && 'spoken' in value && 'children' in value;
}

function isNodes(value: unknown): value is readonly TreeNode[] {
  return Array.isArray(value) && value.length > 0 && value.every(isNode);
}
