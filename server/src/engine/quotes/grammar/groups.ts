import type { CueVerb } from '../cues/verbs';
import type { ItemSentence } from './items';
import type { Phrase } from './phrases';
import type { Tag } from './wordClasses';

/** A verb with its helpers and the phrase that acts. Numbers are items of the sentence. */
export interface VerbGroup {
  readonly at: number;
  /** Its first helper: "had also told". */
  readonly first: number;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly cue: CueVerb | undefined;
  readonly subject: Phrase | undefined;
  /** How the subject was found. */
  readonly by: SubjectRelation;
  /** Whether "not", "would", "if" and the like stand with it. */
  readonly unreal: boolean;
}

/**
 * `plain`: before the verb; `inverted`: behind it; `relative`: before "who"; `shared`: of the verb before, with which it stands in one; `agent`: behind
 * "by"; `object`: of the verb before ("accused him of saying").
 */
export type SubjectRelation = 'plain' | 'inverted' | 'relative' | 'shared' | 'agent' | 'object' | 'none';

export interface ParsedSentence extends ItemSentence {
  readonly phrases: readonly (Phrase | undefined)[];
  readonly groups: readonly VerbGroup[];
}

export interface Found {
  readonly subject: Phrase | undefined;
  readonly by: SubjectRelation;
}

export type Building = ItemSentence & {
  readonly phrases: readonly (Phrase | undefined)[];
  readonly groups: VerbGroup[];
};

/** The phrase that opens at an item. */
export function phraseFrom(phrases: readonly (Phrase | undefined)[], first: number): Phrase | undefined {
  for (let at = first; at < first + 14 && at < phrases.length; at++) {
    const phrase = phrases[at];
    if (phrase) return phrase.first <= first ? phrase : undefined;
  }
  return undefined;
}

/** The last of the nearest verbs that passes the test. */
export function lastGroup(groups: readonly VerbGroup[], test: (group: VerbGroup) => boolean): VerbGroup | undefined {
  for (let index = groups.length - 1; index >= 0 && index > groups.length - 1 - MOST_STEPS; index--) {
    const group = groups[index];
    if (group && test(group)) return group;
  }
  return undefined;
}

export function plain(subject: Phrase): Found {
  return { subject, by: 'plain' };
}

export function isVerb(tag: Tag | undefined): boolean {
  return tag === 'finite' || tag === 'base' || tag === 'ing' || tag === 'participle' || tag === 'be' || tag === 'aux';
}

export const NONE: Found = { subject: undefined, by: 'none' };
/** In items. Each bounds a walk, and is longer than what news sentences hold. */
export const MOST_STEPS = 24;
