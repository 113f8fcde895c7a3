import type { XmlElement } from '../xml/parse';
import { elementsOf, textOf } from '../xml/parse';
import { element, escapeXmlText } from '../xml/write';

/**
 * A value of JSON as TEI's feature values: `<string>`, `<numeric>`, `<binary>`, `<vColl>`, `<default/>`, and `<fs>` for an object. An object with a key that is no XML
 * name is a set of pairs.
 */
export function writeValue(value: unknown): string {
  if (typeof value === 'number') return element('numeric', [['value', String(value)]]);
  if (typeof value === 'boolean') return element('binary', [['value', String(value)]]);
  if (Array.isArray(value)) return element('vColl', [['org', 'list']], value.map(writeValue).join(''));
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? element('string', [], escapeXmlText(value)) : '<default/>';
  const entries = Object.entries(value);
  if (entries.every(([key]) => /^[A-Za-z_][\w.-]{0,100}$/.test(key))) return writeFeatures(value, []);
  const pairs = entries.map((pair) => writeValue(pair));
  return element('vColl', [['org', 'set']], pairs.join(''));
}

/** A feature structure with a feature for each key. */
export function writeFeatures(value: object, attributes: readonly (readonly [string, string])[]): string {
  const features = Object.entries(value).map(([name, one]) => element('f', [['name', name]], writeValue(one)));
  return element('fs', attributes, features.join(''));
}

/** The inverse of both; `undefined` for an element that is no value. */
export function readValue(value: XmlElement): unknown {
  const children = elementsOf(value);
  if (value.local === 'string') return textOf(value);
  if (value.local === 'numeric') return Number(value.attributes.get('value') ?? Number.NaN);
  if (value.local === 'binary') return value.attributes.get('value') === 'true';
  if (value.local === 'default') return null;
  if (value.local === 'vColl' && value.attributes.get('org') === 'set')
    return Object.fromEntries(
      children.flatMap((pair): [string, unknown][] => {
        const [key, one] = elementsOf(pair);
        return key && one ? [[textOf(key), readValue(one)]] : [];
      }),
    );
  if (value.local === 'vColl') return children.map(readValue);
  if (value.local !== 'fs') return undefined;
  return Object.fromEntries(
    children.flatMap((feature): [string, unknown][] => {
      const [one] = elementsOf(feature);
      return one ? [[feature.attributes.get('name') ?? '', readValue(one)]] : [];
    }),
  );
}
