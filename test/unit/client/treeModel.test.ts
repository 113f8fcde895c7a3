import { strict as assert } from 'node:assert';
import { latest } from '../../../client/src/common/views/latest';
import { PAGE, TreeModel } from '../../../client/src/common/views/treeModel';
import type { TreeElement } from '../../../client/src/common/views/treeModel';
import type { ViewNode, ViewPage, ViewQuery } from '../../../server/src/protocol/index';

/** Children by parent; the top stands under the empty name. Labels may have a count behind a blank, which is no part of the id. */
type Tree = Record<string, readonly string[]>;

function serve(tree: Tree) {
  const asked: string[] = [];
  const server = {
    tree,
    asked,
    answers: true,
    ask: (query: ViewQuery): Promise<ViewPage | undefined> => {
      asked.push(`${query.parent ?? ''} ${query.limit}`);
      const all = server.tree[query.parent ?? ''] ?? [];
      const nodes = all.slice(query.offset, query.offset + query.limit).map((label) => nodeOf(label, server.tree));
      const page = { nodes, total: all.length, items: all.length, unattributed: 0 };
      return Promise.resolve(server.answers ? page : undefined);
    },
  };
  return server;
}

function nodeOf(label: string, tree: Tree): ViewNode {
  const id = label.split(' ')[0] ?? '';
  return {
    ...{ id, label, kind: 'entity', icon: 'person', highlight: null, description: '', tooltip: '', spoken: '' },
    ...{ isParent: id in tree, place: null, isRegistered: false, copied: '' },
  };
}

const QUERY = { file: null, filter: '', sort: 'count' } as const;
const labels = (elements: readonly TreeElement[]) => elements.map(({ node, left }) => node?.label ?? `+${left}`);
const ids = (elements: readonly (TreeElement | null)[]) => elements.map((element) => element?.id ?? null);

async function expand(model: TreeModel, ...path: readonly string[]): Promise<readonly TreeElement[]> {
  let children = await model.children(null);
  for (const id of path) children = await model.children(children.find((one) => one.id === id) ?? null);
  return children;
}

describe('what a tree view keeps', () => {
  it('asks only for what is expanded, and once', async () => {
    const server = serve({ '': ['a', 'b'], a: ['x'], b: ['y'] });
    const model = new TreeModel(QUERY, server.ask);
    assert.deepEqual(labels(await expand(model, 'a')), ['x']);
    await expand(model, 'a');
    assert.deepEqual(server.asked, [` ${PAGE}`, `a ${PAGE}`]);
    assert.deepEqual(model.counts?.items, 2);
  });

  it('says nothing where nothing changed, and asks for nothing that is closed', async () => {
    const server = serve({ '': ['a', 'b'], a: ['x'], b: ['y'] });
    const model = new TreeModel(QUERY, server.ask);
    await expand(model, 'a');
    await expand(model, 'b');
    const a = model.element('a');
    assert.ok(a);
    model.collapse(a);
    server.asked.length = 0;
    assert.deepEqual(await model.refresh(), []);
    assert.deepEqual(server.asked, [` ${PAGE}`, `b ${PAGE}`]);
  });

  for (const [what, after, changed] of [
    ['a child', { '': ['a', 'b'], a: ['x 2'], b: ['y'] }, ['a']],
    ['children of two', { '': ['a', 'b'], a: ['x 2'], b: [] }, ['a', 'b']],
    ['the top', { '': ['a 2', 'b'], a: ['x'], b: ['y'] }, [null]],
    ['the top and a child', { '': ['b', 'a'], a: ['x 2'], b: ['y'] }, [null]],
    ['what is gone', { '': ['b'], b: ['y'] }, [null]],
  ] as const)
    it(`tells the change of ${what}`, async () => {
      const server = serve({ '': ['a', 'b'], a: ['x'], b: ['y'] });
      const model = new TreeModel(QUERY, server.ask);
      await expand(model, 'a');
      await expand(model, 'b');
      server.tree = after;
      assert.deepEqual(ids(await model.refresh()), changed);
      assert.deepEqual(labels(await model.children(null)), after['']);
      assert.deepEqual(await model.refresh(), []);
    });

  it('keeps the objects of lines that stay', async () => {
    const server = serve({ '': ['a', 'b'] });
    const model = new TreeModel(QUERY, server.ask);
    const [a] = await model.children(null);
    server.tree = { '': ['c', 'a 2'] };
    await model.refresh();
    const [, again] = await model.children(null);
    assert.equal(again, a);
    assert.equal(a?.node?.label, 'a 2');
    assert.equal(model.element('b'), undefined);
  });

  it('shows pages, and keeps them over a refresh', async () => {
    const many = Array.from({ length: 2 * PAGE + 50 }, (_, number) => `n${number}`);
    const server = serve({ '': many });
    const model = new TreeModel(QUERY, server.ask);
    assert.equal(labels(await model.children(null)).at(-1), `+${PAGE + 50}`);
    await model.more(null);
    assert.equal(labels(await model.children(null)).at(-1), '+50');
    assert.deepEqual(await model.refresh(), []);
    server.tree = { '': many.slice(1) };
    assert.deepEqual(await model.refresh(), [null]);
    assert.equal(labels(await model.children(null)).at(-1), '+49');
    await model.more(null);
    assert.equal((await model.children(null)).length, many.length - 1);
  });

  it('loads as far as a line that is to be shown', async () => {
    const many = Array.from({ length: 3 * PAGE }, (_, number) => `n${number}`);
    const model = new TreeModel(QUERY, serve({ '': many }).ask);
    await model.children(null);
    assert.equal((await model.loadUpTo(null, PAGE - 1)).loaded, false);
    const { loaded, children } = await model.loadUpTo(null, PAGE + 10);
    assert.ok(loaded);
    assert.equal(children[PAGE + 10]?.id, `n${PAGE + 10}`);
  });

  it('forgets everything with another query, also the answers that are still on their way', async () => {
    const server = serve({ '': ['a'] });
    const model = new TreeModel(QUERY, server.ask);
    await model.children(null);
    const late = model.refresh();
    server.tree = { '': ['b'] };
    model.setQuery({ ...QUERY, filter: 'b' });
    assert.deepEqual(await late, []);
    assert.deepEqual(labels(await model.children(null)), ['b']);
  });

  it('keeps what it has where there is no answer, and asks again where it has nothing', async () => {
    const server = serve({ '': ['a'] });
    const model = new TreeModel(QUERY, server.ask);
    server.answers = false;
    assert.deepEqual(await model.children(null), []);
    server.answers = true;
    assert.deepEqual(await model.refresh(), [null]);
    assert.deepEqual(labels(await model.children(null)), ['a']);
    server.answers = false;
    assert.deepEqual(await model.refresh(), []);
    assert.deepEqual(labels(await model.children(null)), ['a']);
  });
});

describe('work that is asked for again and again', () => {
  it('runs once at a time, and once more for all that asked meanwhile', async () => {
    const log: string[] = [];
    const gates: (() => void)[] = [];
    const run = latest(async () => {
      log.push('start');
      await new Promise<void>((resolve) => gates.push(resolve));
      log.push('end');
    });
    const first = run();
    const others = [run(), run(), run()];
    gates.shift()?.();
    await first;
    await Promise.resolve();
    gates.shift()?.();
    await Promise.all(others);
    assert.deepEqual(log, ['start', 'end', 'start', 'end']);
    const last = run();
    gates.shift()?.();
    await last;
    assert.equal(log.length, 6);
  });
});
