import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { ACROSS_DECLARATIONS, CHECKS } from '../../../server/src/engine/index';
import {
  configurationManifest,
  DEFAULT_SETTINGS,
  parseSettings,
  settingsPage,
} from '../../../server/src/settings/index';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly configuration: { properties: Record<string, { default: unknown; scope: string }> } };
};
const properties = manifest.contributes.configuration.properties;
const code = CHECKS[0]?.code ?? '';

describe('declared settings', () => {
  it('are those of the manifest', () => deepEqual(manifest.contributes.configuration, configurationManifest()));

  it('are those of the documentation', () => equal(readFileSync('docs/settings.md', 'utf8'), settingsPage()));

  it('have defaults that their own schema and the parser accept', () => {
    for (const [name, property] of Object.entries(properties)) {
      const { markdownDescription, enumDescriptions, scope, ...schema } = property as Record<string, unknown>;
      ok(markdownDescription && scope && (enumDescriptions === undefined || Array.isArray(enumDescriptions)));
      ok(new Ajv().validate(schema, property.default), name);
      const { settings, problems } = parseSettings({ [name.slice('seedmark.'.length)]: property.default });
      deepEqual(problems, []);
      deepEqual(settings, DEFAULT_SETTINGS);
    }
  });

  it('know every check and no other', () => {
    const severity = properties['seedmark.checks.severity'] as unknown as { properties: object };
    deepEqual(
      Object.keys(severity.properties),
      [...CHECKS, ...ACROSS_DECLARATIONS].map((check) => check.code),
    );
  });
});

/** What differs from the defaults, and the names in the problems. */
function check(raw: unknown, expected: object, ...problems: string[]): void {
  const parsed = parseSettings(raw);
  deepEqual(parsed.settings, { ...DEFAULT_SETTINGS, ...expected });
  deepEqual(
    parsed.problems.map((problem) =>
      problem
        .split(' ')
        .slice(0, problem.includes(': ') ? 2 : 1)
        .join(' '),
    ),
    problems,
  );
}

describe('parsed settings', () => {
  it('of nothing are the defaults', () => check(undefined, {}));
  it('of null are the defaults', () => check(null, {}));
  it('nested', () => check({ checks: { severity: { [code]: 'off' } } }, { severities: { [code]: 'off' } }));
  it('with dotted names', () => check({ 'checks.severity': { [code]: 'hint' } }, { severities: { [code]: 'hint' } }));
  it('a choice', () => check({ trace: { server: 'verbose' } }, { trace: 'verbose' }));
  it('a choice of detail', () => check({ hover: { detail: 'brief' } }, { hoverDetail: 'brief' }));
  it('a detail there is not', () => check({ hover: { detail: 'long' } }, {}, 'seedmark.hover.detail'));
  it('a switch', () => check({ detectTextFiles: false }, { detectTextFiles: false }));
  it('an annotator', () => check({ annotator: 'ann_2' }, { annotator: 'ann_2' }));
  it('an annotator that is no part of a file name', () => check({ annotator: '../x' }, {}, 'seedmark.annotator'));
  it('an annotator of too many letters', () => check({ annotator: 'a'.repeat(65) }, {}, 'seedmark.annotator'));
  it('an author of two lines', () => check({ author: 'a\nb' }, {}, 'seedmark.author'));
  it('unset in between', () => check({ detectTextFiles: null, checks: null }, {}));
  it('others leave ours alone', () => check({ unknown: 1, trace: { other: 1 } }, {}));

  for (const raw of [5, 'text', [], true]) {
    it(`${JSON.stringify(raw)} is reported`, () => check(raw, {}, 'seedmark'));
  }
  it('a switch that is a text', () => check({ detectTextFiles: 'false' }, {}, 'seedmark.detectTextFiles'));
  it('a choice there is not', () => check({ trace: { server: 'loud' } }, {}, 'seedmark.trace.server'));
  it('a name that every object has', () => check({ trace: { server: 'toString' } }, {}, 'seedmark.trace.server'));
  it('a list for an object', () => check({ checks: { severity: [] } }, {}, 'seedmark.checks.severity'));
  it('a check there is not, beside one there is', () =>
    check(
      { checks: { severity: { nothing: 'off', [code]: 'error' } } },
      { severities: { [code]: 'error' } },
      'seedmark.checks.severity: nothing',
    ));
  it('a severity there is not', () =>
    check({ checks: { severity: { [code]: 'fatal' } } }, { severities: {} }, `seedmark.checks.severity: ${code}`));
  it('a key that would change every object', () =>
    check(
      JSON.parse('{ "checks": { "severity": { "__proto__": "off" } } }'),
      { severities: {} },
      'seedmark.checks.severity: __proto__',
    ));
});
