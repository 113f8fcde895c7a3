import assert from 'node:assert/strict';
import { AnnotationSession, findCandidates, describeSpans, readSidecar } from '../../../server/src/annotations/index';
import type { AnnotationChange, Hand, LayerDefinition } from '../../../server/src/annotations/index';
import { markSpans, readMarkers } from '../../support/markers';

const HAND: Hand = { author: 'ann', now: '2024-03-05T10:00:00Z', layers: null };
const TEXT = 'The minister met Iran. Iran said no. “I met Iran,” said Ann Lee of Iranian oil.';

function open(...changes: readonly AnnotationChange[]): AnnotationSession {
  const session = new AnnotationSession(TEXT, '');
  for (const change of changes) {
    const { done, words } = session.apply(change, HAND);
    assert.ok(done, words);
  }
  return session;
}

function annotate(words: string, label = 'place'): AnnotationChange {
  const start = TEXT.indexOf(words);
  return { kind: 'annotate', spans: [{ start, end: start + words.length }], layer: 'entity', label };
}

/** The text with the places of all annotations that have words. */
function shown(session: AnnotationSession): string {
  const spans = session.placed().filter(({ status }) => status !== 'orphaned');
  return markSpans(
    session.text,
    spans.flatMap((one) => one.spans),
  );
}

function idOf(session: AnnotationSession, index = 0): string {
  const id = session.placed()[index]?.annotation.id;
  assert.ok(id !== undefined);
  return id;
}

describe('an annotation session', () => {
  it('takes a change back with the text edited in between', () => {
    const session = open(annotate('minister'), { kind: 'delete', all: true });
    session.edit([{ offset: 0, deleted: 3, inserted: 'Yesterday the' }]);
    assert.equal(session.placed().length, 0);
    assert.deepEqual(session.undo(), {
      done: true,
      words: 'delete “minister”',
      ids: session.placed().map(({ annotation }) => annotation.id),
    });
    assert.equal(shown(session), `Yesterday the ‹|minister|›${TEXT.slice(12)}`);
    assert.equal(session.redoWords, 'delete “minister”');
    session.redo();
    assert.equal(session.placed().length, 0);
    session.undo();
    session.undo();
    assert.equal(session.undoWords, null);
    assert.equal(session.undo().done, false);
  });

  it('suggests every other whole place of words', () => {
    const start = TEXT.indexOf('Iran');
    const session = open({ kind: 'annotate-all', span: { start, end: start + 4 }, layer: 'entity', label: 'place' });
    assert.deepEqual(
      session.placed().map(({ status }) => status),
      ['accepted', 'suggested', 'suggested'],
    );
    assert.equal(shown(session).split('‹|Iran|›').length, 4);
    assert.equal(
      session.apply({ kind: 'set-status', layer: 'entity', status: 'suggested', to: 'rejected' }, HAND).words,
      'reject 2 annotations',
    );
    assert.equal(
      session.apply({ kind: 'annotate-all', span: { start, end: start + 4 }, layer: 'entity', label: 'place' }, HAND)
        .done,
      false,
    );
  });

  const edges: readonly (readonly [edge: 'start' | 'end', words: number, expected: string | null])[] = [
    ['start', -1, '‹|The minister|› met'],
    ['end', 1, 'The ‹|minister met|›'],
    ['end', 2, 'The ‹|minister met Iran|›.'],
    ['end', -1, null],
    ['start', 1, null],
  ];
  for (const [edge, words, expected] of edges)
    it(`moves the ${edge} by ${words} words${expected === null ? ', not past the other edge' : ''}`, () => {
      const session = open(annotate('minister'));
      const { done } = session.apply({ kind: 'move-edge', id: idOf(session), edge, words }, HAND);
      assert.equal(done, expected !== null);
      if (expected !== null) assert.ok(shown(session).startsWith(expected), shown(session));
    });

  it('keeps the words of an orphan, finds candidates, and is told where they are', () => {
    const session = open(annotate('minister', 'person'));
    session.edit([{ offset: 4, deleted: 8, inserted: 'ministry' }]);
    const id = idOf(session);
    assert.equal(session.find(id)?.status, 'orphaned');
    const [target] = session.annotations()[0]?.targets ?? [];
    assert.ok(target);
    const [best] = findCandidates(session.text, target);
    assert.ok(best && best.score > 0.6 && best.start === 4 && best.end === 12, JSON.stringify(best));
    session.apply({ kind: 'set-spans', id, spans: [{ start: 4, end: 12 }] }, HAND);
    assert.ok(shown(session).startsWith('The ‹|ministry|› met'));
    session.undo();
    assert.equal(session.find(id)?.status, 'orphaned');
    session.edit([{ offset: 4, deleted: 8, inserted: 'minister' }]);
    assert.equal(session.find(id)?.status, 'accepted');
  });

  it('does to an annotation what a person asks for, and says so', () => {
    const session = open(annotate('Ann Lee', 'person'), annotate('minister', 'person'));
    const [minister, ann] = [idOf(session, 0), idOf(session, 1)];
    const said = (change: AnnotationChange): string => session.apply(change, HAND).words;
    assert.equal(said({ kind: 'relabel', ids: [ann], label: 'role' }), 'label “Ann Lee” as role');
    assert.equal(said({ kind: 'set-attributes', id: ann, attributes: { sure: true } }), 'set sure of “Ann Lee”');
    assert.equal(said({ kind: 'link', id: ann, link: 'wikidata:Q1', name: 'Ann' }), 'link “Ann Lee” to Ann');
    assert.equal(said({ kind: 'comment', id: ann, text: 'Who?' }), 'comment on “Ann Lee”');
    assert.equal(said({ kind: 'comment', id: ann, text: 'Who is it?', index: 0 }), 'change a comment on “Ann Lee”');
    const ends = [minister, ann].map((target) => ({ role: 'same', target }));
    assert.equal(said({ kind: 'relate', label: 'identity', ends }), 'relate 2 annotations as identity');
    assert.equal(said({ kind: 'delete', ids: [minister] }), 'delete “minister”');
    assert.equal(session.placed().length, 1, 'the relation goes, too');
    session.undo();
    assert.equal(session.placed().length, 3);
    const { text } = session.toSidecar();
    assert.deepEqual(readSidecar(text ?? '').annotations, session.annotations());
    assert.equal(session.find(ann)?.annotation.comments[0]?.text, 'Who is it?');
  });

  const layers: readonly LayerDefinition[] = [
    {
      name: 'entity',
      title: 'Entity',
      color: null,
      key: null,
      attributes: [],
      labels: [{ name: 'person', title: 'Person', color: null, key: null }],
    },
  ];
  const refused: readonly (readonly [title: string, change: AnnotationChange])[] = [
    ['a label that the team does not have', annotate('Iran')],
    ['a layer that the team does not have', { kind: 'annotate', spans: [], layer: 'frame' }],
    [
      'a place outside the text',
      { kind: 'annotate', spans: [{ start: 5, end: 5000 }], layer: 'entity', label: 'person' },
    ],
    [
      'parts that overlap',
      {
        kind: 'annotate',
        spans: [
          { start: 1, end: 5 },
          { start: 3, end: 9 },
        ],
        layer: 'entity',
        label: 'person',
      },
    ],
    ['an empty place', { kind: 'annotate', spans: [{ start: 5, end: 5 }], layer: 'entity', label: 'person' }],
    ['an annotation that is not there', { kind: 'delete', ids: ['zz'] }],
    ['an empty comment', { kind: 'comment', id: 'zz', text: ' ' }],
    ['a suppression that is not there', { kind: 'unsuppress', numbers: [0] }],
  ];
  for (const [title, change] of refused)
    it(`refuses ${title}`, () => {
      const session = new AnnotationSession(TEXT, '');
      const { done, words } = session.apply(change, { ...HAND, layers });
      assert.ok(!done && words.endsWith('.'), words);
      assert.equal(session.undoWords, null);
    });

  it('takes over what changed in the file, and keeps what changed here', () => {
    const session = open(annotate('minister', 'person'), annotate('Ann Lee', 'person'));
    const { text } = session.toSidecar();
    assert.ok(text !== null);
    session.saved(text);
    const [minister, ann] = [idOf(session, 0), idOf(session, 1)];
    session.apply({ kind: 'relabel', ids: [minister], label: 'role' }, HAND);
    session.edit([{ offset: 0, deleted: 0, inserted: 'Now: ' }]);
    session.outsideSidecar(text.replaceAll('status: accepted', 'status: rejected'));
    assert.deepEqual([session.find(minister)?.annotation.label, session.find(minister)?.status], ['role', 'rejected']);
    session.outsideSidecar(text.slice(0, text.indexOf(`  - id: ${ann}`)));
    assert.equal(session.find(ann), undefined);
    assert.equal(shown(session), `Now: The ‹|minister|›${TEXT.slice(12)}`);
  });

  it('changes nothing while the file is damaged, and shows what can be read', () => {
    const { text } = open(annotate('minister', 'person'), annotate('Ann Lee', 'person')).toSidecar();
    const damaged = (text ?? '').replace('exact: "Ann Lee"', 'exact: "Ann');
    const session = new AnnotationSession(TEXT, damaged);
    assert.equal(session.placed().length, 1);
    assert.ok(!session.isWritable && session.problems.length > 0);
    assert.equal(session.apply(annotate('Iran'), HAND).done, false);
    assert.equal(session.toSidecar().text, null);
  });

  it('warns of offsets outside the text, and looks for the words', () => {
    const { text } = open(annotate('Ann Lee', 'person')).toSidecar();
    const session = new AnnotationSession('“I met Iran,” said Ann Lee of Iranian oil.', text ?? '');
    assert.deepEqual(
      session.problems.map(({ code, severity }) => `${severity} ${code}`),
      ['warning annotation-span-outside'],
    );
    assert.equal(shown(session), '“I met Iran,” said ‹|Ann Lee|› of Iranian oil.');
    assert.deepEqual(new AnnotationSession(TEXT, text ?? '').problems, []);
  });

  it('adopts what another annotator said, with relations, once', () => {
    const other = open(annotate('minister', 'person'), annotate('Ann Lee', 'person'));
    const ends = other.placed().map(({ annotation }) => ({ role: 'same', target: annotation.id }));
    other.apply({ kind: 'relate', label: 'identity', ends }, HAND);
    const session = open(annotate('minister', 'person'));
    const change: AnnotationChange = { kind: 'adopt', annotations: other.annotations() };
    assert.equal(session.apply(change, HAND).words, 'take over 2 annotations');
    assert.equal(session.placed().length, 3);
    assert.equal(session.apply(change, HAND).done, false);
  });

  it('ignores a finding at its place, and heeds it again', () => {
    const session = open({ kind: 'suppress', code: 'x', span: { start: 4, end: 12 }, reason: 'So be it.' });
    session.edit([{ offset: 0, deleted: 0, inserted: 'Now: ' }]);
    assert.equal(session.suppressions()[0]?.target.start, 9);
    session.apply({ kind: 'unsuppress', numbers: [0] }, HAND);
    assert.equal(session.suppressions().length, 0);
    session.undo();
    assert.equal(session.suppressions()[0]?.target.exact, 'minister');
  });
});

describe('candidates for an orphan', () => {
  const cases: readonly (readonly [title: string, marked: string, now: string, expected: string | null])[] = [
    ['words spelt anew', 'He met the ‹|minister|› of oil.', 'He met the ministry of oil.', 'ministry'],
    [
      'the copy with the better context',
      'We saw ‹|Ann Lee|› there.',
      'Ann Lee left. We saw Ann Leigh there.',
      'Ann Leigh',
    ],
    [
      'long words with a change in the middle',
      'So: ‹|the talks on water and oil in the old town went on|›.',
      'So: the talks on wine and oil in the old town went on.',
      'the talks on wine and oil in the old town went on',
    ],
    ['nothing where nothing is like them', 'He met the ‹|minister|› of oil.', 'Rain fell on all hills.', null],
    ['nothing in an empty text', 'The ‹|minister|›.', '', null],
  ];
  for (const [title, marked, now, expected] of cases)
    it(`are ${title}`, () => {
      const { text, spans } = readMarkers(marked);
      const [target] = describeSpans(text, spans);
      assert.ok(target);
      const [best] = findCandidates(now, target);
      assert.equal(best ? now.slice(best.start, best.end) : null, expected);
    });
});
