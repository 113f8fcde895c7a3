import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import {
  ANNOTATION_COMMAND_IDS,
  ANNOTATIONS_VIEW,
  COMPARING_CONTEXT,
  GROUPED_BY_PLACE_CONTEXT,
  NOTES_CONTROLLER,
} from '../../client/src/common/annotations/ids';
import { COMMAND_IDS, LANGUAGE_ID, SERVER_WANTED_CONTEXT } from '../../client/src/common/commandIds';
import { TOKEN_LEGEND } from '../../server/src/features/semanticTokens';

interface Manifest {
  readonly files: readonly string[];
  readonly icon?: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly configuration: string;
      readonly icon: Readonly<Record<string, string>>;
    }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
    readonly viewsWelcome: readonly { readonly contents: string; readonly when?: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly semanticTokenTypes: readonly { readonly id: string; readonly superType?: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly {
      readonly language: string;
      readonly scopes: Readonly<Record<string, readonly string[]>>;
    }[];
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { contributes } = manifest;
const commandIds: readonly string[] = [...COMMAND_IDS, ...ANNOTATION_COMMAND_IDS];

describe('the manifest', () => {
  it('contributes exactly the commands that are registered', () =>
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...commandIds].sort()));

  it('shows only its own commands in menus', () => {
    const shown = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      shown.filter((id) => !commandIds.includes(id)),
      [],
    );
  });

  it('knows every context key in its conditions', () => {
    const { commands, menus, keybindings, views, viewsWelcome } = contributes;
    const items = [Object.values(menus), Object.values(views), [keybindings], [viewsWelcome]].flat(2);
    const conditions = [...commands.map(({ enablement }) => enablement), ...items.map(({ when }) => when)];
    const keys = conditions.flatMap(
      (condition) => condition?.replace(/'[^']*'|\/[^/]*\//gu, '').match(/[A-Za-z.]+/gu) ?? [],
    );
    assert.deepEqual(
      keys.filter((key) => !CONDITION_WORDS.has(key)),
      [],
    );
  });

  it('gives keys only to its own commands, and each key once where it works', () => {
    const { keybindings } = contributes;
    assert.deepEqual(
      keybindings.filter(({ command }) => !commandIds.includes(command)),
      [],
    );
    const keys = keybindings.map(({ key, when = '' }) => `${key} ${when.replace(` && ${COMPARING_CONTEXT}`, '')}`);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    assert.deepEqual(
      keybindings.filter(({ when }) => when === undefined),
      [],
    );
  });

  it('gives every colour to every kind of theme', () => {
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });

  it('offers only commands that there are where a view is empty', () => {
    const named = contributes.viewsWelcome.flatMap(({ contents }) => contents.match(/(?<=command:)[\w.]+/gu) ?? []);
    assert.deepEqual(
      named.filter((id) => !commandIds.includes(id)),
      [],
    );
  });

  it('declares the token types and modifiers of the server, in its order', () => {
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      TOKEN_LEGEND.tokenTypes,
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      TOKEN_LEGEND.tokenModifiers,
    );
  });

  it('gives scopes to every token type, with a common one for themes to colour', () => {
    const scopes = contributes.semanticTokenScopes.find(({ language }) => language === LANGUAGE_ID)?.scopes ?? {};
    assert.deepEqual(Object.keys(scopes).sort(), [...TOKEN_LEGEND.tokenTypes].sort());
    // The grammar colours the header, YAML in it included, better than one colour could.
    const uncommon = Object.keys(scopes).filter((type) => scopes[type]?.every((scope) => scope.endsWith('.seed')));
    assert.deepEqual(uncommon, ['header']);
  });

  it('names the same language everywhere', () => {
    assert.deepEqual(
      contributes.languages.map(({ id }) => id),
      [LANGUAGE_ID],
    );
    assert.deepEqual(
      contributes.grammars.map(({ language }) => language),
      [LANGUAGE_ID],
    );
    assert.ok(`[${LANGUAGE_ID}]` in contributes.configurationDefaults);
    assert.ok(manifest.activationEvents.includes(`onLanguage:${LANGUAGE_ID}`));
  });

  it('ships every file that it names', () => {
    const named = [
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, ...Object.values(icon)]),
      ...contributes.grammars.map(({ path }) => path),
      ...(manifest.icon === undefined ? [] : [manifest.icon]),
    ].map((path) => path.replace(/^\.\//u, ''));
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
    assert.deepEqual(
      named.filter((path) => !manifest.files.some((shipped) => path === shipped || path.startsWith(`${shipped}/`))),
      [],
    );
  });
});

/** What may stand in a condition: our own context keys and names, and those of VS Code. */
const CONDITION_WORDS = new Set([
  ...[
    'editorLangId',
    'editorReadonly',
    'editorTextFocus',
    'focusedView',
    'inputFocus',
    'listFocus',
    'view',
    'viewItem',
  ],
  ...['comment', 'commentController', 'commentIsEmpty', 'commentThread', 'false'],
  ...['editable', 'note', 'suppression'],
  ...[LANGUAGE_ID, SERVER_WANTED_CONTEXT, ANNOTATIONS_VIEW, COMPARING_CONTEXT, GROUPED_BY_PLACE_CONTEXT],
  NOTES_CONTROLLER,
]);
