import { shownLabel } from './aside';
import type { FormatDocument, FormatFile } from './facts';

/** The labeling interface that a project needs to show the tasks: every label that occurs, in order of the alphabet. */
export function labelConfiguration(documents: readonly FormatDocument[]): FormatFile {
  const annotations = documents.flatMap((document) => document.annotations);
  const labelsOf = (isSpan: boolean): string[] => {
    const own = annotations.filter(({ targets }) => targets.length > 0 === isSpan).map((one) => shownLabel(one));
    return [...new Set(own)].sort().map(escapeAttribute);
  };
  const content = [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...labelsOf(true).map((label) => `    <Label value="${label}"/>`),
    '  </Labels>',
    '  <Relations>',
    ...labelsOf(false).map((label) => `    <Relation value="${label}"/>`),
    '  </Relations>',
    '  <Text name="text" value="$text" granularity="character"/>',
    '</View>',
    '',
  ].join('\n');
  return { name: 'label-studio-config.xml', content };
}

function escapeAttribute(value: string): string {
  return value
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
