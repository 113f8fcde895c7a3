import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import type { AnnotationProblem } from '../../facts';

export interface XmlElement {
  readonly kind: 'element';
  /** The name without its prefix. */
  readonly local: string;
  readonly uri: string;
  /** By name as written, with prefix: `xml:id`. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The UTF-16 offset behind the start tag in the file. */
  readonly at: number;
}

export type XmlNode = XmlElement | string;

export interface ParsedXml {
  /** `null` where the file is refused; then `problems` says why. */
  readonly root: XmlElement | null;
  readonly problems: readonly AnnotationProblem[];
}

/** Elements inside each other. Files of annotations have some twenty; readers walk the tree recursively. */
export const DEEPEST_XML = 500;

/**
 * Reads XML strictly, with namespaces. References to characters and the five entities of XML are resolved, line ends are those of XML 1.0.
 * A file that declares entities of its own is refused, whatever it does with them: none is ever expanded, so a small file stays small. Nothing outside
 * the file is read.
 */
export function parseXml(source: string): ParsedXml {
  const builder = new Builder();
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => {
    throw new XmlRefused(
      'xml-syntax',
      `The file is not well-formed XML: ${error.message.replace(/\.$/, '')}.`,
      parser.position,
    );
  });
  parser.on('doctype', (doctype) => {
    if (declaresEntity(doctype))
      throw new XmlRefused('xml-entity', 'The file declares entities of its own, and is not read.', parser.position);
  });
  parser.on('opentag', (tag) => builder.open(tag, parser.position));
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('closetag', () => builder.close());
  try {
    parser.write(source.startsWith('\ufeff') ? source.slice(1) : source).close();
    return { root: builder.root, problems: [] };
  } catch (error) {
    if (!(error instanceof XmlRefused)) throw error;
    const at = Math.min(error.at, source.length);
    const span = { start: at, end: at };
    return { root: null, problems: [{ code: error.code, message: error.message, span, severity: 'error' }] };
  }
}

/** Child elements of that name. */
export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.local === local);
}

export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** All text in an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Entities of the DTD itself, which begin with `%`, are nothing that text could name. */
function declaresEntity(doctype: string): boolean {
  const declarations = doctype.split('<!ENTITY').slice(1);
  return declarations.some((declaration) => !declaration.trimStart().startsWith('%'));
}

class XmlRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

type Open = XmlElement & { readonly children: XmlNode[] };

class Builder {
  root: XmlElement | null = null;
  readonly #open: Open[] = [];

  open(tag: SaxesTagNS, at: number): void {
    if (this.#open.length >= DEEPEST_XML)
      throw new XmlRefused('xml-depth', `More than ${DEEPEST_XML} elements stand inside each other.`, at);
    const attributes = new Map(
      Object.values(tag.attributes).flatMap(({ name, prefix, value }): [string, string][] =>
        prefix === 'xmlns' || name === 'xmlns' ? [] : [[name, value]],
      ),
    );
    const element: Open = { kind: 'element', local: tag.local, uri: tag.uri, attributes, children: [], at };
    this.#open.at(-1)?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  close(): void {
    this.#open.pop();
  }
}
