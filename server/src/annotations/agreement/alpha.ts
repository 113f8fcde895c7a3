import type { Unit } from './units';

/** Krippendorff's alpha for unitizing, with the disagreements it is made of, so that several texts can be put together. */
export interface AlphaParts {
  readonly observed: number;
  readonly expected: number;
}

/** 1 for perfect agreement, 0 for what chance would do; `null` where nobody marked anything, so that chance cannot be told. */
export function alphaOf(parts: readonly AlphaParts[]): number | null {
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return expected === 0 ? null : 1 - observed / expected;
}

/**
 * Observed and expected disagreement of one category over a continuum of `length` characters, after Krippendorff (1995), "On the
 * reliability of unitizing continuous data", Sociological Methodology 25, 47–76, as given again in Content Analysis (2004), section 11.6: squared differences of
 * the lengths by which units do not overlap. (The family of coefficients that Krippendorff and others proposed in 2016 differs for more than two
 * annotators.)
 *
 * Each annotator is a list of units. Units of one annotator and category are taken as one where they overlap, because the
 * measure knows no overlap within an annotator.
 */
export function unitizingDisagreement(annotators: readonly (readonly Unit[])[], length: number): AlphaParts {
  const sections = annotators.map((units) => toSections(units, length));
  const count = annotators.length;
  if (count < 2 || length < 2) return { observed: 0, expected: 0 };
  let difference = 0;
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < count; j += 1) if (i !== j) difference += differenceOf(sections[i] ?? [], sections[j] ?? []);
  return {
    observed: difference / (count * (count - 1) * length ** 2),
    expected: expectedDisagreement(sections, length),
  };
}

/** A unit of the category, or the gap before, between or after units. */
interface Section {
  readonly start: number;
  readonly length: number;
  readonly isUnit: boolean;
}

function toSections(units: readonly Unit[], length: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of merge(units)) {
    if (start > at) sections.push({ start: at, length: start - at, isUnit: false });
    sections.push({ start, length: end - start, isUnit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, length: length - at, isUnit: false });
  return sections;
}

function merge(units: readonly Unit[]): { start: number; end: number }[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...units].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}

/** The sum of squared differences between the sections of two annotators; both lists are in order, so one pass is enough. */
function differenceOf(a: readonly Section[], b: readonly Section[]): number {
  let sum = 0;
  let from = 0;
  for (const one of a) {
    while (from < b.length && endOf(b[from]) <= one.start) from += 1;
    for (let at = from; at < b.length && (b[at]?.start ?? 0) < one.start + one.length; at += 1) {
      const other = b[at];
      if (other) sum += differenceOfSections(one, other);
    }
  }
  return sum;
}

function endOf(section: Section | undefined): number {
  return section ? section.start + section.length : 0;
}

/** The function δ² of the source, for two sections that overlap. */
function differenceOfSections(one: Section, other: Section): number {
  const starts = one.start - other.start;
  const ends = starts + one.length - other.length;
  if (one.isUnit && other.isUnit) return starts ** 2 + ends ** 2;
  if (one.isUnit && !other.isUnit && starts >= 0 && ends <= 0) return one.length ** 2;
  if (!one.isUnit && other.isUnit && starts <= 0 && ends >= 0) return other.length ** 2;
  return 0;
}

function expectedDisagreement(sections: readonly (readonly Section[])[], length: number): number {
  const all = sections.flat();
  const units = all.filter(({ isUnit }) => isUnit);
  const gaps = all
    .filter(({ isUnit }) => !isUnit)
    .map((gap) => gap.length)
    .sort((a, b) => a - b);
  const gapSums = sumsFromEnd(gaps);
  let numerator = 0;
  let within = 0;
  for (const unit of units) {
    const own = unit.length;
    const first = firstAtLeast(gaps, own);
    // The sum over all gaps that the unit fits into of (gap - unit + 1).
    const room = (gapSums[first] ?? 0) - (gaps.length - first) * (own - 1);
    numerator += ((units.length - 1) / 3) * (2 * own ** 3 - 3 * own ** 2 + own) + own ** 2 * room;
    within += own * (own - 1);
  }
  const total = sections.length * length;
  const denominator = total * (total - 1) - within;
  return denominator === 0 ? 0 : ((2 / length) * numerator) / denominator;
}

function sumsFromEnd(values: readonly number[]): number[] {
  const sums = Array.from({ length: values.length + 1 }, () => 0);
  for (let at = values.length - 1; at >= 0; at -= 1) sums[at] = (sums[at + 1] ?? 0) + (values[at] ?? 0);
  return sums;
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
