export type { Runtime } from './runtime';
export { startServer } from './server';
