/** The first line of every file says what it is and in which version. */
export const SIDECAR_SCHEMA = 'seedmark-annotations/1';
