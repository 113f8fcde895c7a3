import type { FileReport, FoundFinding } from '../facts';
import type { CheckFormat } from './format';

/** JUnit's XML as build servers read it: a suite for each file, a failed test for each finding, and a passed one for a file without. */
export function junitFormat(): CheckFormat {
  return {
    start: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="seedmark">\n',
    file: suite,
    end: () => '</testsuites>\n',
  };
}

function suite({ path, findings }: FileReport): string {
  const cases = findings.length === 0 ? [testCase(path, 'seedmark')] : findings.map((one) => failed(path, one));
  const counts = `tests="${cases.length}" failures="${findings.length}" errors="0"`;
  return `  <testsuite name="${escape(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(path: string, name: string, inside = ''): string {
  const start = `    <testcase name="${escape(name)}" classname="${escape(path)}"`;
  return inside === '' ? `${start}/>\n` : `${start}>\n${inside}    </testcase>\n`;
}

function failed(path: string, { code, severity, message, from, excerpt }: FoundFinding): string {
  const place = `${path}:${from.line}:${from.column}`;
  const words = `${severity} at ${place}\n${message}\n${excerpt.text}`;
  const failure = `      <failure type="${escape(code)}" message="${escape(message)}">${escape(words)}</failure>\n`;
  return testCase(path, `${code} at ${from.line}:${from.column}`, failure);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Characters that XML 1.0 cannot hold, not even escaped, become U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
