import { span } from '../text/span';
import { wordsOf } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer } from './gazetteer';

/**
 * The town in capitals before the dash that opens a dispatch, and the agency in brackets: `TEHRAN, Dec. 13 (Reuters) — Talks began` gives
 * `TEHRAN`, known as Tehran, and `Reuters`. Spans are relative to the paragraph.
 */
export function findDateline(paragraph: string, gazetteer: Gazetteer): NameCandidate[] {
  const match = DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE));
  const [, town, date, agency] = match ?? [];
  if (town === undefined) return [];
  const words = wordsOf(town.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()));
  const known = gazetteer.match(words, 0);
  const entry =
    known?.last === words.tokens.length - 1 ? known.entries.find(({ type }) => type === 'place') : undefined;
  if (!entry && date === undefined && agency === undefined && isSlug(town, paragraph.slice(match?.[0].length)))
    return [];
  const name = plainName(span(0, town.length), 'place', 0.9, 'opens a dateline');
  const { key, subtype, knowledge } = entry ?? name;
  const found: NameCandidate[] = [{ ...name, key, subtype, knowledge }];
  if (agency !== undefined && !/\d/.test(agency)) {
    const start = paragraph.indexOf(`(${agency})`) + 1;
    const source = plainName(span(start, start + agency.length), 'organization', 0.9, 'agency of a dateline');
    found.push({ ...source, subtype: 'news agency' });
  }
  return found;
}

/** "BREAKING —", "SOCCER - RESULTS OF THE CUP": what editors put before a headline. */
function isSlug(town: string, rest: string): boolean {
  return SLUGS.has(town.split(/[ -]/, 1)[0] ?? '') || !/\p{Ll}/u.test(rest.slice(0, 40));
}

const LONGEST_DATELINE = 120;
const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{1,40}[\p{Lu}.])(, [\p{L}\d .,]{2,40}?)?(?: ?\(([\p{L}\d .&/-]{2,40})\))? ?(?:—|–|--| - )/u;
const SLUGS: ReadonlySet<string> = new Set(
  `BREAKING RTRS UPDATE EXCLUSIVE ANALYSIS FACTBOX TIMELINE NEWS CORRECTED CORRECTION REFILE WATCH LIVE OPINION EXPLAINER INTERVIEW FEATURE FOCUS
  SOCCER FOOTBALL CRICKET TENNIS RUGBY BASKETBALL BASEBALL GOLF CYCLING ATHLETICS BOXING SWIMMING SKIING MOTOR RACING HOCKEY NBA NHL NFL MLB
  OLYMPICS NOTE WARNING ADVISORY SPORT SPORTS BUSINESS POLITICS WORLD`
    .trim()
    .split(/\s+/),
);
