import { CompletionItemKind } from 'vscode-languageserver-types';
import { HEADER_KEYS, headerKey } from '../../engine/index';
import type { Analysis } from '../../engine/index';
import { compare } from '../../workspace/index';
import type { WorkspaceIndex } from '../../workspace/index';
import type { SourceDocument } from '../document';
import type { Spot, Suggestion, Suggestions } from './suggestion';

/** How far a header that nothing closes is taken to reach, in lines. */
const LONGEST_HEADER = 100;
/** Dates of other files that are offered. */
const MOST_DATES = 20;

/** Keys, dates and values for a place in the header; `undefined` elsewhere. */
export function headerSuggestions(
  document: SourceDocument,
  analysis: Analysis,
  index: WorkspaceIndex,
  spot: Spot,
): Suggestions | undefined {
  const suggestions = suggest(document, analysis, index, spot);
  return suggestions && { suggestions, cut: false };
}

function suggest(
  document: SourceDocument,
  analysis: Analysis,
  index: WorkspaceIndex,
  spot: Spot,
): Suggestion[] | undefined {
  const { before, behind, line } = spot;
  const inline = /^\s{0,20}date[ \t]{1,10}([\d-]{0,10})$/i.exec(before)?.[1];
  if (inline !== undefined && analysis.header?.form !== 'front-matter' && startsWith(document, spot))
    return /^[\d-]/.test(behind) ? [] : dates(analysis, index, inline.length);
  if (!inFrontMatter(document, line)) return undefined;
  if (/^[A-Za-z]{0,40}$/.test(before)) return /^\s*$/.test(behind) ? keys(analysis, before.length) : [];
  const value = /^([A-Za-z]{1,40}):\s{1,20}(?:\[(?:[^\],]{0,100},\s{0,5}){0,30})?([^[\],]{0,100})$/.exec(before);
  if (!value || !/^\s*\]?\s*$/.test(behind)) return [];
  const [, name = '', typed = ''] = value;
  const key = headerKey(name.toLowerCase());
  if (key?.type === 'day') return dates(analysis, index, typed.length);
  return values(index, key?.name ?? name, typed);
}

function keys(analysis: Analysis, length: number): Suggestion[] {
  const used = new Set(analysis.header?.fields.map(({ key }) => key));
  return HEADER_KEYS.filter(({ name }) => !used.has(name)).map(({ name, description, example }) => ({
    label: name,
    text: `${name}: `,
    length,
    kind: CompletionItemKind.Property,
    detail: example,
    documentation: description,
  }));
}

/** The days that the text and the header name in full, the latest first, as an article is mostly written after them; then those of other files. */
function dates({ dates: timexes, posts, header }: Analysis, index: WorkspaceIndex, length: number): Suggestion[] {
  const named = timexes.filter(({ stated }) => stated).flatMap(({ value }) => value ?? []);
  const fields = header?.fields.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) ?? [];
  const own = latest([...named, ...fields, ...posts.flatMap(({ date }) => date ?? [])]);
  const other = latest(index.headerValues('date').map(([value]) => value)).slice(0, MOST_DATES);
  const kind = CompletionItemKind.Value;
  return [
    ...own.map((label) => ({ label, length, kind, detail: 'in this file' })),
    ...other
      .filter((label) => !own.includes(label))
      .map((label) => ({ label, length, kind, detail: 'in other files' })),
  ];
}

/** What other headers say for the key. */
function values(index: WorkspaceIndex, key: string, typed: string): Suggestion[] {
  return index
    .headerValues(key)
    .filter(([value]) => value.toLowerCase().startsWith(typed.toLowerCase()) && value !== typed)
    .map(([label, count]) => ({
      label,
      text: PLAIN.test(label) ? label : JSON.stringify(label),
      length: typed.length,
      kind: CompletionItemKind.Value,
      detail: `${count} in the headers of the workspace`,
    }));
}

function latest(values: readonly string[]): string[] {
  const days = values.filter((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
  return [...new Set(days)].sort((a, b) => compare(b, a));
}

/** Whether the line is the first with anything on it. */
function startsWith({ text, lines }: SourceDocument, { line }: Spot): boolean {
  return text.slice(0, lines.startOf(line)).trim() === '';
}

function inFrontMatter({ text, lines }: SourceDocument, line: number): boolean {
  const lineAt = (number: number) => text.slice(lines.startOf(number), lines.endOf(number)).trimEnd();
  if (line === 0 || line > LONGEST_HEADER || lineAt(0) !== '---') return false;
  for (let number = 1; number <= line; number++)
    if (/^(?:---|\.\.\.)?$/.test(lineAt(number)) && number < line) return false;
  return !/^(?:---|\.\.\.)$/.test(lineAt(line));
}

/** A value that YAML reads as the text it is. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} .'/-]{0,200}[\p{L}\p{N}.])?$/u;
