import type { Check } from './facts';

/** Reported by `runChecks` itself, at the start of the document; declared here so that it has a severity and a page. */
export const CHECK_FAILED: Check = {
  code: 'check-failed',
  severity: 'warning',
  what: 'A check broke down on this text, so that its findings are missing.',
  why: 'This is a mistake in the program, not in the text. The other checks ran. Please report it with the text, if you can share it.',
  example: '',
  run: () => [],
};
