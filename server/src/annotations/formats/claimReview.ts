import type { Annotation, AttributeValue } from '../facts';
import { isLost } from '../facts';
import { problem } from './assemble';
import type { Exported, Format, FormatDocument, Loss } from './facts';
import { stemOf } from './names';
import { iriOf } from './webAnnotationIri';

/**
 * The layer `claim` as `ClaimReview` of schema.org, for search engines and archives of fact checks. The attributes `verdict`, `rating` (a number), `best`, `worst` and `url` have
 * their own places in it; comments are the body of the review. It holds no offsets, and is not read back.
 */
export const claimReview: Format = {
  id: 'claim-review',
  title: 'schema.org ClaimReview (JSON-LD)',
  extensions: ['.claims.jsonld'],
  counts: 'none',
  losses: (document) => write(document).losses,
  export: write,
  import: () => ({
    documents: [],
    problems: [problem('format-write-only', 'A ClaimReview says nothing of places in a text: it cannot be read.')],
    losses: [],
    compared: 0,
  }),
};

function write({ name, annotations }: FormatDocument): Exported {
  const isClaim = ({ layer, status, targets }: Annotation): boolean =>
    layer === 'claim' && status !== 'rejected' && targets.length > 0 && !targets.some(isLost);
  const claims = annotations.filter(isClaim);
  const unrated = claims.filter(({ attributes }) => textOf(attributes['verdict']) === null).length;
  const others = annotations.length - claims.length;
  const graph = claims.map((claim) => reviewOf(claim, name));
  const content = `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`;
  return {
    files: [{ name: `${stemOf(name)}.claims.jsonld`, content }],
    losses: [
      ...lossOf(
        'layers',
        others,
        'annotations of other layers than `claim`, or rejected, or without words: not written',
      ),
      ...lossOf('offsets', claims.length, 'claims: written with their words, and not with their places'),
      ...lossOf(
        'verdict',
        unrated,
        'claims without the attribute `verdict`: written without a rating, which readers demand',
      ),
    ],
  };
}

function lossOf(code: string, count: number, what: string): Loss[] {
  return count === 0 ? [] : [{ code: `loss-${code}`, message: `${count} ${what}.`, count, isKept: false }];
}

function reviewOf(
  { targets, attributes, author, created, modified, comments, links }: Annotation,
  name: string,
): object {
  const verdict = textOf(attributes['verdict']);
  const url = textOf(attributes['url']);
  const rating = {
    '@type': 'Rating',
    ...numbers({ ratingValue: attributes['rating'], bestRating: attributes['best'], worstRating: attributes['worst'] }),
    ...(verdict === null ? {} : { alternateName: verdict }),
  };
  const body = comments.map(({ text }) => text).join('\n\n');
  return {
    '@type': 'ClaimReview',
    ...(url === null ? {} : { url }),
    claimReviewed: targets.map(({ exact }) => exact).join(' … '),
    itemReviewed: {
      '@type': 'Claim',
      appearance: { '@type': 'CreativeWork', name },
      ...(links.length > 0
        ? { about: links.map((link) => ({ '@id': iriOf(link), name: link.label ?? link.id })) }
        : {}),
    },
    ...(verdict === null && !('ratingValue' in rating) ? {} : { reviewRating: rating }),
    ...(author === '' ? {} : { author: { '@type': 'Person', name: author } }),
    ...(created === null ? {} : { datePublished: created }),
    ...(modified === null ? {} : { dateModified: modified }),
    ...(body === '' ? {} : { reviewBody: body }),
  };
}

function textOf(value: AttributeValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numbers(values: Readonly<Record<string, AttributeValue | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value] as const] : [])),
  );
}
