import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../../server/src/cli/decode';
import { span } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import type { Analysis, Engine, Span } from '../../../server/src/engine/index';

/** A sample article of the project, as the command line reads it. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

export function readSamples(folder = 'seeds'): readonly Sample[] {
  return readdirSync(folder)
    .filter((name) => /\.(txt|seed)$/.test(name))
    .sort()
    .map((name) => ({ name, text: decode(readFileSync(join(folder, name))).text }));
}

export function readEngine(): Engine {
  return shippedEngine();
}

/** What an engine says of a text in which it finds nothing. */
export function emptyAnalysis(text: string): Analysis {
  return {
    text,
    header: null,
    paragraphs: [],
    sentences: [],
    entities: [],
    quotes: [],
    marks: { pairs: [], strays: [] },
    posts: [],
    dates: [],
    amounts: [],
    findings: [],
  };
}

/** An analysis that holds every kind of fact, each with all its values and with none that can be unknown. */
export function fullAnalysis(): Analysis {
  const text = 'date 2022-12-13 Ann🇬🇧 (@ann) told Bob on Monday: "It cost $5." Ann: it cost $5';
  const at = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    return span(start, start + words.length);
  };
  return {
    text,
    header: {
      form: 'inline',
      span: at('date 2022-12-13'),
      date: '2022-12-13',
      fields: [{ key: 'date', value: '2022-12-13', keySpan: at('date'), valueSpan: at('2022-12-13') }],
      bodyStart: 15,
      problems: [{ code: 'header-odd', span: at('date'), message: 'Not part of the contract.' }],
    },
    paragraphs: [{ span: span(16, text.length), kind: 'text' }],
    sentences: [span(16, text.length)],
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Ann',
        subtype: null,
        mentions: [{ span: at('Ann'), kind: 'name', confidence: 1, evidence: 'not in the contract' }],
        role: null,
        handle: null,
        registry: null,
        knowledge: null,
      },
      {
        id: 'e2',
        type: 'place',
        name: 'Bob',
        subtype: 'city',
        mentions: [{ span: at('Bob'), kind: 'alias', confidence: 0.5, evidence: 'not in the contract' }],
        role: 'a town',
        handle: '@ann',
        registry: 'place-bob',
        knowledge: { iso: 'BB', capital: 'Bobtown' },
      },
    ],
    quotes: [
      {
        id: 'q1',
        span: at('"It cost $5."'),
        content: [at('It cost $5.')],
        kind: 'direct',
        cue: at('told'),
        speaker: { span: at('Ann'), text: 'Ann', entity: 'e1', confidence: 0.9, evidence: 'verb-subject' },
        addressee: at('Bob'),
        check: {
          against: 'p1',
          verdict: 'altered',
          passage: null,
          differences: [{ kind: 'capital', quote: at('It'), source: at('it', at('Ann: ').end) }],
        },
      },
      {
        id: 'q2',
        span: at('cost'),
        content: [at('cost')],
        kind: 'scare',
        cue: null,
        speaker: null,
        addressee: null,
        check: null,
      },
    ],
    marks: { pairs: [], strays: [] },
    posts: [
      {
        id: 'p1',
        span: at('Ann: it cost $5'),
        textSpan: at('it cost $5'),
        author: 'Ann',
        authorSpan: at('Ann: '),
        handle: '@ann',
        handleSpan: at('@ann'),
        date: '2022-12-13',
        dateSpan: null,
      },
      {
        id: 'p2',
        span: at('Ann'),
        textSpan: at('Ann'),
        author: 'Ann',
        authorSpan: at('Ann'),
        handle: null,
        handleSpan: null,
        date: null,
        dateSpan: null,
      },
    ],
    dates: [
      {
        span: at('Monday'),
        text: 'Monday',
        type: 'date',
        value: '2022-12-12',
        start: '2022-12-12',
        end: '2022-12-13',
        stated: false,
        anchor: 'header',
        anchorDate: '2022-12-13',
        known: 'XXXX-WXX-1',
        mod: null,
        zone: null,
        reading: { direction: 'past', evidence: 'habit', cue: null },
      },
      {
        span: at('on'),
        text: 'on',
        type: 'duration',
        value: null,
        start: null,
        end: null,
        stated: true,
        anchor: 'none',
        anchorDate: null,
        known: null,
        mod: null,
        zone: null,
        reading: null,
      },
    ],
    amounts: [
      { span: at('$5'), kind: 'money', value: 5, unit: 'USD', text: '$5', approximate: false, low: null, high: null },
      {
        span: at('cost'),
        kind: 'count',
        value: 0.5,
        unit: null,
        text: 'cost',
        approximate: true,
        low: 0.5,
        high: null,
      },
    ],
    findings: [
      {
        code: 'date-odd',
        severity: 'hint',
        span: span(4, 4),
        message: 'Odd.',
        fixes: [{ title: 'Not in the contract', changes: [], preferred: true }],
      },
    ],
  };
}
