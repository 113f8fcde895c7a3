import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ViewPage, ViewsChanged, ViewStep } from '../../server/src/protocol/index';
import { LIST_ENTITIES, LIST_QUOTES, LOCATE_IN_VIEW, VIEWS_CHANGED } from '../../server/src/protocol/index';
import type { TestClient } from '../support/client';
import { RICH } from '../support/client';
import { fakeFiles } from '../support/fakeFiles';
import { withClient } from '../support/withClient';

const A = 'file:///w/a.seed';
const B = 'file:///w/b.seed';
const TEXT = ' date 2022-12-13 "We will see," Ms. Ann Lee said on Friday. Lee left Bonn.\n';
const TOP = { file: null, parent: null, filter: '', sort: 'count', offset: 0, limit: 100 };

const shown = ({ nodes }: ViewPage) => nodes.map(({ label, description }) => `${label} (${description})`);
const list = (client: TestClient, params: object, method = LIST_ENTITIES) =>
  client.request<ViewPage>(method, { ...TOP, ...params });

describe('tree views', () => {
  it(
    'list names and quotes of an open file as it is now',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(A, TEXT);
      deepEqual(shown(await list(client, { file: A })), ['People (1)', 'Places (1)']);
      deepEqual(shown(await list(client, { file: A, parent: 'type:person' })), ['Ann Lee (2 mentions)']);
      const quotes = await list(client, { file: A }, LIST_QUOTES);
      deepEqual([shown(quotes), quotes.items, quotes.unattributed], [['Ann Lee (1 quote)'], 1, 0]);
      await client.change(A, 2, { text: ' date 2022-12-13 Nothing.\n' });
      deepEqual(shown(await list(client, { file: A })), []);
      deepEqual(shown(await list(client, { file: A }, LIST_QUOTES)), []);
    }),
  );

  it('list the files that nobody has open, too', async () => {
    const files = fakeFiles('file:///w', { 'a.seed': TEXT, 'b.seed': TEXT });
    await withClient({ capabilities: RICH, files: files.store, folders: ['file:///w'] }, async (client) => {
      await list(client, {});
      // The first answers may come before anything is read.
      for (let times = 0; times < 100 && (await list(client, {}, LIST_QUOTES)).items < 2; times++)
        await client.settled();
      deepEqual(shown(await list(client, { parent: 'type:person' })), ['Ann Lee (4 mentions, 2 files)']);
      const quotes = await list(client, { parent: 'speaker:person|ann lee' }, LIST_QUOTES);
      deepEqual(shown(quotes), ['"We will see," (a.seed, 2022-12-13)', '"We will see," (b.seed, 2022-12-13)']);
    })();
  });

  it(
    'lead to a name',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(A, TEXT);
      const query = { file: A, filter: '', sort: 'count' };
      const params = { textDocument: { uri: A }, position: { line: 0, character: 62 }, view: 'entities', query };
      deepEqual(await client.request<ViewStep[]>(LOCATE_IN_VIEW, params), [
        { id: 'type:person', index: 0 },
        { id: 'entity:person|ann lee', index: 0 },
      ]);
      deepEqual(await client.request(LOCATE_IN_VIEW, { ...params, textDocument: { uri: B } }), []);
    }),
  );

  it(
    'tell that they changed, once for many changes, and only those who asked',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(A, TEXT);
      client.runScheduled();
      await client.settled();
      equal(client.all(VIEWS_CHANGED).length, 0);
      await list(client, {});
      await client.open(A, `${TEXT}One.`);
      await client.open(B, TEXT);
      await list(client, { file: A });
      await list(client, { file: B });
      const changed = client.next<ViewsChanged>(VIEWS_CHANGED);
      client.runScheduled();
      deepEqual([...((await changed).uris ?? [])].sort(), [A, B]);
      equal(client.all(VIEWS_CHANGED).length, 1);
    }),
  );

  for (const params of [null, [], {}, { file: 3, limit: -1 }, { parent: {}, sort: 'x', filter: 7 }, { offset: 1e99 }])
    it(
      `take ${JSON.stringify(params)}`,
      withClient({ capabilities: RICH }, async (client) => {
        for (const method of [LIST_ENTITIES, LIST_QUOTES]) ok((await client.request<ViewPage>(method, params)).nodes);
        deepEqual(await client.request(LOCATE_IN_VIEW, params), []);
      }),
    );
});
