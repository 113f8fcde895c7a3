import { deepEqual, equal, ok } from 'node:assert/strict';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { RICH } from '../support/client';
import { withClient } from '../support/withClient';

const A = 'file:///a.seed';
const B = 'file:///b.seed';
const at = (line: number, character: number) => ({ line, character });
const place = ({ uri, range }: Location) => `${uri.slice(8)} ${range.start.line}:${range.start.character}`;

describe('navigation over open files', () => {
  it(
    'finds references in the texts as they are now',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(A, ' date 2022-12-13 Ms. Ann Lee spoke. Lee left.\n');
      await client.open(B, ' date 2022-12-13 He met Ms. Ann Lee.\n');
      const ask = async () =>
        (
          await client.ask<Location[]>('references', A, {
            position: at(0, 37),
            context: { includeDeclaration: true },
          })
        ).map(place);
      deepEqual(await ask(), ['a.seed 0:21', 'a.seed 0:36', 'b.seed 0:28']);
      await client.change(B, 2, { text: ' date 2022-12-13 He met nobody.\n' });
      deepEqual(await ask(), ['a.seed 0:21', 'a.seed 0:36']);
      await client.notify('textDocument/didClose', { textDocument: { uri: A } });
      deepEqual(await client.request<SymbolInformation[]>('workspace/symbol', { query: 'lee' }), []);
    }),
  );

  it(
    'renames with the version of the text, and says why it does not',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(A, ' date 2022-12-13 Ms. Ann Lee spoke. Lee left.\n', 7);
      const rename = (newName: string) => client.ask<WorkspaceEdit>('rename', A, { position: at(0, 22), newName });
      const [change] = (await rename('Eva Poe')).documentChanges ?? [];
      ok(change && 'textDocument' in change && 'edits' in change);
      equal(change.textDocument.version, 7);
      deepEqual(
        change.edits.map((edit) => ('newText' in edit ? edit.newText : null)),
        ['Eva Poe', 'Poe'],
      );
      const refused: unknown = await rename(' ').catch((error: unknown) => error);
      ok(refused instanceof Error && refused.message.includes('A name is needed'));
    }),
  );

  it(
    'completes names of other files, with a card',
    withClient({ capabilities: RICH }, async (client) => {
      await client.open(A, ' date 2022-12-13 Ms. Ann Lee spoke.\n');
      await client.open(B, ' date 2022-12-13 He met Le\n');
      await client.request('workspace/symbol', { query: '' });
      const { items } = await client.ask<CompletionList>('completion', B, { position: at(0, 26) });
      deepEqual(
        items.map(({ label }) => label),
        ['Ann Lee'],
      );
      const item = await client.request<CompletionItem>('completionItem/resolve', items[0]);
      ok(JSON.stringify(item.documentation).includes('1 mention in 1 file'));
    }),
  );

  it(
    'counts names in lenses when they are seen, and leads to the names of a type',
    withClient(
      { capabilities: RICH, initializationOptions: { commands: ['seedmark.showReferences'] } },
      async (client) => {
        await client.open(A, ' date 2022-12-13 Ms. Ann Lee spoke. Lee met Mr. Bob Ray.\n');
        await client.open(B, ' date 2022-12-13 He met Ms. Ann Lee.\n');
        await client.request('workspace/symbol', { query: '' });
        const [lens] = await client.ask<CodeLens[]>('codeLens', A);
        equal(lens?.command, undefined);
        const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
        deepEqual(command, {
          title: 'Ann Lee: 3 mentions · 2 files',
          command: 'seedmark.showReferences',
          arguments: [A, at(0, 21)],
        });
        const people = await client.ask<Location[]>('typeDefinition', A, { position: at(0, 22) });
        deepEqual(people.map(place), ['a.seed 0:21', 'a.seed 0:48']);
        deepEqual(await client.request('codeLens/resolve', { range: lens?.range }), { range: lens?.range });
      },
    ),
  );
});
