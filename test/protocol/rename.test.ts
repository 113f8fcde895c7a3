import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { ClientCapabilities, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { createDocument, spanOf } from '../../server/src/features/index';
import type { TestClient } from '../support/client';
import { fakeFiles } from '../support/fakeFiles';
import type { FakeFiles } from '../support/fakeFiles';
import { CLIENT } from '../support/registry';
import { withClient } from '../support/withClient';

const W = 'file:///w';
const HEAD = ' date 2022-12-13 ';
const LEE = `${HEAD}Ms. Ann Lee spoke. Lee left.\n`;
const QUOTING = `${HEAD}"Ann Lee won," Mr. Bob Ray said. Mr. Ray met Ms. Ann Lee.\n`;
const REGISTRY = 'entities:\n  - id: lee\n    name: Ann Lee # mayor\n    type: person\n    aliases: [Lee, the Boss]\n';
const ASKS: ClientCapabilities = {
  ...CLIENT,
  workspace: {
    ...CLIENT.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ['create'] },
  },
};

interface Given {
  /** Articles by path; the first is open. */
  readonly articles: Readonly<Record<string, string>>;
  readonly registry?: string;
  readonly capabilities?: ClientCapabilities;
  /** What the editor shows of the registry, where that is not what is saved. */
  readonly unsaved?: string;
  /** Whether changes within quotation marks are chosen. */
  readonly quoted?: boolean;
}

/** Waits until the server has read what there is to read. */
async function quiet(client: TestClient, files: FakeFiles): Promise<void> {
  for (let still = 0, read = -1; still < 5; still++) {
    await client.settled();
    if (files.read.length !== read) still = 0;
    read = files.read.length;
  }
}

/** Texts by path after an edit, as far as it changes them. */
function applied(edit: WorkspaceEdit, texts: ReadonlyMap<string, string>, quoted: boolean): Record<string, string> {
  const changes = (edit.documentChanges ?? []).filter((one): one is TextDocumentEdit => 'edits' in one);
  return Object.fromEntries(
    changes.map(({ textDocument: { uri }, edits }) => {
      const text = texts.get(uri) ?? '';
      const document = createDocument(uri, 0, text, 'utf-16');
      const kept = edits.flatMap((one) => {
        ok('newText' in one);
        const isAsked = 'annotationId' in one && edit.changeAnnotations?.[one.annotationId]?.needsConfirmation === true;
        return isAsked && !quoted ? [] : [{ ...spanOf(document, one.range), newText: one.newText }];
      });
      const after = kept
        .sort((a, b) => b.start - a.start)
        .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
      return [uri.slice(W.length + 1), after];
    }),
  );
}

function withArticles(
  given: Given,
  test: (client: TestClient, files: FakeFiles, disk: Map<string, string>) => Promise<void>,
) {
  const files = fakeFiles(W, given.articles);
  const disk = new Map(given.registry === undefined ? [] : [[`${W}/entities.yaml`, given.registry]]);
  const options = {
    capabilities: given.capabilities ?? ASKS,
    folders: [W],
    disk,
    files: files.store,
    settings: () => ({}),
  };
  return withClient(options, async (client) => {
    await quiet(client, files);
    const [first = ''] = Object.keys(given.articles);
    await client.open(`${W}/${first}`, given.articles[first] ?? '');
    await test(client, files, disk);
  });
}

/** Renames at the words of the first article, or of the registry. */
function check(
  title: string,
  given: Given & { readonly at: string; readonly to: string; readonly inRegistry?: boolean },
  expected: Readonly<Record<string, string>> | string,
): void {
  it(
    title,
    withArticles(given, async (client, files, disk) => {
      const { at, to, inRegistry = false, registry = '', quoted = false } = given;
      const [path = ''] = Object.keys(given.articles);
      const uri = inRegistry ? `${W}/entities.yaml` : `${W}/${path}`;
      const shown = given.unsaved ?? registry;
      const text = inRegistry ? shown : (given.articles[path] ?? '');
      if (inRegistry || given.unsaved !== undefined) {
        const textDocument = { uri: `${W}/entities.yaml`, languageId: 'yaml', version: 3, text: shown };
        await client.notify('textDocument/didOpen', { textDocument });
      }
      const before = text.slice(0, text.indexOf(at)).split('\n');
      const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 };
      const answer = await client
        .ask<WorkspaceEdit>('rename', uri, { position, newName: to })
        .catch((error: unknown) => error);
      const texts = new Map([
        ...files.texts,
        ...disk,
        ...(given.unsaved === undefined ? [] : [[`${W}/entities.yaml`, shown] as const]),
      ]);
      if (answer instanceof Error) equal(answer.message, expected);
      else deepEqual(applied(answer as WorkspaceEdit, texts, quoted), expected);
    }),
  );
}

describe('a rename over the workspace', () => {
  const articles = {
    'a.seed': LEE,
    'b/c d.seed': `${HEAD}He met Ms. Ann Lee. Ms. Lee smiled.\n`,
    'e.seed': `${HEAD}Mr. Bob Ray spoke.\n`,
  };
  const RENAMED = {
    'a.seed': LEE.replaceAll('Ann Lee', 'Eva Poe').replaceAll('Lee', 'Poe'),
    'b/c%20d.seed': `${HEAD}He met Ms. Eva Poe. Ms. Poe smiled.\n`,
  };
  check('changes open files and others', { articles, at: 'Ann', to: 'Eva Poe' }, RENAMED);
  check('starts from a surname', { articles, at: 'Lee left', to: 'Eva Poe' }, RENAMED);
  check(
    'leaves the words of others to a person',
    { articles: { 'a.seed': LEE, 'q.seed': QUOTING }, at: 'Ann', to: 'Eva Poe' },
    { 'a.seed': RENAMED['a.seed'], 'q.seed': QUOTING.replace('Ms. Ann Lee', 'Ms. Eva Poe') },
  );
  check(
    'changes the words of others where a person chooses so',
    { articles: { 'a.seed': LEE, 'q.seed': QUOTING }, at: 'Ann', to: 'Eva Poe', quoted: true },
    { 'a.seed': RENAMED['a.seed'], 'q.seed': QUOTING.replaceAll('Ann Lee', 'Eva Poe') },
  );
  check(
    'leaves them alone where nobody can be asked',
    { articles: { 'q.seed': QUOTING }, at: 'Lee.', to: 'Eva Poe', quoted: true, capabilities: CLIENT },
    { 'q.seed': QUOTING.replace('Ms. Ann Lee', 'Ms. Eva Poe') },
  );
  check(
    'changes the registry, and its other names that follow',
    { articles: { 'a.seed': LEE }, registry: REGISTRY, at: 'Ann', to: 'Eva: Poe' },
    {
      'a.seed': LEE.replaceAll('Ann Lee', 'Eva: Poe').replaceAll('Lee', 'Poe'),
      'entities.yaml': REGISTRY.replace('Ann Lee', '"Eva: Poe"').replace('[Lee', '[Poe'),
    },
  );
  check(
    'starts from the registry',
    { articles: { 'a.seed': LEE }, registry: REGISTRY, at: 'Ann Lee', to: 'Eva Poe', inRegistry: true },
    { 'a.seed': RENAMED['a.seed'], 'entities.yaml': REGISTRY.replace('Ann Lee', 'Eva Poe').replace('[Lee', '[Poe') },
  );
  check(
    'of another name changes that one alone',
    {
      articles: { 'a.seed': `${LEE}\nThey like the Boss.\n` },
      registry: REGISTRY,
      at: 'the Boss',
      to: 'the Chief',
      inRegistry: true,
    },
    { 'a.seed': `${LEE}\nThey like the Chief.\n`, 'entities.yaml': REGISTRY.replace('Boss', 'Chief') },
  );
  check(
    'waits for an entry to be saved',
    {
      articles: { 'a.seed': LEE },
      registry: REGISTRY,
      unsaved: REGISTRY.replace('Boss', 'Chief'),
      at: 'Ann',
      to: 'Eva Poe',
    },
    'Save the registry first: articles that are not open do not know yet what it says of Ann Lee.',
  );
  check(
    'does not wait for what else is not saved',
    {
      articles: { 'a.seed': LEE },
      registry: REGISTRY,
      unsaved: `# ours\n${REGISTRY}`,
      at: 'the Boss',
      to: 'the Chief',
      inRegistry: true,
    },
    { 'entities.yaml': `# ours\n${REGISTRY.replace('Boss', 'Chief')}` },
  );
  check(
    'needs a name in the registry',
    { articles: { 'a.seed': LEE }, registry: REGISTRY, at: 'person', to: 'Eva Poe', inRegistry: true },
    'Rename the name or another name of an entry.',
  );
  check(
    'needs a name in the article',
    { articles: { 'a.seed': LEE }, at: 'spoke', to: 'Eva Poe' },
    'There is no name here.',
  );

  it(
    'counts in a text that is newer than the index',
    withArticles({ articles }, async (client, files) => {
      files.texts.set(`${W}/b/c%20d.seed`, `${HEAD}Yesterday he met Ms. Ann Lee.\n`);
      const edit = await client.ask<WorkspaceEdit>('rename', `${W}/a.seed`, {
        position: { line: 0, character: 22 },
        newName: 'Eva Poe',
      });
      equal(applied(edit, files.texts, false)['b/c%20d.seed'], `${HEAD}Yesterday he met Ms. Eva Poe.\n`);
    }),
  );
  it(
    'is refused where a file changes meanwhile',
    withArticles({ articles }, async (client, files) => {
      const asked = client.ask('rename', `${W}/a.seed`, { position: { line: 0, character: 22 }, newName: 'Eva Poe' });
      const read = files.read.length;
      const change = (): void => {
        if (files.read.slice(read).includes(`${W}/b/c%20d.seed`))
          files.texts.set(`${W}/b/c%20d.seed`, `${HEAD}Ms. Ann Lee left.\n`);
        else setImmediate(change);
      };
      change();
      match(String(await asked.catch((error: unknown) => error)), /A text has changed/);
    }),
  );
  it(
    'gives files that are not open no version',
    withArticles({ articles }, async (client) => {
      const edit = await client.ask<WorkspaceEdit>('rename', `${W}/a.seed`, {
        position: { line: 0, character: 22 },
        newName: 'Eva Poe',
      });
      deepEqual(
        (edit.documentChanges ?? []).map((one) => ('textDocument' in one ? one.textDocument.version : null)),
        [1, null],
      );
    }),
  );
});
