import { element } from '../xml/write';
import type { Cas, CasValue, FeatureStructure } from './cas';

/** A CAS with one text, as XMI 2.0. */
export function writeXmi({ sofas, structures }: Cas): string {
  const prefixes = prefixesOf(structures);
  const namespaces = [...prefixes].map(([uri, prefix]) => [`xmlns:${prefix}`, uri] as const);
  const lines = [
    element('cas:NULL', [['xmi:id', '0']]),
    ...structures.map((one) => writeStructure(one, prefixes)),
    ...sofas.map(({ id, name, text }) =>
      element('cas:Sofa', [
        ['xmi:id', id],
        ['sofaNum', '1'],
        ['sofaID', name],
        ['mimeType', 'text'],
        ['sofaString', text ?? ''],
      ]),
    ),
    ...sofas.map(({ id }) =>
      element('cas:View', [
        ['sofa', id],
        [
          'members',
          structures
            .filter(({ sofa }) => sofa === id)
            .map((one) => one.id)
            .join(' '),
        ],
      ]),
    ),
  ];
  const content = `\n${lines.map((line) => `  ${line}\n`).join('')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xmi:XMI', [...BASE, ...namespaces, ['xmi:version', '2.0']], content)}\n`;
}

const BASE = [
  ['xmlns:xmi', 'http://www.omg.org/XMI'],
  ['xmlns:cas', 'http:///uima/cas.ecore'],
] as const;

function prefixesOf(structures: readonly FeatureStructure[]): ReadonlyMap<string, string> {
  const uris = new Set(structures.map(({ type }) => uriOf(type)));
  return new Map([...uris].map((uri, index) => [uri, `type${index + 1}`]));
}

/** `webanno.custom.Span` is in `http:///webanno/custom.ecore`. */
function uriOf(type: string): string {
  const at = type.lastIndexOf('.');
  return `http:///${at < 0 ? 'uima/noNamespace' : type.slice(0, at).replaceAll('.', '/')}.ecore`;
}

function writeStructure(one: FeatureStructure, prefixes: ReadonlyMap<string, string>): string {
  const { id, type, sofa, begin, end, features } = one;
  const place =
    typeof begin !== 'number' || typeof end !== 'number'
      ? []
      : ([
          ['begin', String(begin)],
          ['end', String(end)],
        ] as const);
  const name = `${prefixes.get(uriOf(type)) ?? ''}:${type.slice(type.lastIndexOf('.') + 1)}`;
  return element(name, [
    ['xmi:id', id],
    ...(sofa === null ? [] : ([['sofa', sofa]] as const)),
    ...place,
    ...[...features].map(([feature, value]) => [feature, show(value)] as const),
  ]);
}

function show(value: CasValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  if ('ref' in value) return value.ref;
  return 'ids' in value ? value.ids.join(' ') : value.items.map(show).join(' ');
}
