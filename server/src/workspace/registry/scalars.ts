/** A text as YAML writes it: bare where that means the text and nothing else, else in double quotes. `flow`: between brackets. */
export function scalarText(text: string, flow: boolean): string {
  const plain = flow ? /^\p{L}[\p{L}\p{M}\p{N} .'’()/&-]*$/u : /^\p{L}[\p{L}\p{M}\p{N} .,'’()/&-]*$/u;
  return plain.test(text) && !text.endsWith(' ') && !SPECIAL.test(text) ? text : JSON.stringify(text);
}

/** What YAML 1.1 or 1.2 read as no text. */
const SPECIAL = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
