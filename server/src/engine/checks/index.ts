import type { Check } from './facts';

/** Every check, in the order in which findings at one place are shown. */
export const CHECKS: readonly Check[] = [];
