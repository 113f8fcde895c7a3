import { wordsOf, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer } from './gazetteer';

/** Adjectives of two peoples in one word: "Franco-German", "Israeli-Palestinian". */
export function compoundNorps(words: Words, gazetteer: Gazetteer): NameCandidate[] {
  const names: NameCandidate[] = [];
  if (!DASH.test(words.text)) return names;
  for (let at = 0; at < words.tokens.length; at++) {
    const word = wordAt(words, at);
    const halves = word.length > 6 && DASH.test(word) ? COMPOUND.exec(word) : null;
    if (!halves) continue;
    const [, first = '', second = ''] = halves;
    if (!isNorp(second, gazetteer) || !(PREFIXES.has(first) || isNorp(first, gazetteer))) continue;
    names.push({
      ...plainName(spanOfTokens(words, at, at), 'norp', 0.9, 'two nationalities in one word'),
      subtype: 'nationality',
    });
  }
  return names;
}

function isNorp(text: string, gazetteer: Gazetteer): boolean {
  return gazetteer.match(wordsOf(text), 0)?.entry.type === 'norp';
}

const DASH = /[-–]/;
const COMPOUND = /^(\p{Lu}\p{Ll}{1,15})[-–](\p{Lu}\p{Ll}{2,15})$/u;
const PREFIXES: ReadonlySet<string> = new Set(
  'Afro Anglo Austro Euro Finno Franco Greco Hispano Ibero Indo Italo Judeo Luso Russo Serbo Sino Turko'.split(' '),
);
