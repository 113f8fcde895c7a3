import { isDigit, isLetter, isSpace } from '../text/characters';

/** The sign itself, whatever it does at its place. */
export type Glyph =
  | 'straight'
  | 'curly-open'
  | 'curly-close'
  | 'low'
  | 'french-open'
  | 'french-close'
  | 'single-open'
  | 'single-close'
  | 'single-straight'
  | 'tex-open'
  | 'tex-close';

/**
 * A quotation mark, or what may be one, in a paragraph. The costs say how badly a reading fits the place: 0 is natural, 1 is a slip of
 * the writer, `NEVER` is no reading at all.
 */
export interface Mark {
  readonly at: number;
  /** 2 for the pairs of characters that typewriters and TeX used. */
  readonly length: number;
  readonly glyph: Glyph;
  readonly open: number;
  readonly close: number;
  /** To be no mark of a quote where no quote is open: a sign for inches, an apostrophe, a slip. */
  readonly stray: number;
  /** The same inside a quote of its own style. */
  readonly inside: number;
  /** To be left open up to the end of the paragraph. */
  readonly unclosed: number;
}

export const NEVER = 1000;

/** Every mark of a paragraph in order; apostrophes inside words are none. Linear in the paragraph's length. */
export function findMarks(text: string): Mark[] {
  const found: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly every character of a text is a letter, a space or a full stop.
    if (code > 96 ? code < 0xab : code !== STRAIGHT && code !== APOSTROPHE && code !== BACKTICK) continue;
    const mark = markAt(text, at, code);
    if (!mark) continue;
    found.push(mark);
    at += mark.length - 1;
  }
  return found;
}

function markAt(text: string, at: number, code: number): Mark | undefined {
  switch (code) {
    case STRAIGHT:
      return straight(text, at);
    case APOSTROPHE:
      return text.charCodeAt(at + 1) === APOSTROPHE
        ? directed(text, at, 2, 'tex-close')
        : single(text, at, 'single-straight');
    case BACKTICK:
      return text.charCodeAt(at + 1) === BACKTICK ? directed(text, at, 2, 'tex-open') : undefined;
    case 0xab:
    case 0x2039:
      return directed(text, at, 1, 'french-open');
    case 0xbb:
    case 0x203a:
      return directed(text, at, 1, 'french-close');
    case 0x201c:
    case 0x201f:
      return directed(text, at, 1, 'curly-open');
    case 0x201d:
      return directed(text, at, 1, 'curly-close');
    case 0x201e:
      return directed(text, at, 1, 'low');
    case 0x2018:
    case 0x201b:
      return single(text, at, 'single-open');
    case 0x2019:
      return single(text, at, 'single-close');
    default:
      return undefined;
  }
}

/** A mark whose shape does not tell what it does: its neighbours do. */
function straight(text: string, at: number): Mark {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const inches = isDigit(before) || (before === APOSTROPHE && isDigit(text.charCodeAt(at - 2)));
  const [open, close] = straightCosts(text, at, before, after);
  const [stray, inside] = inches ? [0.25, 0.6] : [1, 2];
  return { at, length: 1, glyph: 'straight', open, close, stray, inside, unclosed: 0.9 };
}

function straightCosts(text: string, at: number, before: number, after: number): readonly [number, number] {
  const [spaceBefore, spaceAfter] = [isEdge(before), isEdge(after)];
  if (spaceBefore && spaceAfter) return isEnd(lastBefore(text, at)) ? [1.5, 0.3] : [0.9, 0.9];
  if (spaceBefore) return [0, 2.5];
  if (spaceAfter) return [2.5, 0];
  if (OPENS_BEHIND.has(before)) return [0.1, 0.8];
  if (!isWordUnit(after)) return isWordUnit(before) || isEnd(before) ? [2.5, 0] : [0.8, 0.4];
  return isEnd(before) ? [1.2, 0.2] : [0.8, 0.6];
}

/** A mark whose shape tells whether it opens or closes, wherever the writer's keyboard got it right. */
function directed(text: string, at: number, length: number, glyph: Glyph): Mark {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + length);
  const spaceBefore = isEdge(before) || OPENS_BEHIND.has(before);
  const spaceAfter = isEdge(after) || isEnd(after);
  const opens = glyph === 'curly-open' || glyph === 'low' || glyph === 'french-open' || glyph === 'tex-open';
  const turned = opens ? !spaceBefore && spaceAfter : spaceBefore && !spaceAfter;
  const wrong = turned ? (glyph === 'tex-close' || glyph.startsWith('french') ? 0.3 : 0.8) : NEVER;
  return {
    at,
    length,
    glyph,
    open: opens ? (turned ? 0.6 : 0) : wrong,
    close: opens ? wrong : turned ? 0.6 : 0,
    stray: 1,
    inside: 2,
    unclosed: opens ? 0.9 : 1.5,
  };
}

/** Single marks are apostrophes, too: they open a quote only before a word, and close it only where no letter follows. */
function single(text: string, at: number, glyph: 'single-open' | 'single-close' | 'single-straight'): Mark | undefined {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const free = isEdge(before) || OPENS_BEHIND.has(before);
  const opens = glyph !== 'single-close' && free && !isEdge(after) && !isElision(text, at + 1);
  const closes = glyph !== 'single-open' && !isEdge(before) && !isWordUnit(after) && !(free && opens);
  if (!opens && !closes) return undefined;
  const sure = closes && isEnd(before);
  const bare = closes && (before === LOWER_S || isDigit(before)) && isSpace(after);
  return {
    at,
    length: 1,
    glyph,
    open: opens ? 0 : NEVER,
    close: closes ? (bare ? 0.6 : 0) : NEVER,
    stray: opens ? (glyph === 'single-open' ? 0.7 : 0.3) : 0,
    inside: opens ? 2 : sure ? 2 : bare ? 0.1 : 0.7,
    unclosed: opens && startsSpeech(text, at) ? (glyph === 'single-open' ? 0.6 : 0.25) : NEVER,
  };
}

/** "the '90s", "rock 'n' roll": an apostrophe for what is left out. */
function isElision(text: string, start: number): boolean {
  return ELISION.test(text.slice(start, start + 8));
}

/** At the start of a paragraph, behind a sentence, or behind a colon or comma. */
function startsSpeech(text: string, at: number): boolean {
  const before = lastBefore(text, at);
  return Number.isNaN(before) || isEnd(before) || before === COLON;
}

/** The last character before `at` that is no white space, looking back a little. */
function lastBefore(text: string, at: number): number {
  let before = at - 1;
  while (before >= at - 4 && isSpace(text.charCodeAt(before))) before--;
  return text.charCodeAt(before);
}

/** White space, or an end of the text. */
function isEdge(code: number): boolean {
  return Number.isNaN(code) || isSpace(code);
}

function isEnd(code: number): boolean {
  return ENDS.has(code);
}

function isWordUnit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

const STRAIGHT = 34;
const APOSTROPHE = 39;
const BACKTICK = 96;
const COLON = 58;
const LOWER_S = 115;
const codes = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const ENDS = codes(',.!?…;)]\'’"”»');
const OPENS_BEHIND = codes('([{—–-:/"“«„‘\'');
const ELISION =
  /^(?:\d\ds?(?![\p{L}\d])|(?:tis|twas|til|till|em|n|cause|bout|round|net|neath|cept|s|d|ll|re|ve)(?!\p{L}))/iu;
