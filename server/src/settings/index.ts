export { settingsPage } from './documentation';
export { configurationManifest } from './manifest';
export { DEFAULT_SETTINGS, parseSettings } from './parse';
export type { ParsedSettings } from './parse';
export type { CodeLensMode, HoverDetail, Settings } from './settings';
export { teamSchema } from './team/keys';
export { readTeamSettings } from './team/read';
export type { TeamProblem, TeamSettings } from './team/read';
