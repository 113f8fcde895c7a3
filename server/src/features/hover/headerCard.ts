import type { Header, HeaderField, HeaderValue } from '../../engine/index';
import { dayInWords } from '../calendar';
import type { Card } from './card';
import { shorten } from './card';

const PURPOSES: ReadonlyMap<string, string> = new Map([
  ['date', 'the day of the article; “today”, “last week” and the like are counted from it'],
  ['title', 'the headline'],
  ['author', 'who wrote the article'],
  ['source', 'where the article was taken from'],
  ['url', 'the address of the article'],
  ['publisher', 'who published the article'],
  ['language', 'the language of the text'],
  ['located', 'the dateline: where the article was filed'],
  ['published', 'when the article was published'],
  ['modified', 'when the article was last changed'],
  ['embargoed', 'when the article may be published at the earliest'],
  ['rights', 'who holds the rights, and what is allowed'],
  ['tags', 'keywords'],
  ['id', 'the identifier of the article'],
]);

/** What the header is, and the day it gives. */
export function headerCard(header: Header): Card {
  return {
    title: 'Header',
    rows: [
      ['Form', header.form === 'inline' ? 'inline: the date stands before the text' : 'front matter'],
      ['Date', header.date === null ? 'none that exists' : dayInWords(header.date)],
    ],
  };
}

/** What a field of the header is for, and its value; the weekday where it is a day. */
export function headerFieldCard(header: Header, field: HeaderField): Card {
  const value = text(field.value);
  const day = field.key === 'date' ? header.date : value.slice(0, 10);
  return {
    title: `Header: ${shorten(field.key, 40)}`,
    rows: [
      ['For', PURPOSES.get(field.key) ?? 'not a field that Seedmark knows'],
      ['Value', shorten(value, 200)],
      ['Day', day === null ? 'not a day that exists' : dayInWords(day)],
    ],
  };
}

function text(value: HeaderValue): string {
  return Array.isArray(value) ? value.map(text).join(', ') : String(value ?? '');
}
