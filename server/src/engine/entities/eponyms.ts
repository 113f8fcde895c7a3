import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';

/**
 * Whether tokens `first` to `last` name a disease after somebody, who is not meant: "Parkinson's disease", "Hodgkin lymphoma", "has
 * Alzheimer's". "Parkinson's resignation" is a person's, and so is "Smith's disease".
 */
export function isEponym(words: Words, first: number, last: number): boolean {
  const name = words.texts.slice(first, last + 1).join(' ');
  const isPossessive = words.tokens[last + 1]?.kind === 'possessive' || /^['’]$/.test(wordAt(words, last + 1));
  const behind = isPossessive ? last + 2 : last + 1;
  const next = lowerAt(words, behind).replace(/s$/, '');
  if (DISEASES.has(next)) return !isPossessive || EPONYMS.has(name) || SYNDROMES.has(next);
  return isPossessive && ALONE.has(name) && !isNoun(words, behind);
}

/** Whether a noun follows, which somebody owns: "Parkinson's resignation". */
function isNoun(words: Words, at: number): boolean {
  const next = lowerAt(words, at);
  return words.tokens[at]?.kind === 'word' && !BEHIND.has(next);
}

const set = (text: string, by: string | RegExp = /\s+/): ReadonlySet<string> => new Set(text.trim().split(by));

/** Singular. */
const SYNDROMES = set('syndrome lymphoma palsy sarcoma chorea ataxia thyroiditis dystrophy');
const DISEASES = set('disease disorder syndrome lymphoma palsy sarcoma chorea ataxia thyroiditis dystrophy');
/** Diseases that are called by the name alone. */
const ALONE = set('Parkinson Alzheimer Crohn Huntington Hodgkin Tourette Asperger');
const EPONYMS = set(
  `Parkinson|Alzheimer|Crohn|Huntington|Hodgkin|Tourette|Asperger|Graves|Addison|Cushing|Wilson|Gaucher|Behçet|Kawasaki|Ménière|Meniere|Raynaud|
  Legionnaires|Legionnaire|Hashimoto|Paget|Pompe|Fabry|Batten|Hansen|Pott|Peyronie|Lou Gehrig|Whipple|Still|Perthes|Bright|Buerger|Chagas|Weil|
  Dupuytren|Hirschsprung|Lyme|Marburg|Pick|Refsum|Stargardt|von Willebrand|Willebrand|Canavan|Castleman|Coats|Creutzfeldt-Jakob`.replace(
    /\s*\n\s*/g,
    '',
  ),
  '|',
);
/** Words behind the name alone that leave it a disease. */
const BEHIND = set(
  `and or but is was are were has had in at on to from with for by as after before who that which when while than patient patients research
  sufferer sufferers drug drugs diagnosis treatment treatments care charity vaccine gene dementia symptoms`,
);
