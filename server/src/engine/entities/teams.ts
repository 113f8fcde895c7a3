import { lowerAt, spanOfTokens, tokenFrom, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer } from './gazetteer';

/**
 * Names of towns that stand for teams, by what stands beside them: "Liverpool beat Chelsea", "Ajax 2 Feyenoord 1", "Schumacher (Germany)
 * Ferrari". A country that plays stays a place.
 */
export function retypeTeams(words: Words, names: readonly NameCandidate[], gazetteer: Gazetteer): NameCandidate[] {
  const teams: NameCandidate[] = [];
  const typed = names.map((name, index): NameCandidate => {
    const team = driven(words, names, index);
    if (team) teams.push(team);
    if (name.uncertain || (name.type !== 'place' && name.type !== 'person') || name.subtype === 'country') return name;
    const first = tokenFrom(words, name.span.start);
    const last = tokenFrom(words, name.span.end - 1);
    const known = gazetteer.match(words, first)?.entry;
    if (known?.subtype === 'country' || (name.type === 'person' && (first < last || known?.type !== 'place')))
      return name;
    const isTeam =
      plays(words, first, last) ||
      stands(words, first, last) ||
      scores(words, first, last, names, index) ||
      drives(words, first, names, index);
    return isTeam
      ? { ...name, type: 'organization', subtype: null, key: null, knowledge: null, evidence: 'plays as a team' }
      : name;
  });
  return teams.length === 0 ? typed : [...typed, ...teams].sort((a, b) => a.span.start - b.span.start);
}

/** Subject or object of a verb of winning and losing, or owner of a player. */
function plays(words: Words, first: number, last: number): boolean {
  if (BEATS.has(wordAt(words, last + 1)) && !IN.has(lowerAt(words, first - 1))) return true;
  // "Ribeira's coach"
  if (words.tokens[last + 1]?.kind === 'possessive' && PLAYERS.has(lowerAt(words, last + 2))) return true;
  const next = `${wordAt(words, last + 1)} ${wordAt(words, last + 2)}`;
  return (
    JOINED.has(next) ||
    BEATS.has(wordAt(words, first - 1)) ||
    JOINED.has(`${wordAt(words, first - 2)} ${wordAt(words, first - 1)}`)
  );
}

/** "MIAMI 14 4 .778": a row of the standings. */
function stands(words: Words, first: number, last: number): boolean {
  const start = words.tokens[first]?.start ?? 0;
  const opens = start === 0 || /[\n\r]/.test(words.text.charAt(start - 1));
  return (
    opens &&
    GOALS.test(wordAt(words, last + 1)) &&
    GOALS.test(wordAt(words, last + 2)) &&
    /^[\d.]/.test(wordAt(words, last + 3))
  );
}

/** "Ajax 2 Feyenoord 1" on a line of its own. */
function scores(words: Words, first: number, last: number, names: readonly NameCandidate[], index: number): boolean {
  if (!GOALS.test(wordAt(words, last + 1))) return false;
  const start = words.tokens[first]?.start ?? 0;
  const isFirst = start === 0 || /[\n\r]/.test(words.text.charAt(start - 1));
  const other = names[isFirst ? index + 1 : index - 1];
  if (!other) return false;
  const gap = isFirst ? tokenFrom(words, other.span.start) - last : first - tokenFrom(words, other.span.end - 1);
  return gap === 2 && GOALS.test(wordAt(words, isFirst ? tokenFrom(words, other.span.end) : first - 1));
}

/** "Michael Schumacher (Germany) Ferrari": a racer's country in brackets, then the team. */
function drives(words: Words, first: number, names: readonly NameCandidate[], index: number): boolean {
  const country = names[index - 1];
  const racer = names[index - 2];
  if (wordAt(words, first - 1) !== ')' || country?.type !== 'place' || racer?.type !== 'person') return false;
  return tokenFrom(words, country.span.end - 1) === first - 2 && tokenFrom(words, racer.span.end - 1) < first - 3;
}

/** A team that nothing else has found, between a racer's country in brackets and the time: "Hill (Britain) Williams-Renault 1:20.3". */
function driven(words: Words, names: readonly NameCandidate[], index: number): NameCandidate | undefined {
  const country = names[index];
  if (country?.type !== 'place' || names[index - 1]?.type !== 'person') return undefined;
  const close = tokenFrom(words, country.span.end - 1) + 1;
  if (wordAt(words, close) !== ')' || wordAt(words, close - 2) !== '(') return undefined;
  const limit = names[index + 1]?.span.start ?? Infinity;
  let last = close;
  while (
    last < close + 3 &&
    /^\p{Lu}/u.test(wordAt(words, last + 1)) &&
    (words.tokens[last + 1]?.end ?? Infinity) <= limit
  )
    last++;
  if (last === close || !/^\d/.test(wordAt(words, last + 1))) return undefined;
  return plainName(spanOfTokens(words, close + 1, last), 'organization', 0.8, 'stands behind a racer and his country');
}

const BEATS: ReadonlySet<string> = new Set('beat beats thrashed thrash trounced edged routed outplayed bt'.split(' '));
const PLAYERS: ReadonlySet<string> = new Set(
  'coach captain goalkeeper striker midfielder defender winger quarterback pitcher squad goalscorer'.split(' '),
);
const JOINED: ReadonlySet<string> = new Set([
  'drew with',
  'lost to',
  'won against',
  'drew against',
  'loses to',
  'draw with',
  'lost against',
  'drew at',
]);
const IN: ReadonlySet<string> = new Set('in at near from of'.split(' '));
const GOALS = /^\d{1,2}$/;
