import type { EntityType } from '../entities/facts';
import { typeOf } from './draft';
import type { Draft } from './draft';
import type { PlacedPronoun } from './pronouns';

interface Topic {
  readonly draft: Draft;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quote: number;
}

/**
 * What "it" and "its" stand for, where that is sure: the organization, place or thing that opens the sentence and acts in it ("Boeing said
 * its profit fell"), or that opened the sentence before ("It cut jobs").
 */
export class NeutralTopic {
  #last: Topic | null = null;

  /** Told of every name and description that is the subject of its sentence's first clause. */
  add(topic: Topic): void {
    if (NEUTRAL.has(typeOf(topic.draft))) this.#last = topic;
  }

  /** Told where a sentence opens with something else. */
  clear(): void {
    this.#last = null;
  }

  antecedentOf({ candidate, sentence, paragraph, quote }: PlacedPronoun): Draft | undefined {
    const last = this.#last;
    if (!last || last.paragraph !== paragraph || last.quote !== quote) return undefined;
    const distance = sentence - last.sentence;
    if (candidate.form !== 'subject') return distance === 0 ? last.draft : undefined;
    if (distance !== 1) return undefined;
    this.#last = { ...last, sentence };
    return last.draft;
  }
}

const NEUTRAL: ReadonlySet<EntityType> = new Set<EntityType>([
  'organization',
  'place',
  'facility',
  'product',
  'event',
  'work',
]);
