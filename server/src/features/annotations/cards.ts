import { checkAnnotation } from '../../annotations/index';
import type { AttributeValue, LayerDefinition, Placed } from '../../annotations/index';
import type { Card, Row } from '../hover/card';
import { wordsOf } from './views';

/** What the hover over annotated words says. */
export function annotationCard(text: string, placed: Placed, owner: string, layers: readonly LayerDefinition[]): Card {
  const { annotation, status } = placed;
  const { layer, label, confidence, author, created, comments, links, ends, attributes } = annotation;
  const title = [titleOf(layer, layers), label].filter(Boolean).join(': ');
  const rows: Row[] = [
    ['Status', confidence === null ? status : `${status}, ${Math.round(confidence * 100)} % sure`],
    ['By', [author, created?.slice(0, 10)].filter(Boolean).join(', ')],
    ['File of', owner],
    ...Object.entries(attributes).map(([name, value]): Row => [name, shown(value)]),
    ['Links', links.map(({ id, label: name }) => (name === null ? id : `${name} (${id})`)).join(', ')],
    ['Ends', ends.map(({ role, target }) => `${role} ${target}`).join(', ')],
    ['Words', placed.spans.length > 1 ? wordsOf(text, placed) : null],
    ['Not as the team defined it', checkAnnotation(annotation, layers).join(' ')],
  ];
  const talk = comments.slice(-MOST_COMMENTS).map((one): Row => [one.author || 'Somebody', one.text]);
  return { title: `Annotation: ${title}`, rows, parts: [{ heading: 'Comments', rows: talk }] };
}

function titleOf(layer: string, layers: readonly LayerDefinition[]): string {
  return layers.find(({ name }) => name === layer)?.title ?? layer;
}

function shown(value: AttributeValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const MOST_COMMENTS = 10;
