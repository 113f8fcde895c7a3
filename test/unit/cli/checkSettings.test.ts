import { check, unpaired, WARNED } from './checkFound';

describe('command line: check takes settings', () => {
  const files = { 'a.txt': WARNED };
  check('that turn a check off', 'a.txt --severity quote-mark-unpaired=off', { files }, {});
  check(
    'that make it an error',
    'a.txt --severity error --severity quote-mark-unpaired=error',
    { files },
    { exitCode: 1, found: [unpaired('a.txt')] },
  );
  check(
    'of the team',
    'a.txt',
    { files: { ...files, 'seedmark.yaml': 'severity:\n  quote-mark-unpaired: off\n' } },
    {},
  );
  check(
    'of the team, which the command line outweighs',
    'a.txt --severity quote-mark-unpaired=warning',
    { files: { ...files, 'seedmark.yaml': 'severity:\n  quote-mark-unpaired: off\n' } },
    { exitCode: 1, found: [unpaired('a.txt')] },
  );
  check('from another file', 'a.txt --config t.yaml', { files: { ...files, 't.yaml': 'ignore: ["*.txt"]' } }, {});
  check(
    'that hide a finding in all files',
    'a.txt',
    { files: { ...files, 'seedmark.yaml': 'suppressions:\n- code: quote-mark-unpaired\n  files: "*.txt"\n' } },
    {},
  );
  check(
    'that hide nothing here',
    'a.txt',
    { files: { ...files, 'seedmark.yaml': 'suppressions:\n- code: quote-mark-unpaired\n  files: "b/*.txt"\n' } },
    { exitCode: 1, found: [unpaired('a.txt')] },
  );
  const wrong: readonly (readonly [title: string, args: string, yaml: string, message: string])[] = [
    [
      'an unknown severity',
      '--severity loud',
      '',
      'check: --severity loud: has to be one of error, warning, information, hint, or CODE=LEVEL',
    ],
    ['an unknown check', '--severity x=off', '', 'check: --severity x=off: no check x'],
    [
      'a severity for a check that is none',
      '--severity body-empty=loud',
      '',
      'check: --severity body-empty=loud: has to be one of error, warning, information, hint, off',
    ],
    [
      'a mistake in a file, at its place',
      '--config t.yaml',
      'profile: ap\nseverity:\n  body-empty: loud\n',
      't.yaml: 3:15: The severity has to be one of error, warning, information, hint, off.',
    ],
    [
      'an unknown key',
      '--config t.yaml',
      'profil: ap\n',
      't.yaml: 1:1: `profil` is not known; it can be profile, numeric-dates, severity, ignore, suppressions, layers.',
    ],
    [
      'YAML that is none',
      '--config t.yaml',
      'profile: [\n',
      't.yaml: 2:1: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['a file that is not there', '--config u.yaml', '', 'u.yaml: no such file'],
  ];
  for (const [title, args, yaml, message] of wrong)
    check(
      `but not ${title}`,
      `a.txt ${args}`,
      { files: { ...files, 't.yaml': yaml } },
      { exitCode: 2, err: `seedmark: ${message}\n` },
    );
});
