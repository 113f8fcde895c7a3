import type { Annotation } from '../facts';
import { alphaOf, unitizingDisagreement } from './alpha';
import type { AlphaParts } from './alpha';
import { compare } from './compare';
import { cohenKappa } from './kappa';
import type { Kappa, LabelPair } from './kappa';
import { unitsOf } from './units';

/** One text with what two people, or programs, marked in it. */
export interface AgreementInput {
  /** UTF-16 units of the text. */
  readonly length: number;
  readonly a: readonly Annotation[];
  readonly b: readonly Annotation[];
}

/** Precision and recall are those of b measured against a; F1 is the same the other way round. */
export interface F1 {
  /** `null` where neither marked anything. */
  readonly f1: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly matched: number;
}

/** How far two annotators agree on one layer, over all texts. */
export interface LayerAgreement {
  readonly layer: string;
  /** Annotations of each, with a span of their own. */
  readonly countA: number;
  readonly countB: number;
  /** Same spans and label. */
  readonly exact: F1;
  /** Same label, and at least one character in common. */
  readonly overlap: F1;
  /** Krippendorff's alpha for unitizing, over all labels; see `unitizingDisagreement`. */
  readonly alpha: number | null;
  readonly alphaByLabel: readonly { readonly label: string; readonly alpha: number | null }[];
  /** Cohen's kappa over the labels of spans that both marked exactly; spans of one alone are left out. */
  readonly kappa: Kappa;
}

/** Measures how far two annotators agree, layer by layer; only layers that one of them used. */
export function measureAgreement(inputs: readonly AgreementInput[]): LayerAgreement[] {
  const layers = new Set(inputs.flatMap(({ a, b }) => [...a, ...b]).map(({ layer }) => layer));
  return [...layers].sort().map((layer) => measureLayer(inputs, layer));
}

function measureLayer(inputs: readonly AgreementInput[], layer: string): LayerAgreement {
  let countA = 0;
  let countB = 0;
  let exact = 0;
  let overlap = 0;
  const pairs: LabelPair[] = [];
  const byLabel = new Map<string, AlphaParts[]>();
  for (const { a, b, length } of inputs) {
    const own = (annotation: Annotation): boolean => annotation.layer === layer;
    for (const one of compare(a.filter(own), b.filter(own))) {
      if (one.kind !== 'only-b') countA += 1;
      if (one.kind !== 'only-a') countB += 1;
      if (one.kind !== 'agree' && one.kind !== 'differ') continue;
      const isSameSpan = one.kind === 'agree' || !one.differences.includes('span');
      const isSameLabel = one.a.label === one.b.label;
      if (isSameSpan) pairs.push([one.a.label, one.b.label]);
      if (isSameSpan && isSameLabel) exact += 1;
      if (isSameLabel) overlap += 1;
    }
    const units = [unitsOf(a, layer), unitsOf(b, layer)];
    for (const label of new Set(units.flat().map((unit) => unit.label))) {
      const parts = unitizingDisagreement(
        units.map((all) => all.filter((unit) => unit.label === label)),
        length,
      );
      byLabel.set(label, [...(byLabel.get(label) ?? []), parts]);
    }
  }
  return {
    layer,
    countA,
    countB,
    exact: f1Of(exact, countA, countB),
    overlap: f1Of(overlap, countA, countB),
    alpha: alphaOf([...byLabel.values()].flat()),
    alphaByLabel: [...byLabel]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([label, parts]) => ({ label, alpha: alphaOf(parts) })),
    kappa: cohenKappa(pairs),
  };
}

function f1Of(matched: number, countA: number, countB: number): F1 {
  return {
    f1: countA + countB === 0 ? null : (2 * matched) / (countA + countB),
    precision: countB === 0 ? null : matched / countB,
    recall: countA === 0 ? null : matched / countA,
    matched,
  };
}
