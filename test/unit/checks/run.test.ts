import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { runChecks } from '../../../server/src/engine/checks/run';
import { ACROSS_DECLARATIONS, CHECKS, compileRegistry } from '../../../server/src/engine/index';
import { acrossExamples } from '../../../server/src/workspace/index';
import type { Check, Span } from '../../../server/src/engine/index';
import { anyText } from '../header/hostile';
import { shippedEngine } from '../../support/engine';
import { documentOf } from './documents';

const check = (code: string, ...spans: readonly Span[]): Check => ({
  ...{ code, severity: 'warning', what: '', why: '', example: '' },
  run: () => spans.map((span) => ({ span, message: code, fixes: [] })),
});
const broken: Check = {
  ...check('broken'),
  run: () => {
    throw new Error('secret');
  },
};
const at = (start: number, end = start + 1): Span => ({ start, end });
const listed = (checks: readonly Check[], severities = {}): readonly string[] =>
  runChecks(documentOf('some text'), severities, checks).map(({ code, severity }) => `${code} ${severity}`);

describe('running of checks', () => {
  it('sorts by place, then by the order of the checks', () =>
    deepEqual(listed([check('a', at(5), at(2)), check('b', at(2), at(0))]), [
      'b warning',
      'a warning',
      'b warning',
      'a warning',
    ]));
  it('takes severities by code', () =>
    deepEqual(listed([check('a', at(0)), check('b', at(1)), check('c', at(2))], { a: 'hint', b: 'off' }), [
      'a hint',
      'c warning',
    ]));
  it('is not fooled by names that every object has', () =>
    deepEqual(listed([check('constructor', at(0))]), ['constructor warning']));
  it('goes on when a check throws, and says so', () => {
    deepEqual(listed([broken, check('a', at(0))]), ['check-failed warning', 'a warning']);
    const [first] = runChecks(documentOf('text'), {}, [broken]);
    ok(first?.message.includes('broken') && !first.message.includes('secret'));
  });
  it('does not run what is off', () => deepEqual(listed([broken], { broken: 'off' }), []));
  it('is silent about failures where that is asked for', () =>
    deepEqual(listed([broken], { 'check-failed': 'off' }), []));

  it('finds nothing in a good file', () =>
    deepEqual(runChecks(documentOf(' date 2022-12-13 A growing "desperate alliance" …\n')), []));

  it('keeps spans and changes inside any text', () => {
    const inside = (text: string, { start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { code, span, fixes } of runChecks(documentOf(text))) {
          equal(code === 'check-failed', false);
          ok(inside(text, span), code);
          for (const { changes } of fixes)
            ok(
              changes.every((change) => inside(text, change.span)),
              code,
            );
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('declarations of checks', () => {
  const all = [...CHECKS, ...ACROSS_DECLARATIONS];
  it('have codes of their own, in kebab case', () => {
    equal(new Set(all.map(({ code }) => code)).size, all.length);
    ok(all.every(({ code }) => /^[a-z]{2,20}(?:-[a-z]{2,20}){1,4}$/.test(code)));
  });
  it('say what and why in sentences', () =>
    ok(all.every(({ what, why }) => /^[A-Z`“].*\.$/.test(what) && /^.*\.$/.test(why))));
  const engine = shippedEngine();
  for (const { code, severity, example, exampleOptions, exampleRegistry } of CHECKS.filter(
    ({ code: name }) => name !== 'check-failed',
  )) {
    const registry = exampleRegistry ? compileRegistry(exampleRegistry) : null;
    const options = { style: exampleOptions?.style ?? 'none', registry };
    it(`${code} reports on its example, with its severity`, () =>
      ok(
        engine
          .analyze(example, options)
          .findings.some((finding) => finding.code === code && finding.severity === severity),
      ));
  }
  for (const { declaration, findings } of acrossExamples(engine))
    it(`${declaration.code} reports on its example, with its severity`, () =>
      deepEqual([...new Set(findings.map(({ severity }) => severity))], [declaration.severity]));
});
