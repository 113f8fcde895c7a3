/**
 * Works on several items at once and gives the results in the order of the items. At most `limit` are under way or wait to be given, so that memory does not grow
 * with their number. `work` must not reject.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    running.push(work(item));
    const first = running.length >= limit ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
