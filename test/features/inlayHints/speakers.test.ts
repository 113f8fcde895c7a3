import { deepEqual } from 'node:assert/strict';
import type { Quote } from '../../../server/src/engine/index';
import { createDocument, inlayHints, offsetAt, rangeOf } from '../../../server/src/features/index';
import { sketch } from '../../support/sketch';

type Said = Pick<Quote, 'kind'> & { readonly cue?: string; readonly speaker?: string; readonly evidence?: string };

const TEXT = 'Ann Lee left. "We go," she said. "We go on." The mayor said "no".';

const HINTS = { dates: false, speakers: true };

/** The text with its hints in braces, for the quote with these words. */
function check(words: string, { kind, cue, speaker, evidence }: Said, expected: string, end = TEXT.length): void {
  const document = createDocument('file:///a.seed', 1, TEXT, 'utf-16');
  const { quotes, ...analysis } = sketch(TEXT, {
    entities: [{ type: 'person', mentions: ['Ann Lee', ['she', 1, 'pronoun'], ['The mayor', 1, 'nominal']] }],
    quotes: [{ words, kind, entity: 'e1', ...(cue ? { cue } : {}), ...(speaker ? { speaker } : {}) }],
  });
  const said = quotes.map((quote): Quote => {
    return quote.speaker && evidence ? { ...quote, speaker: { ...quote.speaker, evidence } } : quote;
  });
  const hints = inlayHints(document, { ...analysis, quotes: said }, rangeOf(document, { start: 0, end }), HINTS);
  const marked = hints
    .map(({ position, label }) => ({ at: offsetAt(document, position), label: JSON.stringify(label) }))
    .reduceRight((text, { at, label }) => `${text.slice(0, at)}{${label}}${text.slice(at)}`, TEXT);
  deepEqual(marked, expected);
}

describe('speaker hints', () => {
  it('name the speaker behind a pronoun', () =>
    check('"We go,"', { kind: 'direct', cue: 'said', speaker: 'she' }, TEXT.replace('she', 'she{"Ann Lee"}')));
  it('name the speaker behind a quote that goes on', () =>
    check(
      '"We go on."',
      { kind: 'direct', speaker: 'she', evidence: 'continued' },
      TEXT.replace('on."', 'on."{"Ann Lee"}'),
    ));
  it('are not needed behind a description', () =>
    check('"no"', { kind: 'partial', cue: 'said', speaker: 'The mayor' }, TEXT));
  it('are not needed behind a name', () =>
    check('"We go,"', { kind: 'direct', cue: 'said', speaker: 'Ann Lee' }, TEXT));
  it('are not shown without a speaker', () => check('"We go on."', { kind: 'direct' }, TEXT));
  it('are not shown for scare quotes', () =>
    check('"no"', { kind: 'scare', speaker: 'she', evidence: 'continued' }, TEXT));
  it('are not shown out of the range', () =>
    check('"We go,"', { kind: 'direct', cue: 'said', speaker: 'she' }, TEXT, 10));
});
