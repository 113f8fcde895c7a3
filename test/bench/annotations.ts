import {
  AnnotationSession,
  describeSpans,
  newAnnotation,
  readSidecar,
  writeSidecar,
} from '../../server/src/annotations/index';
import type { Hand } from '../../server/src/annotations/index';
import type { Operation } from './measure';

const COUNT = 20_000;
const HAND: Hand = { author: 'ann', now: '2024-03-05T10:00:00Z', layers: null };

/** What twenty thousand annotations of one article cost: reading their file, a keystroke, and writing one change. */
export function annotationOperations(): readonly Operation[] {
  const text = Array.from({ length: COUNT }, (_, line) => `Line ${line} tells of a word and of more.`).join('\n');
  const spans = [...text.matchAll(/word/g)].map(({ index }) => ({ start: index, end: index + 4 }));
  const annotations = describeSpans(text, spans).map((target, index) =>
    newAnnotation({ id: `a${index}`, layer: 'entity', label: 'person', targets: [target], author: 'ann' }),
  );
  const source = writeSidecar('', { annotations, suppressions: [] }).text ?? '';
  const typing = new AnnotationSession(text, source);
  const changing = new AnnotationSession(text, source);
  return [
    { name: '20,000 annotations: read their file', size: source.length, run: () => readSidecar(source) },
    {
      name: '20,000 annotations: a keystroke',
      size: null,
      run: (round) => typing.edit([{ offset: round, deleted: 0, inserted: 'x' }]),
    },
    {
      name: '20,000 annotations: change one and write',
      size: null,
      run: (round) => {
        changing.apply({ kind: 'relabel', ids: [`a${round}`], label: 'place' }, HAND);
        const { text: written } = changing.toSidecar();
        if (written !== null) changing.saved(written);
      },
    },
  ];
}
