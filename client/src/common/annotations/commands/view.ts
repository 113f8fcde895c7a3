import { Range } from 'vscode';
import { Hint, reveal, tell, viewedArticle } from '../desk';
import type { Desk, Invocation } from '../desk';

/** Goes to the words of a row. */
export async function goToNode(desk: Desk, from: Invocation): Promise<void> {
  const [node] = from.nodes;
  if (node === undefined) throw new Hint('Select an annotation first.');
  const { document, list } = await viewedArticle(desk);
  const { annotation } = node;
  // The row may be older than the text; a candidate is a place and no annotation.
  const fresh = node.context.startsWith('annotation')
    ? list.annotations.find(({ id, owner }) => id === annotation?.id && owner === annotation.owner)
    : undefined;
  const range = fresh?.ranges[0] ?? fresh?.lastPlace ?? toRange(node.range);
  if (range) await reveal(document, range);
}

/** Shows an ignored finding again. */
export async function unsuppress(desk: Desk, from: Invocation): Promise<void> {
  const numbers = from.nodes.flatMap(({ suppression }) => suppression ?? []);
  if (numbers.length === 0) throw new Hint('Select an ignored finding in the view first.');
  const { at } = await viewedArticle(desk);
  tell(await desk.server.run('unsuppress', { ...at, numbers }));
}

function toRange(range: Invocation['nodes'][number]['range']): Range | undefined {
  return range ? new Range(range.start.line, range.start.character, range.end.line, range.end.character) : undefined;
}
