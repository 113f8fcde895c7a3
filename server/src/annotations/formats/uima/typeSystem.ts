import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import type { FormatFile } from '../facts';
import { childrenOf, elementsOf, textOf } from '../xml/parse';
import type { XmlElement } from '../xml/parse';
import { element } from '../xml/write';
import type { CasFeature, CasType } from './cas';

const NAMESPACE = 'http://uima.apache.org/resourceSpecifier';

/** The file that describes the types of all XMI files of its folder. */
export const TYPE_SYSTEM = 'TypeSystem.xml';

/** Whether an XML file is a type system description, and no annotations. */
export function isTypeSystem({ local }: XmlElement): boolean {
  return local === 'typeSystemDescription';
}

/** A type system description of UIMA, which tools need beside XMI. */
export function writeTypeSystem(types: readonly CasType[]): FormatFile {
  const written = types.map(({ name, superType, features }) => {
    const own = features.map(writeFeature).join('');
    const head = content('name', name) + content('description', '') + content('supertypeName', superType);
    return element('typeDescription', [], head + (own === '' ? '' : element('features', [], own)));
  });
  const all = content('name', 'Seedmark') + element('types', [], written.join('\n'));
  return {
    name: TYPE_SYSTEM,
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${element('typeSystemDescription', [['xmlns', NAMESPACE]], all)}\n`,
  };
}

/** The types of a description. Descriptions that it imports are not read, and that is told. */
export function readTypeSystem(root: XmlElement, problems: AnnotationProblem[]): CasType[] {
  if (childrenOf(root, 'imports').some((imports) => elementsOf(imports).length > 0))
    problems.push(problem('uima-imports', 'Type systems that this one imports are not read.', null, 'warning'));
  return childrenOf(root, 'types')
    .flatMap((types) => childrenOf(types, 'typeDescription'))
    .map((type) => ({
      name: valueOf(type, 'name'),
      superType: valueOf(type, 'supertypeName'),
      features: childrenOf(type, 'features')
        .flatMap((features) => childrenOf(features, 'featureDescription'))
        .map(readFeature),
    }));
}

function writeFeature({ name, range }: CasFeature): string {
  const isArray = range.endsWith('[]');
  const type = isArray
    ? content('rangeTypeName', 'uima.cas.FSArray') +
      content('elementType', range.slice(0, -2)) +
      content('multipleReferencesAllowed', 'false')
    : content('rangeTypeName', range);
  return element('featureDescription', [], content('name', name) + content('description', '') + type);
}

function readFeature(feature: XmlElement): CasFeature {
  const range = valueOf(feature, 'rangeTypeName');
  const elementType = valueOf(feature, 'elementType');
  return {
    name: valueOf(feature, 'name'),
    range: range === 'uima.cas.FSArray' && elementType !== '' ? `${elementType}[]` : range,
  };
}

function valueOf(parent: XmlElement, name: string): string {
  const [child] = childrenOf(parent, name);
  return child ? textOf(child).trim() : '';
}

function content(name: string, text: string): string {
  return element(name, [], text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
}
