import type { Document } from '../analysis';
import { daysBetween } from '../dates/calendar';
import type { Check, Problem } from './facts';
import { dateOf } from './headerProblems';

export const headerDateFuture: Check = {
  code: 'header-date-future',
  severity: 'warning',
  what: 'The date of the header lies after the publication, or before a post that the article contains.',
  why: 'An article is not published or changed before it is written, and cannot quote a post of a later day. One of the two dates is wrong. Dates with a time zone, and posts, may be one day off.',
  example: '---\ndate: 2022-12-31\npublished: 2022-12-13\n---\n\nThe harbour was closed on Tuesday.\n',
  run: (document) => [...fieldProblems(document), ...postProblems(document)],
};

function fieldProblems(document: Document): Problem[] {
  const { header } = document;
  const date = header?.date;
  if (!date) return [];
  return header.fields.flatMap((field) => {
    if (field.key !== 'published' && field.key !== 'modified') return [];
    const reading = dateOf(document, field);
    if (reading?.kind !== 'iso') return [];
    const early = daysBetween(reading.date, date) ?? 0;
    // A moment given in one zone can be on the day before in another.
    if (early <= (reading.zone === null ? 0 : 1)) return [];
    const message = `\`${field.key}\` is ${days(early)} before the article's own date, ${date}. One of the two is wrong.`;
    return [{ span: field.valueSpan, message, fixes: [] }];
  });
}

function postProblems(document: Document): Problem[] {
  const date = document.header?.date;
  if (!date) return [];
  return document.posts.flatMap((post) => {
    const late = post.date === null ? 0 : (daysBetween(date, post.date) ?? 0);
    if (late <= 1) return [];
    const message = `This post is ${days(late)} later than the article's own date, ${date}. One of the two is wrong.`;
    return [{ span: post.dateSpan ?? post.span, message, fixes: [] }];
  });
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
