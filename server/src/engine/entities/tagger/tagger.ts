import type { Span } from '../../text/span';
import { createDecoder } from './decode';
import type { Decoder } from './decode';
import { featuresAt, MOST_FEATURES } from './features';
import { lookUp } from './hash';
import { BEGIN, CLASSES, classOf, LABEL_COUNT, LAST, OUTSIDE, placeOf, UNIT } from './labels';
import type { NameClass } from './labels';
import type { TaggerModel } from './model';
import { segmentsOf } from './segments';
import type { Segment } from './segments';
import { createSentence, readSentence } from './sentence';

/** A name the tagger sees. The span is relative to the text that the tokens are of. */
export interface TaggedName {
  readonly span: Span;
  readonly nameClass: NameClass;
  /** From 0 to 1: how far the class leads at the name's weakest token. */
  readonly confidence: number;
}

/** Finds the names of sentences with a model. Its buffers are used again from sentence to sentence; what it answers depends on the call alone. */
export class Tagger {
  readonly #model: TaggerModel;
  readonly #features = new Uint32Array(MOST_FEATURES);
  readonly #decoder: Decoder;
  #sentence = createSentence(256);
  #scores = new Float32Array(64 * LABEL_COUNT);

  constructor(model: TaggerModel) {
    this.#model = model;
    this.#decoder = createDecoder(model.transitions);
  }

  /** The names among the tokens of one sentence, whose texts are `texts`. */
  tag(tokens: readonly Span[], texts: readonly string[]): TaggedName[] {
    const model = this.#model;
    if (texts.length > this.#sentence.lower.length) this.#sentence = createSentence(texts.length * 2);
    const sentence = this.#sentence;
    readSentence(sentence, texts, model.wordClasses, model.lists);
    const names: TaggedName[] = [];
    for (const segment of segmentsOf(sentence)) {
      const length = segment.end - segment.first;
      const scores = this.#scoresFor(length);
      for (let at = 0; at < length; at++) {
        const count = featuresAt(sentence, segment, segment.first + at, model, this.#features);
        addRows(model, this.#features, count, scores, at * LABEL_COUNT);
      }
      collect(tokens, segment, length, scores, this.#decoder(scores, length), names);
    }
    return names;
  }

  #scoresFor(length: number): Float32Array {
    const size = length * LABEL_COUNT;
    if (size > this.#scores.length) this.#scores = new Float32Array(size * 2);
    return this.#scores.fill(0, 0, size);
  }
}

/** Sets the scores of one token to the sum of the weights of its features. */
function addRows(
  { features: rows, weights, scale }: TaggerModel,
  features: Uint32Array,
  count: number,
  scores: Float32Array,
  offset: number,
): void {
  for (let index = 0; index < count; index++) {
    const row = lookUp(rows, features[index] ?? 0);
    if (row < 0) continue;
    const start = row * LABEL_COUNT;
    // Sums of bytes are whole numbers, which the scores hold exactly.
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[offset + label] = (scores[offset + label] ?? 0) + (weights[start + label] ?? 0);
  }
  for (let label = offset; label < offset + LABEL_COUNT; label++) scores[label] = (scores[label] ?? 0) * scale;
}

function collect(
  tokens: readonly Span[],
  { first }: Segment,
  length: number,
  scores: Float32Array,
  labels: Uint8Array,
  names: TaggedName[],
): void {
  let open = 0;
  for (let index = 0; index < length; index++) {
    const label = labels[index] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const place = placeOf(label);
    if (place === BEGIN || place === UNIT) open = index;
    if (place !== LAST && place !== UNIT) continue;
    const nameClass = CLASSES[classOf(label)];
    const start = tokens[first + open]?.start;
    const end = tokens[first + index]?.end;
    if (nameClass === undefined || start === undefined || end === undefined) continue;
    names.push({ span: { start, end }, nameClass, confidence: confidenceOf(scores, open, index, classOf(label)) });
  }
}

/** The lead of the class over everything else at the weakest token, squeezed into 0 to 1 by the logistic function. */
function confidenceOf(scores: Float32Array, first: number, last: number, nameClass: number): number {
  let weakest = Infinity;
  for (let at = first; at <= last; at++) {
    let own = -Infinity;
    let other = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = scores[at * LABEL_COUNT + label] ?? 0;
      if (label !== OUTSIDE && classOf(label) === nameClass) own = Math.max(own, score);
      else other = Math.max(other, score);
    }
    weakest = Math.min(weakest, own - other);
  }
  return Math.round(100 / (1 + Math.exp(-weakest))) / 100;
}
