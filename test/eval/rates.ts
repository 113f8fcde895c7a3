/** Shares from 0 to 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Of what was found, and of what was to be found, the share that is right; 0 where there is nothing to divide by. */
export function ratesOf({ right, found, marked }: { right: number; found: number; marked: number }): Rates {
  return ratesFrom(share(right, found), share(right, marked));
}

export function ratesFrom(precision: number, recall: number): Rates {
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
