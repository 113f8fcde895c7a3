// Analyses made by hand, so that the tests of a feature say what it is given and do not change with the engine.
import { parseHeader, span } from '../../server/src/engine/index';
import type {
  Amount,
  Analysis,
  Entity,
  EntityType,
  Finding,
  MentionKind,
  Paragraph,
  Post,
  Quote,
  QuoteCheck,
  QuoteKind,
  Span,
  Timex,
} from '../../server/src/engine/index';

/** Words of the text: the first place where they stand, or the n-th, counted from 1. */
type Words = string | readonly [words: string, nth: number];

export interface Sketch {
  readonly headings?: readonly string[];
  readonly sentences?: readonly Words[];
  readonly entities?: readonly (Partial<Omit<Entity, 'mentions' | 'type'>> & {
    readonly type: EntityType;
    readonly mentions: readonly (Words | readonly [words: string, nth: number, kind: MentionKind])[];
  })[];
  readonly quotes?: readonly {
    readonly words: Words;
    readonly kind?: QuoteKind;
    readonly cue?: Words;
    readonly speaker?: Words;
    readonly entity?: string;
    readonly check?: Partial<QuoteCheck> & Pick<QuoteCheck, 'against' | 'verdict'>;
  }[];
  readonly posts?: readonly { readonly words: Words; readonly author: string; readonly handle?: string }[];
  readonly dates?: readonly (Partial<Timex> & { readonly words: Words })[];
  readonly amounts?: readonly (Partial<Amount> & { readonly words: Words })[];
  readonly findings?: readonly (Partial<Finding> & { readonly words: Words })[];
}

/** The analysis that a sketch describes. Header and paragraphs come from the text; throws for words it does not hold. */
export function sketch(text: string, parts: Sketch = {}): Analysis {
  const at = (words: Words | readonly [string, number, MentionKind]) => place(text, words);
  const header = parseHeader(text);
  const posts = (parts.posts ?? []).map(({ words, author, handle }, index): Post => {
    const whole = at(words);
    const part = (value: string) => within(text, whole, value);
    return {
      id: `p${index + 1}`,
      span: whole,
      textSpan: span(whole.start, part(' — ').start),
      author,
      authorSpan: part(author),
      handle: handle ?? null,
      handleSpan: handle === undefined ? null : part(handle),
      date: null,
      dateSpan: null,
    };
  });
  return {
    text,
    header,
    paragraphs: paragraphs(text, header?.bodyStart ?? 0, parts.headings ?? [], posts),
    sentences: (parts.sentences ?? []).map(at),
    entities: (parts.entities ?? []).map(({ mentions, ...entity }, index) => ({
      id: `e${index + 1}`,
      name: nameOf(mentions[0]),
      subtype: null,
      role: null,
      handle: null,
      registry: null,
      knowledge: null,
      mentions: mentions.map((one) => ({
        span: at(one),
        kind: typeof one === 'string' ? 'name' : (one[2] ?? 'name'),
        confidence: 0.9,
        evidence: 'in a test',
      })),
      ...entity,
    })),
    quotes: (parts.quotes ?? []).map(({ words, kind, cue, speaker, entity, check }, index): Quote => {
      const whole = at(words);
      return {
        id: `q${index + 1}`,
        span: whole,
        content: [span(whole.start + 1, whole.end - 1)],
        kind: kind ?? 'direct',
        cue: cue === undefined ? null : at(cue),
        speaker:
          speaker === undefined
            ? null
            : {
                span: at(speaker),
                text: nameOf(speaker),
                entity: entity ?? null,
                confidence: 0.95,
                evidence: 'verb-subject',
              },
        addressee: null,
        check: check ? { passage: null, differences: [], ...check } : null,
      };
    }),
    marks: { pairs: [], strays: [] },
    posts,
    dates: (parts.dates ?? []).map(({ words, ...timex }) => ({
      span: at(words),
      text: nameOf(words),
      type: 'date',
      value: null,
      start: null,
      end: null,
      stated: false,
      anchor: 'none',
      anchorDate: null,
      known: null,
      mod: null,
      zone: null,
      reading: null,
      ...timex,
    })),
    amounts: (parts.amounts ?? []).map(({ words, ...amount }) => ({
      span: at(words),
      text: nameOf(words),
      kind: 'count',
      value: 1,
      unit: null,
      approximate: false,
      low: null,
      high: null,
      ...amount,
    })),
    findings: (parts.findings ?? []).map(({ words, ...finding }) => ({
      span: at(words),
      code: 'test-check',
      severity: 'warning',
      message: 'A message.',
      fixes: [],
      ...finding,
    })),
  };
}

function nameOf(words: Words | readonly [string, number, MentionKind] | undefined): string {
  return typeof words === 'string' ? words : (words?.[0] ?? '');
}

function place(text: string, words: Words | readonly [string, number, MentionKind]): Span {
  const [value, nth] = typeof words === 'string' ? [words, 1] : words;
  let start = -1;
  for (let count = 0; count < nth; count++) {
    start = text.indexOf(value, start + 1);
    if (start < 0) throw new Error(`the text does not hold “${value}” ${nth} times`);
  }
  return span(start, start + value.length);
}

function within(text: string, whole: Span, words: string): Span {
  const start = text.indexOf(words, whole.start);
  if (start < 0 || start >= whole.end) throw new Error(`“${words}” is not in the post`);
  return span(start, start + words.length);
}

function paragraphs(text: string, bodyStart: number, headings: readonly string[], posts: readonly Post[]): Paragraph[] {
  const blocks = text.slice(bodyStart).matchAll(/[^\s](?:.|\n(?!\n))*/g);
  return [...blocks].map((block) => {
    const words = block[0].trimEnd();
    const start = bodyStart + block.index;
    const post = posts.some((one) => one.span.start === start);
    const kind = headings.includes(words) ? 'heading' : post ? 'post' : words.startsWith('- ') ? 'list' : 'text';
    return { span: span(start, start + words.length), kind };
  });
}
