import type { Analysis } from '../engine/index';
import { rangeOf } from '../features/index';
import { acrossFindings, AcrossTables } from '../workspace/index';
import type { AcrossFinding, WorkspaceIndex } from '../workspace/index';
import type { Logger, Runtime } from './runtime';
import { messageOf } from './runtime';
import type { Snapshot } from './store';

/** What the checks across files say of open documents, as far as the index is read. */
export interface AcrossFiles {
  /** The analysis with the findings of all checks, those across files included. */
  readonly checked: (snapshot: Snapshot) => CheckedSnapshot;
  /** Takes in what the index has learnt, a few files at a time; says whether the index is read and all of it is taken in. */
  readonly catchUp: () => Promise<boolean>;
}

export interface CheckedSnapshot {
  readonly analysis: Analysis;
  /** Differs where the text, the settings or what other files make of it differ. */
  readonly id: string;
}

/** Files that are taken in before a request is answered; more of them are work for the background. */
const FEW = 16;

export function createAcrossFiles(
  index: WorkspaceIndex,
  { pause }: Pick<Runtime, 'pause'>,
  logger: Logger,
): AcrossFiles {
  const tables = new AcrossTables();
  const news = new Set<string>();
  const kept = new Map<string, { readonly from: string; readonly checked: CheckedSnapshot }>();
  index.subscribe((uri) => news.add(uri));
  const takeIn = (most: number) => {
    let left = most;
    for (const uri of news) {
      if (left-- === 0) return;
      news.delete(uri);
      // A document that is closed needs no findings, and one that changed needs others.
      kept.delete(uri);
      const record = index.file(uri);
      if (record) tables.put(record);
      else tables.remove(uri);
    }
  };
  const check = ({ document, analysis, settings }: Snapshot): AcrossFinding[] => {
    const record = index.file(document.uri);
    if (!record) return [];
    const input = {
      analysis,
      record,
      index,
      lookup: tables,
      locate: (span: AcrossFinding['span']) => rangeOf(document, span),
    };
    return acrossFindings(input, settings.severities, (code, error) =>
      logger.error(`The check ${code} failed: ${messageOf(error)}`),
    );
  };
  return {
    checked: (snapshot) => {
      const { document, analysis, id } = snapshot;
      takeIn(FEW);
      if (index.reach === 'reading' || news.size > 0) return { analysis, id };
      const from = `${id}/${index.revision}`;
      const before = kept.get(document.uri);
      if (before?.from === from) return before.checked;
      const found = check(snapshot);
      const findings = found.length > 0 ? merged(analysis.findings, found) : analysis.findings;
      const checked = {
        analysis: { ...analysis, findings },
        id: found.length > 0 ? `${id}.${signatureOf(found)}` : id,
      };
      kept.set(document.uri, { from, checked });
      return checked;
    },
    catchUp: async () => {
      if (index.reach === 'reading') return false;
      while (news.size > 0) {
        takeIn(FEW);
        await pause();
      }
      return true;
    },
  };
}

function merged(own: Analysis['findings'], across: readonly AcrossFinding[]): Analysis['findings'] {
  return [...own, ...across].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** FNV-1a of all that is said. */
function signatureOf(findings: readonly AcrossFinding[]): string {
  const text = JSON.stringify(findings);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
