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
import { contextKeys, VIEW_COMMAND_IDS, VIEW_IDS } from '../../client/src/common/views/commandIds';
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
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly when?: string; readonly icon: string }[]>
    >;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
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
const viewIds: readonly string[] = [...VIEW_IDS, ANNOTATIONS_VIEW];
const commandIds: readonly string[] = [...COMMAND_IDS, ...VIEW_COMMAND_IDS, ...ANNOTATION_COMMAND_IDS];

describe('the manifest', () => {
  it('contributes exactly the commands that are registered', () =>
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...commandIds].sort()));

  it('shows only its own commands in menus, in welcomes and on keys', () => {
    const links = contributes.viewsWelcome.flatMap(({ contents }) =>
      [...contents.matchAll(/\(command:([^)]*)\)/gu)].map(([, command]) => command ?? ''),
    );
    const shown = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(
      ({ command }) => command,
    );
    assert.deepEqual(
      [...shown, ...links].filter((id) => !commandIds.includes(id)),
      [],
    );
  });

  it('contributes the views that are made, in a container of its own', () => {
    assert.deepEqual(
      contributes.viewsContainers['activitybar']?.map(({ id }) => id),
      ['seedmark'],
    );
    const views = contributes.views['seedmark'] ?? [];
    assert.deepEqual(
      views.map(({ id }) => id),
      viewIds,
    );
    assert.ok(views.every(({ when }) => when === SERVER_WANTED_CONTEXT));
    assert.ok(contributes.viewsWelcome.every(({ view }) => viewIds.includes(view)));
  });

  it('takes keys only where one of its texts or views has the focus', () =>
    assert.deepEqual(
      contributes.keybindings
        .map(({ when = '' }) => when)
        .filter((when) => !/^(?:editorTextFocus && editorLangId == seed|focusedView == seedmark\.\w+ && )/u.test(when)),
      [],
    ));

  it('knows every context key in its conditions', () => {
    const { commands, menus, keybindings, views, viewsWelcome } = contributes;
    const items = [Object.values(menus), Object.values(views), [keybindings], [viewsWelcome]].flat(2);
    const conditions = [...commands.map(({ enablement }) => enablement), ...items.map(({ when }) => when)];
    // What stands behind a sign of comparison is a value.
    const keys = conditions.flatMap(
      (condition) => condition?.replace(/(?:==|=~) (?:'[^']*'|\/[^/]*\/|\S+)/gu, '').match(/[A-Za-z.]+/gu) ?? [],
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
      ...Object.values(contributes.viewsContainers).flatMap((containers) => containers.map(({ icon }) => icon)),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
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
  ...VIEW_IDS.flatMap((id) => Object.values(contextKeys(id))),
  ...[LANGUAGE_ID, SERVER_WANTED_CONTEXT, ANNOTATIONS_VIEW, COMPARING_CONTEXT, GROUPED_BY_PLACE_CONTEXT],
  NOTES_CONTROLLER,
]);
