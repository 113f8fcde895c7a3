import type { Check } from './facts';

export const quoteSpeakerMissing: Check = {
  code: 'quote-speaker-missing',
  severity: 'hint',
  what: 'Nobody is found who says a quote.',
  why: 'Readers want to know whose words they read. It may be that the text says it in a way that is not recognised; then nothing needs to be done.',
  example: ' date 2022-12-13 "We have never seen so many ships here at once."\n\nThe port was full.\n',
  run: ({ quotes }) =>
    quotes
      .filter(({ kind, speaker }) => speaker === null && (kind === 'direct' || kind === 'partial'))
      .map(({ span, content }) => ({
        span: content.length === 1 ? span : { start: span.start, end: content[0]?.end ?? span.end },
        message: 'Nobody is found who says this.',
        fixes: [],
      })),
};
