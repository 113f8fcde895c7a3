import assert from 'node:assert/strict';
import { shippedEngine } from './engine';

const engine = shippedEngine();

/**
 * Finds exactly the marked expressions: `{Friday=2022-12-09}` is one with its TIMEX3 value. The header says Tuesday 13 December 2022.
 */
export function checkTimexes(marked: string, date = '2022-12-13'): void {
  const expected = [...marked.matchAll(MARK)].map(([, text = '', value = '']) => `${text} = ${value}`);
  const { dates } = engine.analyze(` date ${date} ${marked.replace(MARK, '$1')}`);
  assert.deepEqual(
    dates.map(({ text, value }) => `${text} = ${value ?? '?'}`),
    expected,
  );
}

const MARK = /\{([^{}=]{1,80})=([^{}]{1,40})\}/g;
