// npm run eval -- --data DIR [--only NAME] [--json] [--out docs/evaluation.md]: how often the analysis is right, on texts that people
// annotated. DIR holds the corpora; one that is missing is skipped.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine } from '../../server/src/engine/index';
import { readResources } from '../../server/src/node/resources';
import { MEASURES } from './corpora';
import { evaluate } from './measures';
import { page } from './report/page';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { data, only, out, json } = values;
  if (data === undefined) throw new Error('--data DIR is needed: the folder that holds the corpora');
  if (!existsSync(data)) throw new Error(`${data}: no such folder`);
  if (only !== undefined && !MEASURES.includes(only)) throw new Error(`--only knows ${MEASURES.join(', ')}`);
  if (only !== undefined && out !== undefined)
    throw new Error('--out writes the whole page, so it goes without --only');

  const problems: string[] = [];
  const engine = createEngine(await readResources((problem) => problems.push(problem)));
  for (const problem of [...problems, ...engine.problems]) console.error(`eval: ${problem}`);
  const evaluation = await evaluate(engine, data, (name) => only === undefined || name === only);
  for (const sentence of evaluation.missing) console.error(`eval: ${sentence}`);
  if (out === undefined) process.stdout.write(json ? `${JSON.stringify(evaluation, null, 2)}\n` : page(evaluation));
  else if (evaluation.missing.length + problems.length > 0)
    throw new Error(`${out} is left as it is: not all was measured`);
  else writeFileSync(out, page(evaluation));
}

main().catch((error: unknown) => {
  console.error(`eval: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
