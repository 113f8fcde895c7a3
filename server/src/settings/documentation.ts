import { ACROSS_DECLARATIONS, CHECKS } from '../engine/index';
import { SETTINGS } from './settings';

/** The page `docs/settings.md`. */
export function settingsPage(): string {
  const rows = Object.values(SETTINGS).map((setting) => [
    `\`${setting.name}\``,
    values(setting.schema),
    `\`${JSON.stringify(setting.fallback)}\``,
    setting.scope === 'resource' ? 'folder' : 'window',
    setting.description,
  ]);
  return [
    '# Settings',
    '',
    'This page is generated (`npm run generate`) from `server/src/settings/settings.ts`.',
    'A value of the wrong type is reported in the output channel, and the default is used.',
    '',
    table(['Setting', 'Values', 'Default', 'Can differ by', 'What it does'], rows),
    '## Checks',
    '',
    'The codes that `seedmark.checks.severity` knows. `docs/checks.md` explains each.',
    '',
    table(
      ['Code', 'By default', 'What is reported'],
      [...CHECKS, ...ACROSS_DECLARATIONS].map((check) => [`\`${check.code}\``, check.severity, check.what]),
    ),
    'For example:',
    '',
    '```json',
    `{ "seedmark.checks.severity": { "${CHECKS[0]?.code ?? 'code'}": "hint" } }`,
    '```',
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function values(schema: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => `\`${String(value)}\``).join(', ');
  return schema['type'] === 'object'
    ? 'object: code → `error`, `warning`, `information`, `hint`, `off`'
    : String(schema['type']);
}
