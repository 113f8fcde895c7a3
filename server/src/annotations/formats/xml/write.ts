/** What XML 1.0 cannot hold in any way: most control characters, halves of a surrogate pair, and two others. */
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** How many characters XML cannot hold. */
export function countNotXml(text: string): number {
  return text.match(NOT_XML)?.length ?? 0;
}

/** The text with U+FFFD for each UTF-16 unit that XML cannot hold, so that offsets stay. */
export function toXmlCharacters(text: string): string {
  return text.replace(NOT_XML, '\ufffd');
}

/** Text for an attribute in double quotes or between tags; tabs and line ends are references, so that no reader normalizes them away. */
export function escapeXml(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character] ?? '');
}

/** Text between tags, where line feeds and tabs are kept as they are. A carriage return is a reference. */
export function escapeXmlText(text: string): string {
  return toXmlCharacters(text).replace(/[&<>\r\u0085\u2028]/g, (character) => ESCAPES[character] ?? '');
}

/** `element('a', [['b', 'c']])` is `<a b="c"/>`. `content` is XML. */
export function element(name: string, attributes: readonly (readonly [string, string])[], content = ''): string {
  const start = startTag(name, attributes);
  return content === '' ? `${start.slice(0, -1)}/>` : `${start}${content}</${name}>`;
}

export function startTag(name: string, attributes: readonly (readonly [string, string])[]): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
