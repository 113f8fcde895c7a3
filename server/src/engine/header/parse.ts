import { span } from '../text/span';
import type { Header } from './facts';

/** Reads the header at the start of a text; `null` where there is none. */
export function parseHeader(text: string): Header | null {
  const match = /^\s{0,8}(date)[ \t]{1,8}(\d{4}-\d{2}-\d{2})(?=\s|$)/.exec(text);
  if (!match) return null;
  const [all, key = '', value = ''] = match;
  const keyStart = all.indexOf(key);
  const valueStart = all.length - value.length;
  return {
    form: 'inline',
    span: span(keyStart, all.length),
    date: value,
    fields: [{ key, value, keySpan: span(keyStart, keyStart + key.length), valueSpan: span(valueStart, all.length) }],
    bodyStart: all.length,
    problems: [],
  };
}
