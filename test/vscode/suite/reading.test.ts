import { strict as assert } from 'node:assert';
import {
  commands,
  type MarkdownString,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type TextDocument,
} from 'vscode';
import { closeAll, openSeed, positionOf, serverRuns } from '../support/editor';

describe('reading an article', () => {
  before(serverRuns);
  afterEach(closeAll);

  describe('hover', () => {
    const shown = [
      ['a name', 'said Annelie <|>Brugger,', 'Annelie Brugger'],
      ['a date that needs the header', 'talks since February this <|>year', '2022-02'],
      ['a name behind a flag, which is four units long', 'come from Stras<|>bourg in', 'Strasbourg'],
      ['an amount', 'costs $4.8 mil<|>lion', '4800000'],
      ['the header', ' date 2022-<|>12-13 Switz', '2022-12-13'],
    ] as const;
    for (const [what, context, words] of shown) {
      it(`explains ${what}`, async () => {
        const text = await hoverText(await openSeed('forecast.txt'), context);
        assert.ok(text.replace(/[\\,\u00A0 ]/g, '').includes(words.replace(/ /g, '')), text);
      });
    }

    it('has nothing to say on a plain word', async () => {
      assert.equal(await hoverText(await openSeed('forecast.txt'), 'has led the ta<|>lks since'), '');
    });
  });

  it('the outline lists header, paragraphs, quotes and names', async () => {
    const document = await openSeed('forecast.txt');
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document);
    assert.equal(symbols[0]?.name, 'Header: 2022-12-13');
    assert.deepEqual(namesUnder(symbols, 'Quotes'), ['Annelie Brugger']);
    assert.ok(namesUnder(symbols, 'Entities', 'People').includes('Annelie Brugger'));
    assert.ok(namesUnder(symbols, 'Entities', 'Places').includes('Strasbourg'));
  });

  it('names and dates are coloured, behind a flag too', async () => {
    const document = await openSeed('forecast.txt');
    const tokens = await semanticTokens(document);
    assert.equal(tokens.get('Strasbourg'), 'place');
    assert.equal(tokens.get('Annelie Brugger'), 'person');
    assert.equal(tokens.get('February this year'), 'date');
    assert.equal(tokens.get('today'), 'date');
  });

  it('front matter folds', async () => {
    const document = await openSeed('council.seed');
    const ranges = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
    assert.ok(ranges.some(({ start, end }) => start === 0 && end === 4));
  });
});

function ask<T>(command: string, document: TextDocument, ...rest: readonly unknown[]): Thenable<T> {
  return commands.executeCommand<T>(command, document.uri, ...rest);
}

async function hoverText(document: TextDocument, context: string): Promise<string> {
  const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document, positionOf(document, context));
  // VS Code hands out nothing but Markdown here, whatever a provider gave it.
  const contents = hovers.flatMap((hover) => hover.contents as MarkdownString[]);
  return contents.map(({ value }) => value).join('\n');
}

function namesUnder(symbols: readonly DocumentSymbol[], ...path: readonly string[]): string[] {
  const found = path.reduce<readonly DocumentSymbol[]>(
    (level, name) => level.find((symbol) => symbol.name === name)?.children ?? [],
    symbols,
  );
  return found.map(({ name }) => name);
}

/** The type of every token, by its words; a later token wins. */
async function semanticTokens(document: TextDocument): Promise<Map<string, string>> {
  const legend = await ask<{ tokenTypes: string[] }>('vscode.provideDocumentSemanticTokensLegend', document);
  const { data } = await ask<{ data: Uint32Array }>('vscode.provideDocumentSemanticTokens', document);
  const types = new Map<string, string>();
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    line += down;
    character = down > 0 ? right : character + right;
    types.set(document.lineAt(line).text.slice(character, character + length), legend.tokenTypes[type] ?? '?');
  }
  return types;
}
