/** The type that INCEpTION and DKPro have for names. */
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';

/** What a structure of a layer is: words, a line between two annotations, or a statement about neither. */
export type Shape = 'span' | 'arc' | 'document';

const PACKAGES: Readonly<Record<Shape, string>> = {
  span: 'webanno.custom.',
  arc: 'seedmark.arc.',
  document: 'seedmark.document.',
};

/**
 * The type of a layer: `quote` is `webanno.custom.Quote`, where custom layers of INCEpTION are, and `entity` its own type for names. A
 * layer that is named like a type, as those read from UIMA are, is that type. Other shapes have packages of their own, because a type of INCEpTION has one shape.
 */
export function typeOfLayer(layer: string, shape: Shape): string {
  if (shape === 'span' && layer === 'entity') return NAMED_ENTITY;
  if (shape !== 'document' && isForeignType(layer)) return layer;
  return PACKAGES[shape] + capitalize(escapeName(layer));
}

/** The inverse of `typeOfLayer`; a type from elsewhere is its own layer. */
export function layerOfType(type: string): string {
  if (type === NAMED_ENTITY) return 'entity';
  for (const shape of SHAPES) {
    if (!type.startsWith(PACKAGES[shape])) continue;
    const layer = unescapeName(type.slice(PACKAGES[shape].length));
    if (typeOfLayer(layer, shape) === type) return layer;
  }
  return type;
}

const SHAPES: readonly Shape[] = ['span', 'arc', 'document'];

function isForeignType(layer: string): boolean {
  return /^[A-Za-z]\w{0,200}(?:\.[A-Za-z]\w{0,200}){1,50}$/.test(layer) && layerOfType(layer) === layer;
}

/** Letters and digits only, because WebAnno TSV takes a `_` in a name for the end of it. `Z` starts the code of another character, and ends it. */
function escapeName(layer: string): string {
  return layer.replace(
    /^[^a-y]|[^A-Za-z0-9]|Z/g,
    (character) => `Z${character.charCodeAt(0).toString(16).padStart(2, '0')}Z`,
  );
}

function unescapeName(name: string): string {
  const start = name.startsWith('Z') ? 'Z' : name.charAt(0).toLowerCase();
  return (start + name.slice(1)).replace(/Z([0-9a-f]{2,4})Z/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const WIKIDATA = 'http://www.wikidata.org/entity/';

/** The address of an entry of a registry, as INCEpTION writes it: `wikidata:Q794` is `http://www.wikidata.org/entity/Q794`. */
export function toIri(id: string): string {
  return /^wikidata:Q\d{1,15}$/.test(id) ? WIKIDATA + id.slice('wikidata:'.length) : id;
}

export function fromIri(iri: string): string {
  return /^https?:\/\/www\.wikidata\.org\/entity\/Q\d{1,15}$/.test(iri)
    ? `wikidata:${iri.slice(iri.lastIndexOf('/') + 1)}`
    : iri;
}
