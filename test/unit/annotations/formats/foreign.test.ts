import assert from 'node:assert/strict';
import { brat } from '../../../../server/src/annotations/formats/brat/index';
import { conll } from '../../../../server/src/annotations/formats/conll';
import { doccano } from '../../../../server/src/annotations/formats/doccano';
import type { Format, Imported } from '../../../../server/src/annotations/formats/facts';
import { labelStudio } from '../../../../server/src/annotations/formats/labelStudio';
import { prodigy } from '../../../../server/src/annotations/formats/prodigy';
import { webAnnotation } from '../../../../server/src/annotations/formats/webAnnotation';
import { hardDocument } from './roundTrip';

const TEXT = 'Ann 🇬🇧 met Bob\nin Rome.';

function read(format: Format, name: string, content: string, text = TEXT): Imported {
  return format.import({ files: [{ name, content }], text: { name: 'a.txt', content: text } });
}

/** Annotations as a person reads them: `person Ann|Bob (role>words)`. */
function shown({ documents }: Imported): string[] {
  return documents.flatMap(({ annotations }) => {
    const words = new Map(annotations.map(({ id, targets }) => [id, targets.map(({ exact }) => exact).join('|')]));
    return annotations.map(({ id, label, ends, status }) => {
      const told = ends.map(({ role, target }) => `${role}>${words.get(target) ?? '?'}`);
      const own = [label, words.get(id) ?? '', ...(told.length > 0 ? [`(${told.join(' ')})`] : [])];
      return [...own, ...(status === 'accepted' ? [] : [status])].filter((part) => part !== '').join(' ');
    });
  });
}

/** Files of each format, written as its documents say, and what they mean. */
const FILES: readonly (readonly [
  title: string,
  format: Format,
  name: string,
  content: string,
  expected: readonly string[],
])[] = [
  ['brat: offsets in code points', brat, 'a.ann', 'T1\tP 0 3\tAnn\nT2\tP 11 14\tBob\n', ['P Ann', 'P Bob']],
  ['brat: a discontinuous span', brat, 'a.ann', 'T1\tP 0 3;11 14\tAnn Bob\n', ['P Ann|Bob']],
  ['brat: words over a line end', brat, 'a.ann', 'T1\tP 11 14;15 17\tBob in', ['P Bob\nin']],
  [
    'brat: an event before its words',
    brat,
    'a.ann',
    'E1\tMeet:T3 Who:T1 Who2:T2\nT1\tP 0 3\tAnn\nT2\tP 11 14\tBob\nT3\tMeet 7 10\tmet\n',
    ['P Ann', 'Meet met (Who>Ann Who>Bob)', 'P Bob'],
  ],
  [
    'brat: a relation with a tab behind it, and equal things',
    brat,
    'a.ann',
    'T1\tP 0 3\tAnn\nT2\tP 11 14\tBob\nR1\tKnows Arg1:T1 Arg2:T2\t\n*\tEquiv T1 T2\n',
    ['P Ann', 'Equiv (member>Ann member>Bob)', 'Knows (Arg1>Ann Arg2>Bob)', 'P Bob'],
  ],
  [
    'doccano: lists',
    doccano,
    'a.jsonl',
    `{"text":${JSON.stringify(TEXT)},"label":[[0,3,"P"],[13,16,"P"]]}`,
    ['P Ann', 'P Bob'],
  ],
  [
    'doccano: relations',
    doccano,
    'a.jsonl',
    '{"text":"Ann met Bob","entities":[{"id":7,"start_offset":0,"end_offset":3,"label":"P"},{"id":9,"start_offset":8,"end_offset":11,"label":"P"}],"relations":[{"id":1,"from_id":9,"to_id":7,"type":"met"}]}',
    ['P Ann', 'met (from>Bob to>Ann)', 'P Bob'],
  ],
  [
    'Label Studio: predictions are suggestions, and offsets of older files count UTF-16 units',
    labelStudio,
    'a.json',
    `{"data":{"text":${JSON.stringify(TEXT)}},"annotations":[{"result":[{"id":"x","type":"labels","value":{"start":0,"end":3,"text":"Ann","labels":["P"]}}]}],"predictions":[{"result":[{"id":"x","type":"labels","value":{"start":0,"end":3,"text":"Ann","labels":["Q"]}},{"id":"y","type":"labels","value":{"start":13,"end":16,"text":"Bob","labels":["P"]}}]}]}`,
    ['P Ann', 'P Bob suggested'],
  ],
  [
    'Prodigy: a rejected task',
    prodigy,
    'a.jsonl',
    '{"text":"Ann met Bob","spans":[{"start":0,"end":3,"label":"P"}],"answer":"reject"}',
    ['P Ann rejected'],
  ],
  [
    'CoNLL: IOB1 with one entity behind another',
    conll,
    'a.conll',
    'Ann NN I-P\nmet VB O\nBob NN I-P\nRome NN B-P\n',
    [],
  ],
  [
    'W3C: one annotation with two tags',
    webAnnotation,
    'a.json',
    '{"type":"Annotation","target":{"source":"x","selector":{"type":"TextPositionSelector","start":11,"end":14}},"body":[{"value":"P","purpose":"tagging"},{"value":"Q","purpose":"tagging"}]}',
    ['P Bob'],
  ],
];

/** Files that are wrong, and the first word on it. */
const WRONG: readonly (readonly [title: string, format: Format, content: string, expected: RegExp])[] = [
  ['brat: a line that is none', brat, 'hello\n', /no line of brat/],
  ['brat: other words', brat, 'T1\tP 0 3\tBob\n', /T1 at 0–3 is "Ann" in the text, but the file says "Bob"/],
  ['brat: two lines of one id', brat, 'T1\tP 0 3\tAnn\nT1\tP 0 3\tAnn\n', /second line has the id T1/],
  [
    'brat: a relation to nothing',
    brat,
    'T1\tP 0 3\tAnn\nR1\tX Arg1:T1 Arg2:T9\n',
    /R1 speaks of T9, which is not here/,
  ],
  ['brat: offsets that are too large', brat, 'T1\tP 0 99999\tAnn\n', /no place in the text/],
  ['brat: the middle of a range is missing', brat, 'T1\tP 0 3;\tAnn\n', /no line of brat/],
  ['doccano: no text', doccano, '{"label":[[0,1,"P"]]}', /no `text`/],
  ['doccano: offsets out of order', doccano, '{"text":"Ann","label":[[3,0,"P"]]}', /no place in the text/],
  ['doccano: offsets that are no numbers', doccano, '{"text":"Ann","label":[["0","3","P"]]}', /no place in the text/],
  ['doccano: a broken line', doccano, '{"text":"Ann","label":[]}\n{"text":', /This line is not JSON/],
  ['Label Studio: an image', labelStudio, '[{"data":{"image":"a.png"},"annotations":[]}]', /has no text/],
  ['Prodigy: patterns', prodigy, '{"label":"P","pattern":"x"}', /patterns to match/],
  [
    'Prodigy: a span off the borders of tokens',
    prodigy,
    '{"text":"Ann","tokens":[{"text":"Ann","start":0,"end":3,"id":0}],"spans":[{"start":1,"end":3,"label":"P"}]}',
    /not whole tokens/,
  ],
  ['CoNLL: no columns', conll, 'Just a text.\n', /no columns with a tag/],
  ['CoNLL: the tokens of another text', conll, 'Eve O\nmet O\n', /"Eve".* this is another text/],
  ['W3C: no annotation', webAnnotation, '{"type":"Person"}', /has no annotations/],
  [
    'W3C: words that are nowhere',
    webAnnotation,
    '{"target":{"selector":{"type":"TextQuoteSelector","exact":"Eve"}}}',
    /not in the text/,
  ],
  [
    'W3C: words that are in two places',
    webAnnotation,
    '{"target":{"selector":{"type":"TextQuoteSelector","exact":"n"}}}',
    /several places/,
  ],
  ...[doccano, labelStudio, prodigy, webAnnotation].flatMap((format) => [
    [`${format.title}: nothing`, format, '', /is empty/] as const,
    [`${format.title}: no JSON`, format, 'this is not json', /is not JSON/] as const,
  ]),
];

describe('foreign files', () => {
  for (const [title, format, name, content, expected] of FILES)
    it(`reads ${title}`, () => {
      if (format === conll) {
        const own = format.import({ files: [{ name, content }], text: null });
        assert.deepEqual(shown(own), ['P Ann', 'P Bob', 'P Rome']);
        return;
      }
      const imported = read(format, name, content);
      assert.deepEqual(
        imported.problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(shown(imported).sort(), [...expected].sort());
    });
  for (const [title, format, content, expected] of WRONG)
    it(`tells of ${title}`, () => {
      const { problems } = read(format, 'a.x.ann', content);
      assert.match(problems.map(({ message }) => message).join('\n'), expected);
    });
  it('warns where nobody can know what offsets count', () => {
    const { problems } = read(doccano, 'a.jsonl', `{"text":${JSON.stringify(TEXT)},"label":[[13,16,"P"]]}`);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['format-offset-unit', 'warning']],
    );
  });
  it('takes what another tool changed for what it is', () => {
    const [file] = doccano.export(hardDocument()).files;
    const line = JSON.parse(file?.content ?? '') as { entities: { start_offset: number; label: string }[] };
    const entities = line.entities.filter(({ start_offset }) => start_offset > 20);
    const { documents } = doccano.import({
      files: [{ name: 'a.jsonl', content: JSON.stringify({ ...line, entities, relations: [] }) }],
      text: null,
    });
    const ids = documents[0]?.annotations.map(({ id }) => id) ?? [];
    assert.ok(!ids.includes('a1') && !ids.includes('b1') && ids.includes('a2') && ids.includes('a5'), ids.join(' '));
  });
  it('keeps a region of Label Studio that was labelled anew', () => {
    const [file] = labelStudio.export(hardDocument()).files;
    const content = (file?.content ?? '').replace(/"labels": \[\s*"of two words"\s*\]/, '"labels": ["new"]');
    const { documents } = labelStudio.import({ files: [{ name: 'a.json', content }], text: null });
    const changed = documents[0]?.annotations.find(({ id }) => id === 'a6');
    assert.deepEqual([changed?.label, changed?.created], ['new', '2024-03-06T09:00:00Z']);
  });
  it('stays linear in long files', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `T${i}\tP ${i} ${i + 1}\ta\n`).join('');
    const { documents } = read(brat, 'a.ann', lines, 'a'.repeat(5_001));
    assert.equal(documents[0]?.annotations.length, 5_000);
  });
});
