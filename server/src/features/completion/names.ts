import { CompletionItemKind } from 'vscode-languageserver-types';
import { foldName, sliceOf, touches } from '../../engine/index';
import type { Analysis, RegistryEntry } from '../../engine/index';
import { entityKey, wordStart } from '../../workspace/index';
import type { RegistryName, WorkspaceIndex } from '../../workspace/index';
import type { Spot, Suggestion, Suggestions } from './suggestion';

/** A form that stands in this file. */
interface LocalForm {
  readonly form: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
  /** Units from its nearest mention to the position. */
  readonly distance: number;
}

/** How many forms of the index are looked at; more than are ever shown. */
const MOST_FORMS = 200;

/** Where names of other files are known from. */
export interface KnownNames {
  readonly index: WorkspaceIndex;
  readonly registry: readonly RegistryName[];
}

/**
 * Names whose words begin as the capitalised words before the position do: of this file, the nearest first, then of all files, the
 * most frequent first, then those of the registry that no file has.
 */
export function nameSuggestions(
  uri: string,
  analysis: Analysis,
  known: KnownNames,
  { offset, before, behind }: Spot,
): Suggestions {
  if (/^[\p{L}\p{M}\p{N}]/u.test(behind)) return NONE;
  const local = localForms(uri, analysis, offset);
  const seen = new Set<string>();
  const found = prefixesOf(before).map((prefix) => suggest(prefix, local, known, analysis, offset, seen));
  return { suggestions: found.flatMap(({ suggestions }) => suggestions), cut: found.some(({ cut }) => cut) };
}

/** The same for handles behind `@`; `undefined` where no `@` begins a word before the position. */
export function handleSuggestions(
  analysis: Analysis,
  { index, registry }: KnownNames,
  { before, behind, offset }: Spot,
): Suggestions | undefined {
  const typed = /(?:^|[^\p{L}\p{N}._-])(@\w{0,50})$/u.exec(before)?.[1];
  if (typed === undefined) return undefined;
  if (/^\w/.test(behind)) return NONE;
  const prefix = typed.toLowerCase();
  const fits = (handle: string) => handle.toLowerCase().startsWith(prefix) && handle !== typed;
  const own = [
    ...analysis.posts.filter(({ handleSpan }) => !handleSpan || !touches(handleSpan, offset)),
    ...analysis.entities,
  ].flatMap(({ handle }) => handle ?? []);
  const forms = index.forms(prefix, MOST_FORMS);
  const owners = new Map<string, { readonly name: string; readonly key: string }>();
  for (const { form, entity } of forms) if (form.startsWith('@') && !owners.has(form)) owners.set(form, entity);
  for (const { form, entry } of registry) if (form.startsWith('@') && fits(form)) owners.set(form, ownerOf(entry));
  const suggestions = [...new Set([...own, ...owners.keys()])].filter(fits).map((label) => {
    const owner = owners.get(label);
    const kind = CompletionItemKind.Reference;
    return { label, length: typed.length, kind, ...(owner ? { detail: owner.name, key: owner.key } : {}) };
  });
  return { suggestions, cut: forms.length === MOST_FORMS };
}

function suggest(
  prefix: string,
  local: readonly LocalForm[],
  { index, registry }: KnownNames,
  { text, entities }: Analysis,
  offset: number,
  seen: Set<string>,
): Suggestions {
  const folded = foldName(prefix);
  // What is being typed is found as a name too, and is no suggestion.
  const typed = entities
    .flatMap(({ mentions }) => mentions)
    .filter((one) => touches(one.span, offset))
    .map((one) => sliceOf(text, one.span));
  const here = local.filter(({ form }) => wordStart(foldName(form), folded) >= 0);
  const forms = index.forms(prefix, MOST_FORMS);
  const named = new Set(forms.map(({ form }) => form));
  const registered = registry
    .filter((one) => wordStart(one.folded, folded) >= 0 && !named.has(one.form))
    .map(({ form, entry }) => ({ form, type: entry.type, description: entry.description, ...ownerOf(entry) }));
  const elsewhere = forms.map(({ form, entity: { key, name, type } }) => ({
    form,
    key,
    name,
    type,
    description: null,
  }));
  const all = [
    ...here.sort((a, b) => a.distance - b.distance).map((one) => ({ ...one, description: null })),
    ...elsewhere,
    ...registered,
  ];
  const suggestions = all.flatMap(({ form, key, name, type, description }): Suggestion[] => {
    if (seen.has(form) || form.startsWith('@') || typed.includes(form) || foldName(form) === folded) return [];
    seen.add(form);
    const at = wordStart(foldName(form), folded);
    return [
      {
        label: form,
        length: prefix.length,
        kind: CompletionItemKind.Value,
        detail: form === name ? type : `${type}: ${name}`,
        filter: foldName(form).length === form.length ? form.slice(at) : prefix,
        key,
        ...(description === null ? {} : { documentation: description }),
      },
    ];
  });
  return { suggestions, cut: forms.length === MOST_FORMS };
}

function ownerOf({ id, name }: RegistryEntry): { readonly name: string; readonly key: string } {
  return { name, key: `registry|${id}` };
}

function localForms(uri: string, analysis: Analysis, offset: number): LocalForm[] {
  const forms = new Map<string, LocalForm>();
  for (const entity of analysis.entities) {
    const key = entityKey(entity, uri);
    for (const { span, kind } of entity.mentions) {
      if (kind === 'pronoun' || kind === 'nominal' || touches(span, offset)) continue;
      const form = sliceOf(analysis.text, span).replace(/\s{1,1000}/g, ' ');
      const distance = Math.abs(offset - span.end);
      const known = forms.get(form);
      if (!known || distance < known.distance)
        forms.set(form, { form, key, name: entity.name, type: entity.type, distance });
    }
  }
  return [...forms.values()];
}

/**
 * The capitalised words in a row that end a line, the longest first: `He met Ann L` gives `Ann L`, `L`. One letter alone is too little, and two are where a sentence
 * begins, as any word has a capital there.
 */
function prefixesOf(before: string): string[] {
  const words = before.split(' ').slice(-LONGEST_NAME);
  const last = (words.at(-1) ?? '').replace(/^[("“‘'[—–-]{1,5}/u, '');
  if (!/^\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*$/u.test(last)) return [];
  let first = words.length - 1;
  while (first > 0 && last === words.at(-1) && /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u.test(words[first - 1] ?? '')) first--;
  const prefixes = words.slice(first, -1).map((_, index) => words.slice(first + index).join(' '));
  const start = before.slice(0, before.length - last.length).trimEnd();
  const begins = /(?:^|[.!?:…]["”’')]{0,2}|["“‘'(])$/u.test(start) && !ABBREVIATION.test(start);
  return last.length >= (begins ? 3 : 2) ? [...prefixes, last] : prefixes;
}

/** `Mr.`, `Gen.`, an initial: a full stop that ends no sentence. */
const ABBREVIATION = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,3}\.$/u;
const LONGEST_NAME = 5;
const NONE: Suggestions = { suggestions: [], cut: false };
