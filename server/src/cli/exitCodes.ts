/** All that was asked for was done. */
export const SUCCESS = 0;

/** A wrong argument, or a file that could not be read: everything else was still done. */
export const BAD_INPUT = 2;

/** The files were checked, and something was found. */
export const FINDINGS = 1;

/** Ended by Ctrl-C; what shells give for it. */
export const INTERRUPTED = 130;
