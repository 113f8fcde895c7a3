/** The commands that the extension registers itself; the manifest contributes exactly these. */
export const COMMAND_IDS = [
  'seedmark.convertHeader',
  'seedmark.toggleDateHints',
  'seedmark.restartServer',
  'seedmark.showOutput',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

/** Context key: whether a seed file was opened, so that there is a server to restart. */
export const SERVER_WANTED_CONTEXT = 'seedmark.wanted';

export const LANGUAGE_ID = 'seed';
