import { deepEqual, equal } from 'node:assert/strict';
import { entityKey, fileRecord, mentionAt, mentionCount } from '../../../server/src/workspace/index';
import { isInMarks } from '../../../server/src/engine/index';
import { shippedEngine } from '../../support/engine';
import { readMarkers } from '../../support/markers';
import { locateIn } from '../../support/records';

const ENGINE = shippedEngine();

/** The keys of what the engine finds. */
function keysOf(body: string): string[] {
  return ENGINE.analyze(` date 2022-12-13 ${body}`).entities.map((entity) => entityKey(entity, 'u'));
}

describe('the key of an entity', () => {
  for (const [body, expected] of [
    ['Mr. James Cleverly spoke.', ['person|james cleverly']],
    ['James Cleverly spoke.', ['person|james cleverly']],
    ['They went to the United States.', ['place|country|US']],
    ['They went to the US.', ['place|country|US']],
  ] as const)
    it(`of “${body}”`, () => deepEqual(keysOf(body), expected));

  it('of a single word names the file', () => {
    const [entity] = ENGINE.analyze('Mr. James Cleverly spoke.').entities;
    equal(entity && entityKey({ ...entity, name: 'Mr. Cleverly' }, 'u'), 'person|cleverly|u');
  });

  it('is the id in the registry where there is one', () => {
    const [entity] = ENGINE.analyze('Mr. James Cleverly spoke.').entities;
    equal(entity && entityKey({ ...entity, registry: 'cleverly' }, 'u'), 'registry|cleverly');
  });
});

describe('words of others', () => {
  for (const marked of [
    ' date 2022-12-13 "See ‹|Iran|›," he said.',
    ' date 2022-12-13 The "old ‹|Iran|›" of then.',
    ' date 2022-12-13 Words.\n\nSee ‹|Iran|›. — Ann Lee (@annlee) May 1, 2022',
    ' date 2022-12-13 "See ‹|Iran|›, he said.',
  ])
    it(`are in ${JSON.stringify(marked)}`, () => equal(inMarks(marked), true));
  for (const marked of [
    ' date 2022-12-13 "See," ‹|he|› said.',
    ' date 2022-12-13 He said that ‹|Iran|› was there.',
    ' date 2022-12-13 "See," he said. ‹|Iran|›.',
    ' date 2022-12-13 ‹|Iran|›\'s "old" walls.',
  ])
    it(`are not in ${JSON.stringify(marked)}`, () => equal(inMarks(marked), false));

  function inMarks(marked: string): boolean | undefined {
    const { text, spans } = readMarkers(marked);
    return spans[0] && isInMarks(ENGINE.analyze(text))(spans[0]);
  }
});

describe('the record of a file', () => {
  it('counts places behind an emoji in UTF-16, and mentions in document order', () => {
    const text = ' date 2022-12-13 🇬🇧 Iran met Mr. Ann Lee.\n\nIran left.';
    const record = fileRecord('u', ENGINE.analyze(text), locateIn(text));
    const all = Array.from({ length: mentionCount(record) }, (_, number) => mentionAt(record, number));
    const words = all.map(({ entity, form, range: { start, end } }) => [
      record.entities[entity]?.forms[form],
      text.split('\n')[start.line]?.slice(start.character, end.character),
    ]);
    deepEqual(
      words.map(([form]) => form),
      words.map(([, written]) => written),
    );
    deepEqual(words.map(([form]) => form).filter((form) => form === 'Iran').length, 2);
  });
});
