import assert from 'node:assert/strict';
import {
  checkAnnotation,
  describeSpans,
  newAnnotation,
  readTeamFile,
  suppress,
} from '../../../server/src/annotations/index';
import type { Suppression, WorkspaceSuppression } from '../../../server/src/annotations/index';

const TEAM = `layers:
  - name: frame
    color: "#3366cc"
    key: f
    labels: [{ name: conflict, key: c }]
    attributes:
      tone: { type: string, values: [calm, sharp] }
      tags: { type: list }
suppressions:
  - code: header-form
    files: archive/**
`;

describe('the layers of a team', () => {
  const { value, problems } = readTeamFile(TEAM);
  it('are read beside the built-in ones', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.layers.map(({ name }) => name),
      ['entity', 'quote', 'claim', 'relation', 'note', 'frame'],
    );
    assert.deepEqual(value.suppressions, [{ code: 'header-form', exact: null, files: 'archive/**', reason: '' }]);
    assert.deepEqual(readTeamFile('').value.layers.length, 5);
  });
  const flaws: readonly (readonly [given: Parameters<typeof newAnnotation>[0], count: number])[] = [
    [{ id: 'a', layer: 'frame', label: 'conflict', attributes: { tone: 'calm', tags: ['x'] } }, 0],
    [{ id: 'a', layer: 'entity', label: 'anything', attributes: { at: 'all' } }, 0],
    [{ id: 'a', layer: 'frames' }, 1],
    [{ id: 'a', layer: 'frame', label: 'peace' }, 1],
    [{ id: 'a', layer: 'frame', label: 'conflict', attributes: { tone: 'loud', tags: 'x', more: 1 } }, 3],
  ];
  for (const [given, count] of flaws)
    it(`find ${count} flaws in ${JSON.stringify(given)}`, () =>
      assert.equal(checkAnnotation(newAnnotation(given), value.layers).length, count));
  for (const [from, to, code] of [
    ['name: frame', 'title: x', 'layer-name'],
    ['"#3366cc"', 'blue', 'layer-color'],
    ['type: list', 'type: map', 'layer-attribute'],
    ['code: header-form', 'reason: x', 'annotation-field-missing'],
    ['layers:', 'layers: [', 'file-yaml-syntax'],
    ['    key: f', '    keys: f', 'annotation-field-unknown'],
  ] as const)
    it(`tell of ${to}`, () =>
      assert.ok(readTeamFile(TEAM.replace(from, to)).problems.some((problem) => problem.code === code)));
});

describe('findings to ignore', () => {
  const text = 'One odd word and one odd more.';
  const finding = (code: string, start: number, end: number) => ({ code, span: { start, end } });
  const own = (code: string, start: number, end: number): Suppression => {
    const [target] = describeSpans(text, [{ start, end }]);
    assert.ok(target);
    return { code, target, reason: '', author: '', created: null };
  };
  function check(
    suppressions: readonly Suppression[],
    workspace: readonly WorkspaceSuppression[],
    shown: readonly number[],
    stale: number,
    used: number,
  ): void {
    const findings = [finding('odd', 4, 7), finding('odd', 21, 24), finding('even', 4, 7), finding('odd', 12, 12)];
    const result = suppress(findings, text, suppressions, workspace, 'news/2024/a.txt');
    assert.deepEqual(
      result.shown,
      shown.map((index) => findings[index]),
    );
    assert.deepEqual(
      [result.hidden.length, result.stale.length, result.used.length],
      [findings.length - shown.length, stale, used],
    );
  }
  const everywhere = { code: 'odd', exact: null, files: null, reason: '' };
  it('are hidden at their place only', () => check([own('odd', 4, 7)], [], [1, 2, 3], 0, 0));
  it('are hidden where they overlap, not where they touch', () => check([own('odd', 6, 21)], [], [1, 2], 0, 0));
  it('need their code', () => check([own('none', 4, 7)], [], [0, 1, 2, 3], 1, 0));
  it('are told where they are no more', () => check([own('odd', 26, 29), own('even', 4, 7)], [], [0, 1, 3], 1, 0));
  it('hide nothing once their words are lost', () => {
    const one = own('odd', 4, 7);
    check([{ ...one, target: { ...one.target, end: one.target.start } }], [], [0, 1, 2, 3], 1, 0);
  });
  it('can hold for a workspace', () => check([], [everywhere], [2], 0, 1));
  it('can hold for words', () => check([], [{ ...everywhere, exact: 'odd' }], [2, 3], 0, 1));
  for (const [files, holds] of [
    ['news/**', true],
    ['**/a.txt', true],
    ['**', true],
    ['news/*/*.txt', true],
    ['*/2024/a*t', true],
    ['news/**/2024/a.txt', true],
    ['news/*.txt', false],
    ['a.txt', false],
    ['news/2024/a.txt.*', false],
    ['news/2024/a.txt.txt*t', false],
  ] as const)
    it(`${holds ? 'hold' : 'do not hold'} for ${files}`, () =>
      check([], [{ ...everywhere, files }], holds ? [2] : [0, 1, 2, 3], 0, holds ? 1 : 0));
});
