import type { Amount } from './facts';

/** An amount and the tokens it covers, both ends included. */
export interface Match extends Omit<Amount, 'span' | 'text'> {
  readonly first: number;
  readonly last: number;
}
