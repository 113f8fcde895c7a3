import type { Document } from '../analysis';
import { dateProblem } from '../header/dateProblem';
import type { HeaderField, HeaderValue } from '../header/facts';
import { headerKey } from '../header/keys';
import { sliceOf } from '../text/span';
import type { Check, Fix, Problem } from './facts';
import { dateFixes, dateOf, replaceFix } from './headerProblems';

export const headerValueType: Check = {
  code: 'header-value-type',
  severity: 'warning',
  what: 'The value of a key is not of the kind that the key needs.',
  why: 'A list in `title`, a name in `url`, “English” in `language` or “next week” in `embargoed` cannot be used by a program. The message says what the key needs.',
  example: '---\ndate: 2022-12-13\nlanguage: en_GB\n---\n\nThe harbour was closed on Tuesday.\n',
  run: (document) => (document.header?.fields ?? []).flatMap((field) => problems(document, field)),
};

function problems(document: Document, field: HeaderField): readonly Problem[] {
  const key = headerKey(field.key);
  // The `date` has checks of its own.
  if (!key || key.name === 'date') return [];
  const report = (message: string, ...fixes: Fix[]): readonly Problem[] => [
    { span: field.valueSpan.end > field.valueSpan.start ? field.valueSpan : field.keySpan, message, fixes },
  ];
  const written = sliceOf(document.text, field.valueSpan);
  if (field.value === null) return report(`\`${key.name}\` has no value. Write one, or remove the line.`);
  if (key.type === 'texts' && isList(field.value)) {
    return field.value.every((item) => isText(item)) ? [] : report(`\`${key.name}\` is one text or a list of texts.`);
  }
  if (isList(field.value) || isMap(field.value, written))
    return report(`\`${key.name}\` is a single ${KINDS[key.type]}.`);
  switch (key.type) {
    case 'day':
      return dayProblems(document, field, report);
    case 'url':
      return urlProblems(String(field.value), field, report);
    case 'language':
      return languageProblems(String(field.value), field, report);
    case 'text':
    case 'texts':
      if (typeof field.value !== 'number' || String(field.value) === written) return [];
      return report(
        `YAML reads this as the number ${field.value}. Put it in quotes to keep it as it is.`,
        replaceFix('Put the value in quotes', field.valueSpan, JSON.stringify(written), true),
      );
  }
}

const KINDS = { day: 'date', url: 'address', language: 'language tag', text: 'text', texts: 'text' } as const;

type Report = (message: string, ...fixes: Fix[]) => readonly Problem[];

function dayProblems(document: Document, field: HeaderField, report: Report): readonly Problem[] {
  const reading = dateOf(document, field);
  const problem = dateProblem(document.text, field.valueSpan, reading);
  return problem ? report(problem.message, ...dateFixes(reading, field.valueSpan)) : [];
}

function urlProblems(value: string, { valueSpan }: HeaderField, report: Report): readonly Problem[] {
  if (/^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(value)) return [];
  const message = '`url` takes a whole address, like `https://example.org/news`.';
  // Whether the place is found at https is not known, so this is not the fix to apply without asking.
  if (!/^(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?:\/\S*)?$/i.test(value)) return report(message);
  return report(message, replaceFix(`Write https://${value.slice(0, 60)}`, valueSpan, `https://${value}`, false));
}

function languageProblems(value: string, { valueSpan }: HeaderField, report: Report): readonly Problem[] {
  if (isLanguageTag(value)) return [];
  const message = `“${value.slice(0, 40)}” is no language tag (BCP 47). Write one like \`en\`, \`en-GB\` or \`fa\`.`;
  const dashed = value.trim().replace(/_/g, '-');
  if (dashed === value || !isLanguageTag(dashed)) return report(message);
  return report(message, replaceFix(`Write ${dashed}`, valueSpan, dashed, true));
}

/** BCP 47 also lets a language have five to eight letters, but none is registered: "English" is no tag. */
function isLanguageTag(value: string): boolean {
  if (!/^(?:[a-z]{2,3}|[ix](?=-))(?:-|$)/i.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value.replace(/^[ix]-/i, 'und-x-')).length === 1;
  } catch {
    return false;
  }
}

function isList(value: HeaderValue): value is readonly HeaderValue[] {
  return typeof value === 'object' && value !== null;
}

function isText(value: HeaderValue): boolean {
  return value !== null && !isList(value);
}

/** The text of a map stands for it; no plain scalar starts with a brace or has a colon before a space. */
function isMap(value: HeaderValue, written: string): boolean {
  return value === written && (written.startsWith('{') || /:(?:\s|$)/.test(written));
}
