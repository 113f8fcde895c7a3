import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** Mentions of the entity that stand in `[ ]` in the marked body, and no other pronouns and descriptions of it. */
function check(name: string, marked: string): void {
  const { text, entities } = analyzeBody(engine, marked.replaceAll(/[[\]]/g, ''));
  const mentions = entities.find((entity) => entity.name === name)?.mentions ?? [];
  let found = text;
  for (const { span, kind } of [...mentions].reverse())
    if (kind === 'pronoun' || kind === 'nominal')
      found = `${found.slice(0, span.start)}[${found.slice(span.start, span.end)}]${found.slice(span.end)}`;
  assert.equal(found, ` date 2022-12-13 ${marked}`);
}

const BOEING = [
  'Boeing said [its] profit fell.',
  'On Monday, Boeing said [its] profit fell.',
  'Boeing cut jobs. [It] said so on Monday.',
  'Boeing cut jobs. [It] blamed [its] costs.',
  // It stands for nothing, for something else, or not surely for this.
  'Boeing cut jobs. It is late.',
  'Boeing cut jobs. It was the right thing to do.',
  'Boeing cut jobs. It seems that more will follow.',
  'Boeing cut jobs. Rain fell. It ended on Monday.',
  'Boeing cut jobs.\n\nIt ended on Monday.',
  "Boeing's plan and its cost were known.",
  'The plan of Boeing lost its friends.',
  'Boeing cut jobs. The plan has its friends.',
];
const LEE = [
  '[The mayor], Ann Lee, spoke. "[I] am late," said Lee.',
  'Ann Lee said: "[I] lost [my] hat."',
  // Nobody speaks, or somebody else does.
  'Ann Lee spoke. I am late.',
  'Ann Lee spoke. "I am late," said Tom Reed.',
  'Ann Lee spoke. "I am late," a man said.',
];

describe('it and its', () => {
  for (const marked of BOEING) it(marked, () => check('Boeing', marked));
});

describe('I and my', () => {
  for (const marked of LEE) it(marked, () => check('Ann Lee', marked));
});

describe('descriptions of places', () => {
  it('with "this" where only one can be meant', () => {
    check('Kenya', 'Kenya voted. People in [this country] are late.');
    check('Kenya', 'Kenya and Uganda voted. People in this country are late.');
  });
  it('by a word of their name', () => {
    check('Harbour Bridge', 'The Harbour Bridge is closed. [The bridge] was old.');
    check('Harbour Bridge', 'The Harbour Bridge is closed. The tunnel was old.');
  });
  it('by their size', () => {
    check('Bergen', 'Bergen lies by the sea. Visitors like [the town].');
    check('London', 'London lies on a river. Visitors like the town.');
  });
});
