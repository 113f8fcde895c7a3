import assert from 'node:assert/strict';
import { EXCHANGE_FORMATS } from '../../../../server/src/annotations/index';
import type { Format, Imported } from '../../../../server/src/annotations/index';
import { hardDocument } from './roundTrip';

/** The file of one of everything, changed by somebody, and read with what stands beside it. */
function readChanged(format: Format, change: (content: string) => string): Imported {
  const { files } = format.export(hardDocument());
  const changed = files.map((file) =>
    format.extensions.some((ending) => file.name.endsWith(ending)) ? { ...file, content: change(file.content) } : file,
  );
  return format.import({ files: changed, text: null });
}

function idsOf({ documents }: Imported): string[] {
  return documents.flatMap(({ annotations }) => annotations.map(({ id, label }) => `${id} ${label}`));
}

/** Formats that have a place for keys that somebody else made up. */
const JSON_FORMATS = new Set(['web-annotation', 'uima-cas-json', 'doccano', 'label-studio', 'prodigy']);
const XML_FORMATS = new Set(['uima-xmi', 'tei']);
const HEAD = /^<\?xml[^>]{0,60}\?>/;

describe('damaged files', () => {
  for (const format of EXCHANGE_FORMATS) {
    it(`${format.id}: a byte order mark is no part of the file`, () => {
      const marked = readChanged(format, (content) => `\ufeff${content}`);
      assert.deepEqual(marked.problems, []);
      assert.deepEqual(idsOf(marked).length, idsOf(readChanged(format, (content) => content)).length);
    });
    for (const percent of [30, 70, 98])
      it(`${format.id}: tells that it breaks off at ${percent} %`, () => {
        const { problems } = readChanged(format, (content) => content.slice(0, (content.length * percent) / 100));
        assert.ok(problems.length > 0);
      });
    for (const nested of ['['.repeat(100_000), '{"a":'.repeat(100_000), '<a>'.repeat(100_000)])
      it(`${format.id}: refuses ${nested.slice(0, 3)}… in ${nested.slice(0, 3)}…`, () => {
        const imported = readChanged(format, () => nested);
        assert.deepEqual(idsOf(imported), []);
        assert.equal(imported.problems.length, 1);
      });
  }
  for (const format of EXCHANGE_FORMATS.filter(({ id }) => JSON_FORMATS.has(id))) {
    it(`${format.id}: keys such as __proto__ are keys`, () => {
      const imported = readChanged(format, (content) =>
        content.replaceAll('"role"', '"__proto__"').replaceAll('"seedmark"', '"constructor"'),
      );
      assert.ok(idsOf(imported).length > 0);
      assert.deepEqual(Object.keys(Object.prototype), []);
    });
  }
  for (const format of EXCHANGE_FORMATS.filter(({ id }) => XML_FORMATS.has(id))) {
    const declarations: readonly (readonly [title: string, subset: string])[] = [
      ['entities in entities', '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">'],
      ['an entity that is a file', '<!ENTITY a SYSTEM "file:///etc/hosts">'],
      ['an entity behind much white space', `<!ENTITY${' '.repeat(100)}a "aaaa">`],
    ];
    for (const [title, subset] of declarations)
      it(`${format.id}: refuses ${title}`, () => {
        const { documents, problems } = readChanged(format, (content) =>
          content.replace(HEAD, `<!DOCTYPE x [${subset}]>`),
        );
        assert.deepEqual([documents, problems.map(({ code }) => code)], [[], ['xml-entity']]);
      });
    it(`${format.id}: reads nothing from elsewhere`, () => {
      const { problems } = readChanged(format, (content) =>
        content.replace(HEAD, '<!DOCTYPE x SYSTEM "file:///etc/hosts" [<!ENTITY % a SYSTEM "file:///etc/hosts">]>'),
      );
      assert.deepEqual(problems, []);
    });
  }
});
