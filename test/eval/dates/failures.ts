// node out/test/eval/dates/failures.js --data DIR --set gum.dev|gum.train|wikinews|FILE.json [--system NAME]: what a system gets wrong, one
// line each, on what may be looked at: of the Wikinews articles only those that are not held out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../../../server/src/engine/index';
import { readResources } from '../../../server/src/node/resources';
import { isHeldOut } from '../standoff';
import type { FoundTimex, GoldTimex, TimexDocument, TimexSystem } from './facts';
import { parseGumDates } from './gum';
import { pairsOf } from './measure';
import { hasRightValue, scoreTimexes } from './score';
import { passes, parseSpecs } from './specs';
import type { SpecCase } from './specs';
import { parseDates } from './standoff';
import { timexSystems } from './systems';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      set: { type: 'string', default: 'gum.dev' },
      genre: { type: 'string' },
      system: { type: 'string', default: 'Seedmark' },
    },
  });
  const { data, set } = values;
  if (data === undefined) throw new Error('--data DIR is needed: the folder that holds the corpora');
  const { systems } = await timexSystems(createEngine(await readResources((problem) => console.error(problem))));
  const system = systems.find(({ name }) => name === values.system);
  if (!system) throw new Error(`--system knows ${systems.map(({ name }) => name).join(', ')}`);
  if (set.endsWith('.json')) {
    const file = readFileSync(join(data, 'time', 'recognizers-text', set), 'utf8');
    for (const one of parseSpecs(file, set)) if (!passes(one, system.find)) console.log(specLine(one, system));
    return;
  }
  const wanted = documentsOf(set, data).filter(({ genre }) => values.genre === undefined || genre === values.genre);
  for (const document of wanted) for (const line of documentLines(document, system)) console.log(line);
}

function documentsOf(set: string, data: string): TimexDocument[] {
  if (set !== 'wikinews') return parseGumDates(readFileSync(join(data, 'gum', `${set}.jsonl`), 'utf8'));
  const table = readFileSync('test/eval/dates/wikinews-dates.tsv', 'utf8');
  const read = (file: string) => readFileSync(join(data, 'wikinews', file), 'utf8');
  return parseDates(table, read).filter(({ name }) => !isHeldOut(name));
}

function documentLines(document: TimexDocument, system: TimexSystem): string[] {
  return pairsOf(document, system).flatMap((pair) => {
    const { gold, found } = pair;
    if (gold && found) {
      const { strict, typed } = scoreTimexes([pair]);
      const wrong = [
        ...(strict === 0 ? ['span'] : []),
        ...(gold.type !== null && typed === 0 ? ['type'] : []),
        ...(hasRightValue(pair) ? [] : ['value']),
      ];
      if (wrong.length === 0) return [];
      return [
        `${document.name}\t${document.date}\t${wrong.join(',')}\t${shown(document, gold)}\tfound ${shown(document, found)}`,
      ];
    }
    const one = gold ?? found;
    return one
      ? [
          `${document.name}\t${document.date}\t${gold ? 'missed' : 'extra'}\t${shown(document, one)}\t${context(document, one)}`,
        ]
      : [];
  });
}

function shown({ text }: TimexDocument, { span, type, values }: GoldTimex | FoundTimex): string {
  return `"${text.slice(span.start, span.end)}" ${type ?? ''} ${values.join('|')}`;
}

function context({ text }: TimexDocument, { span }: GoldTimex | FoundTimex): string {
  return `…${text.slice(Math.max(0, span.start - 30), span.end + 20).replace(/\s+/g, ' ')}…`;
}

function specLine({ text, date, expected, complete }: SpecCase, { find }: TimexSystem): string {
  const wanted = expected.map((one) => `"${one.text}" ${[...one.readings].join(' or ')}`);
  const found = find(text, date).map(
    ({ span, readings }) => `"${text.slice(span.start, span.end)}" ${readings.join(' or ')}`,
  );
  return `${date}\t${text}\n\twanted${complete ? ' only' : ''}: ${wanted.join('; ')}\n\tfound: ${found.join('; ')}`;
}

main().catch((error: unknown) => {
  console.error(`failures: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
