import { headerKey } from '../../engine/index';
import type { Header, HeaderField, HeaderValue } from '../../engine/index';
import { dayInWords } from '../calendar';
import type { Card } from './card';
import { shorten } from './card';

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
  const key = headerKey(field.key);
  const value = text(field.value);
  const day = key?.name === 'date' ? header.date : value.slice(0, 10);
  return {
    title: `Header: ${shorten(field.key, 40)}`,
    rows: [
      ['For', key?.description ?? 'not a key that Seedmark knows'],
      ['Value', shorten(value, 200)],
      ['Day', key?.type === 'day' ? ((day && dayInWords(day)) ?? 'not a day that exists') : null],
    ],
  };
}

function text(value: HeaderValue): string {
  return Array.isArray(value) ? value.map(text).join(', ') : String(value ?? '');
}
