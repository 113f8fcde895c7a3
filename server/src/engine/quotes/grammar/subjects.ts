import { DOCUMENT_NOUNS } from '../cues/nouns';
import { takesClause } from '../cues/verbs';
import { isVerb, lastGroup, MOST_STEPS, NONE, phraseFrom, plain } from './groups';
import type { Building, Found, VerbGroup } from './groups';
import {
  apposed,
  beforeTime,
  indexBefore,
  isLike,
  isNamed,
  isPerson,
  openingComma,
  personInserted,
} from './insertions';
import type { Phrase } from './phrases';

/** Walks left from a verb over helpers, insertions and phrases with prepositions to the phrase that acts. */
export function subjectBefore(building: Building, first: number, verb: number): Found {
  const { items, tags, phrases } = building;
  let at = first - 1;
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    const phrase = phrases[at];
    if (phrase) return climb(building, phrase, verb);
    const tag = tags[at];
    switch (tag) {
      case 'adv':
        at--;
        break;
      case 'time':
        at = beforeTime(tags, at);
        break;
      case 'close':
        at = indexBefore(tags, at, 'open') - 1;
        break;
      case 'dash': {
        const opening = indexBefore(tags, at, 'dash');
        if (opening < 0) return NONE;
        at = opening - 1;
        break;
      }
      case 'quote':
      case 'comma': {
        const named = personInserted(building, at);
        if (named) return plain(named);
        const opening = openingComma(building, at);
        if (opening < 0) return NONE;
        at = opening - 1;
        break;
      }
      case 'rel':
      case 'that': {
        const antecedent = antecedentOf(building, at);
        if (!antecedent) return NONE;
        return { subject: issuerOf(building, building.groups.at(-1), antecedent) ?? antecedent, by: 'relative' };
      }
      case 'cc':
        return shared(building, verb, at);
      case 'prep':
        // "A sign outside read": nothing hangs on it.
        if (!phrases[at - 1]) return shared(building, verb, at);
        at--;
        break;
      case 'adj':
      case 'det':
      case 'participle':
        // A word taken for something else: "the accused said".
        if (tag === 'participle' && items[at]?.lower === 'accused')
          return { subject: { first: at, last: at }, by: 'plain' };
        return tag === 'participle' ? shared(building, verb, at) : NONE;
      default:
        return NONE;
    }
  }
  return NONE;
}

/** From the last phrase before a verb up to the phrase whose head acts: "the head of the party in Ohio". */
function climb(building: Building, lowest: Phrase, verb: number): Found {
  const { items, tags, phrases, groups } = building;
  let phrase = lowest;
  let fronted = false;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    let p = phrase.first - 1;
    while (tags[p] === 'adv') p--;
    const tag = tags[p];
    // "as the court put it", "after Smith said": the phrase opens a clause.
    if (tag === 'prep' && OPENS_CLAUSE.has(items[p]?.lower ?? '') && steps === 0) return plain(phrase);
    if (tag === 'prep' || tag === 'to') {
      let q = p - 1;
      while (tags[q] === 'adv' || tags[q] === 'prep') q--;
      const above = phrases[q];
      if (above) {
        phrase = above;
        continue;
      }
      if (tags[q] === 'time') {
        const r = beforeTime(tags, q);
        const beyond = phrases[r];
        if (beyond) {
          phrase = beyond;
          continue;
        }
      }
      if (isVerb(tags[q])) {
        const host = lastGroup(groups, ({ at }) => at === q || (at < q && at > q - 3));
        // "The report released by the ministry says": what was released, not who released it.
        const released = host?.by === 'agent' ? phrases[host.first - 1] : undefined;
        if (released) return climb(building, released, verb);
        if (host?.subject) return { subject: host.subject, by: 'shared' };
      }
      if (tags[q] === 'comma' && q > 0) {
        // "Trump, in Ohio said" never; ", from Ohio, said" is an insertion, which was skipped.
        const opening = phrases[q - 1];
        if (opening && phrase === lowest && !fronted) {
          phrase = opening;
          fronted = true;
          continue;
        }
      }
      return NONE;
    }
    if (isVerb(tag)) {
      const host = lastGroup(groups, ({ at }) => at === p);
      const cue = items[p]?.known.cue;
      if (!host || (cue && takesClause(cue) && !host.passive) || tag === 'be' || tag === 'aux') return plain(phrase);
      if (host.subject && (host.by === 'relative' || host.form === 'ing' || host.form === 'participle'))
        return { subject: host.subject, by: 'shared' };
      if (cue && takesClause(cue)) return plain(phrase);
      return host.subject && tags[verb] === 'finite' && !items[phrase.last]?.name
        ? { subject: host.subject, by: 'shared' }
        : plain(phrase);
    }
    if (tag === 'cc' && items[p]?.lower === 'and') {
      const other = phrases[p - 1];
      if (
        other &&
        !isVerb(tags[other.first - 1]) &&
        tags[other.first - 1] !== 'prep' &&
        tags[other.first - 1] !== 'comma'
      )
        return plain({ first: other.first, last: phrase.last });
      // "Ann Lee of the university and contributor to a paper wrote", "the alliance between Russia and Iran threatens".
      if (other && tags[other.first - 1] === 'prep' && isLike(building, other, phrase)) {
        phrase = other;
        continue;
      }
      return plain(phrase);
    }
    // "of the University of California, Los Angeles": the second place belongs to the first.
    const place = tag === 'comma' ? phrases[p - 1] : undefined;
    if (
      place &&
      phrase === lowest &&
      isNamed(building, phrase) &&
      !isPerson(building, phrase) &&
      isNamed(building, place) &&
      tags[place.first - 1] === 'prep'
    ) {
      phrase = place;
      continue;
    }
    if (tag === 'comma' && phrase !== lowest && apposed(building, phrase)) {
      const named = phrases[p - 1];
      if (named) {
        phrase = named;
        continue;
      }
    }
    return plain(phrase);
  }
  return plain(phrase);
}

/** The phrase before "who", "which" and "that", past a preposition's phrases where the head of all is a person: not guessed, the nearest one. */
function antecedentOf({ tags, phrases, items }: Building, relative: number): Phrase | undefined {
  let at = relative - 1;
  if (tags[at] === 'comma') at--;
  if (tags[at] === 'close') at = indexBefore(tags, at, 'open') - 1;
  if (tags[at] === 'time') at = beforeTime(tags, at);
  // "Robby Mook, 43, who": the age is no antecedent.
  if (tags[at] === 'num' && tags[at - 1] === 'comma') at -= 2;
  let phrase = phrases[at];
  const who = items[relative]?.lower === 'who';
  for (let steps = 0; phrase && steps < 3; steps++) {
    const p = phrase.first - 1;
    const above: Phrase | undefined = tags[p] === 'prep' ? phrases[p - 1] : undefined;
    if (!above || !who) break;
    // "a spokesman for Clinton who said", "the governor of Ohio, who said": a place is no "who", a name without "of" is.
    const name = items[phrase.last]?.name;
    const head = items[above.last]?.lower ?? '';
    if (name?.type === 'person' && !PERSON_HEAD.test(head)) break;
    phrase = above;
  }
  return phrase;
}

/** "Lee released a statement saying": who gave out the document that speaks. */
export function issuerOf(
  { items, phrases }: Building,
  host: VerbGroup | undefined,
  document: Phrase,
): Phrase | undefined {
  if (!host?.subject || host.passive || !ISSUES.has(items[host.at]?.lower ?? '')) return undefined;
  if (!DOCUMENT_NOUNS.has(items[document.last]?.lower ?? '')) return undefined;
  return phraseFrom(phrases, host.at + 1) === document ? host.subject : undefined;
}

/** The subject of the verb before with which this one stands in one: "went home and said". */
function shared({ groups, items }: Building, verb: number, at: number): Found {
  const cue = items[verb]?.known.cue;
  const usable = (group: VerbGroup): boolean =>
    group.at < at && group.subject !== undefined && group.at > at - FARTHEST_SHARED;
  const spoken =
    cue &&
    lastGroup(
      groups,
      (group) => usable(group) && group.cue !== undefined && group.form === 'finite' && takesClause(group.cue),
    );
  const found =
    spoken ?? lastGroup(groups, (group) => usable(group) && group.form === 'finite') ?? lastGroup(groups, usable);
  return found?.subject ? { subject: found.subject, by: 'shared' } : NONE;
}

const ISSUES: ReadonlySet<string> = new Set(
  'released issued signed sent wrote published circulated distributed tweeted releasing issuing sending signing writing'.split(
    ' ',
  ),
);
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['as', 'after', 'before', 'like', 'than', 'since', 'until']);
const PERSON_HEAD =
  /(?:man|woman|person|er|or|ant|ist|aide|chief|head|director|manager|president|official|member|friend|fan|ian)s?$/;
export const FARTHEST_SHARED = 60;
