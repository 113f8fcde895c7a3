// The only door to the command line: entry points and tests import from here.
export { runCli } from './run';
export { renderText } from './text/render';
export type { Output, World } from './world';
