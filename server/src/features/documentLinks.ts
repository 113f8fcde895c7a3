import type { DocumentLink } from 'vscode-languageserver-types';
import { span } from '../engine/index';
import type { Analysis, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { rangeOf } from './positions';

/**
 * Web addresses (`http`, `https` and nothing else), e-mail addresses, and the handles of post signatures. The signature
 * `— Name (@handle) Month D, YYYY` is the one that X (Twitter) writes, so there the platform is known; a handle anywhere
 * else could belong to any platform and gets no link.
 */
export function documentLinks(document: SourceDocument, analysis: Analysis): DocumentLink[] {
  const links = [...webAddresses(document.text), ...mailAddresses(document.text), ...handles(analysis)];
  return withoutOverlaps(links.sort((a, b) => a.span.start - b.span.start)).map((link) => ({
    range: rangeOf(document, link.span),
    target: link.target,
  }));
}

/** Of two links at one place the one that starts first stays: an e-mail address can be part of a web address. */
function withoutOverlaps(links: readonly Link[]): Link[] {
  let end = 0;
  return links.filter((link) => {
    if (link.span.start < end) return false;
    end = link.span.end;
    return true;
  });
}

interface Link {
  readonly span: Span;
  readonly target: string;
}

function webAddresses(text: string): Link[] {
  const links: Link[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])https?:\/\/[^\s<>"“”„«»‹›|\\^`{}]{1,2048}/giu)) {
    const address = withoutTail(match[0]);
    if (!/^https?:\/\/[\p{L}\p{N}[]/iu.test(address)) continue;
    links.push({ span: span(match.index, match.index + address.length), target: address });
  }
  return links;
}

/** The address without the punctuation of the sentence around it: a dot at its end, or a parenthesis it did not open. */
function withoutTail(address: string): string {
  let end = address.length;
  let open = address.split('(').length - address.split(')').length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?'’*_~…—–]/.test(last)) break;
  }
  return address.slice(0, end);
}

const LOCAL = /[A-Za-z0-9._%+-]/;

function mailAddresses(text: string): Link[] {
  const links: Link[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && LOCAL.test(text.charAt(start - 1))) start--;
    while (start < at && text.charAt(start) === '.') start++;
    const domain = /^(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9@])/.exec(text.slice(at + 1, at + 256));
    // Two signs are a handle on a server, `@name@server`, not an address.
    if (start === at || !domain || text.charAt(start - 1) === '@') continue;
    const address = span(start, at + 1 + domain[0].length);
    links.push({ span: address, target: `mailto:${text.slice(address.start, address.end)}` });
  }
  return links;
}

function handles(analysis: Analysis): Link[] {
  return analysis.posts.flatMap(({ handle, handleSpan }) => {
    const name = /^@([A-Za-z0-9_]{1,15})$/.exec(handle ?? '')?.[1];
    return name !== undefined && handleSpan ? [{ span: handleSpan, target: `https://x.com/${name}` }] : [];
  });
}
