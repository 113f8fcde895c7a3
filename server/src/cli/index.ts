// The only door to the command line: entry points and tests import from here.
export { runCli } from './run';
export { renderText } from './text/render';
export type { FileKind, FolderEntry, Output, Terminal, World } from './world';
export { createChecker } from './check/checker';
export type { Checker } from './check/checker';
export type { CheckedText, CheckJob, CheckSettings } from './check/facts';
export { commandLineManPage } from './shell/page';
