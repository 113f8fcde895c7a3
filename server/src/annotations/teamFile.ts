import { Document, isMap, isSeq } from 'yaml';
import type { YAMLSeq } from 'yaml';
import { readTeamFile } from './layers';
import { parseFile, YAML_OPTIONS } from './sidecar/document';
import type { WorkspaceSuppression } from './suppressions';

/**
 * A `seedmark.yaml` (`''` for none yet) with one more suppression, at the end of its list. All other lines stay as they are. `null` where the file has an error,
 * and where its list is of a form that nobody can add to without rewriting the file.
 */
export function addTeamSuppression(source: string, suppression: WorkspaceSuppression): string | null {
  const before = readTeamFile(source);
  const { document, root } = parseFile(source);
  if (!document || before.problems.some(({ severity }) => severity === 'error')) return null;
  const list = root?.get('suppressions', true);
  const added = isSeq(list)
    ? behindLast(source, list, suppression)
    : list === undefined
      ? withList(source, root !== null && !root.flow, suppression)
      : null;
  if (added === null) return null;
  const after = readTeamFile(added);
  const isSound =
    after.problems.length === before.problems.length &&
    JSON.stringify(after.value) ===
      JSON.stringify({ ...before.value, suppressions: [...before.value.suppressions, suppression] });
  return isSound ? added : null;
}

function withList(source: string, hasRoot: boolean, suppression: WorkspaceSuppression): string | null {
  const text = endedLine(source);
  const isEmpty = parseFile(source).document?.contents === null;
  return hasRoot || isEmpty ? `${text}suppressions:\n${entry(suppression, '  ')}` : null;
}

function behindLast(source: string, list: YAMLSeq, suppression: WorkspaceSuppression): string | null {
  const last = list.items.at(-1);
  if (list.flow === true || !isMap(last) || !last.range) return null;
  const start = source.lastIndexOf('\n', last.range[0]) + 1;
  const dash = /^( {0,20})- {1,10}/.exec(source.slice(start));
  if (!dash) return null;
  // The value's end, behind which comments of what comes next may stand.
  const end = source.indexOf('\n', last.range[1] - 1);
  const head = endedLine(end < 0 ? source : source.slice(0, end + 1));
  return head + entry(suppression, dash[1] ?? '') + (end < 0 ? '' : source.slice(end + 1));
}

function entry({ code, exact, files, reason }: WorkspaceSuppression, indent: string): string {
  const fields = {
    code,
    ...(exact === null ? {} : { exact }),
    ...(files === null ? {} : { files }),
    ...(reason === '' ? {} : { reason }),
  };
  const lines = new Document([fields], YAML_OPTIONS).toString({ lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((line) => `${indent}${line}\n`).join('');
}

function endedLine(source: string): string {
  return source === '' || source.endsWith('\n') ? source : `${source}\n`;
}
