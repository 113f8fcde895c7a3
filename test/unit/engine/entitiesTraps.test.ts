import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';
import { NAME_SHAPES } from './entitiesShapes';
import { NAME_TRAPS } from './entitiesTraps';

const LETTERS: Readonly<Record<string, string>> = {
  person: 'P',
  organization: 'O',
  place: 'L',
  facility: 'F',
  norp: 'N',
  event: 'E',
  work: 'W',
  product: 'D',
};

const engine = shippedEngine();

function check(marked: string): void {
  const body = marked.replaceAll(/\[([^|\]]+)\|[A-Z]\]/g, '$1');
  const { text, entities } = analyzeBody(engine, `Lead.\n\n${body}`);
  const names = entities
    .flatMap(({ type, mentions }) => mentions.map(({ kind, span }) => ({ kind, span, letter: LETTERS[type] ?? type })))
    .filter(({ kind, span }) => kind === 'name' || (kind === 'alias' && text.charAt(span.start) !== '@'))
    .sort((a, b) => b.span.start - a.span.start);
  let found = text;
  for (const { span, letter } of names)
    found = `${found.slice(0, span.start)}[${found.slice(span.start, span.end)}|${letter}]${found.slice(span.end)}`;
  assert.equal(found.slice(text.length - body.length), marked);
}

describe('names that are easily taken wrong', () => {
  for (const [trap, texts] of Object.entries({ ...NAME_TRAPS, ...NAME_SHAPES }))
    describe(trap, () => {
      for (const marked of texts) it(marked, () => check(marked));
    });
});
