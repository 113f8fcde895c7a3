import { ParagraphCache } from '../../server/src/engine/index';
import type { Engine } from '../../server/src/engine/index';
import type { BenchDocument } from './documents';
import type { Operation } from './measure';

/** Analysis without any memory, and after one more letter with what is remembered of the paragraphs. */
export function engineOperations(engine: Engine, { name, text }: BenchDocument): readonly Operation[] {
  const cache = new ParagraphCache();
  const middle = text.indexOf(' ', text.length / 2) + 1;
  return [
    { name: `analysis, cold: ${name}`, size: text.length, run: () => engine.analyze(text) },
    {
      name: `analysis after a letter: ${name}`,
      size: null,
      run: (round) => engine.analyze(text.slice(0, middle) + 'x'.repeat(round % 40) + text.slice(middle), { cache }),
    },
  ];
}
