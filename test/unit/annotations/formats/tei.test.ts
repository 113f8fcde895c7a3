import assert from 'node:assert/strict';
import { tei, TEI_HOLDS } from '../../../../server/src/annotations/formats/tei/index';
import type { Imported } from '../../../../server/src/annotations/formats/facts';
import { withoutIds } from './compare';
import { checkRoundTrip, describeRoundTrips, hardDocument, readShared } from './roundTrip';

const START = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>';
const END = '</body></text></TEI>';

function importTei(content: string): Imported {
  return tei.import({ files: [{ name: 'a.xml', content }], text: null });
}

/** Reads a body; what comes are the text and one line for each annotation. */
function check(body: string, text: string, expected: readonly string[] = []): void {
  const { documents, problems } = importTei(START + body + END);
  assert.deepEqual(problems, []);
  assert.equal(documents[0]?.text, text);
  assert.deepEqual(withoutIds(documents[0].annotations), expected);
}

function checkRefused(content: string, code: string): void {
  const { documents, problems } = importTei(content);
  assert.equal(documents.length, 0);
  assert.deepEqual(
    problems.map((one) => [one.code, one.severity]),
    [[code, 'error']],
  );
}

describe('TEI', () => {
  describeRoundTrips(tei, TEI_HOLDS);

  it('gives back hard texts exactly', () => {
    for (const text of [' a ', '\r\n\r\na\r', '\t\n', ']]>', '&amp;', 'a\u0085b\u2028c', '🇬🇧', '<a>'])
      checkRoundTrip(tei, TEI_HOLDS, { name: 'a.txt', text, sentences: [], annotations: [] });
  });
  it('writes names, dates and quotes as elements, and what crosses them beside the text', () => {
    const content = tei.export(hardDocument()).files[0]?.content ?? '';
    const nested =
      /<persName xml:id="x\d+"><persName xml:id="x\d+"><placeName xml:id="x\d+">Ann<\/placeName><\/persName><\/persName>/;
    assert.match(content, nested);
    assert.match(
      content,
      /<persName xml:id="x\d+" ref="http:\/\/www\.wikidata\.org\/entity\/Q1 [^"]+Q2">Zoë<\/persName>/,
    );
    assert.match(content, /<anchor xml:id="at-\d+"\/>/);
    assert.match(content, /<spanGrp xml:id="x\d+" type="quote">/);
  });
  it('reads elements that stand for annotations', () => {
    check('<p><persName ref="#a">Ann</persName> met.</p>', 'Ann met.', ['entity person 0-3 Ann #a']);
    check('<p><placeName>A</placeName> <orgName>B</orgName></p>', 'A B', [
      'entity organization 2-3 B',
      'entity place 0-1 A',
    ]);
    check('<p><said who="#a">No</said> <q>x</q></p>', 'No x', ['quote q 3-4 x', 'quote said 0-2 No [["who","#a"]]']);
    check('<p>🇬🇧 <date when="2024">now</date></p>', '🇬🇧 now', ['entity date 5-8 now [["when","2024"]]']);
    check('<p><name type="ship">A</name></p>', 'A', ['entity ship 0-1 A']);
    check('<p><rs type="a"><persName> B </persName></rs></p>', 'B', ['entity a 0-1 B', 'entity person 0-1 B']);
  });
  it('reads paragraphs as a person does', () => {
    check('<p>a\n  b</p>\n<p> c </p>', 'a b\n\nc');
    check('<l>a<lb/>b</l><p>c<hi>d</hi> e</p>', 'a\nb\n\ncd e');
    check('<p xml:space="preserve"> a\n b </p><p>c</p>', ' a\n b \n\nc');
    check('<p>a<note>b</note> c</p>', 'a c', ['note  1-1 ']);
    check('<p>a <del>b</del><choice><sic>c</sic><corr>d</corr></choice></p>', 'a d');
    check('<p>a<persName/> b</p>', 'a b');
    check('<p>a&amp;&#13;&#10;<![CDATA[<b>]]></p>', 'a& <b>');
  });
  it('reads spans between anchors, and tells of those that lead nowhere', () => {
    const body = (from: string) =>
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><spanGrp type="claim"><span from="${from}" to="#b">x</span></spanGrp></standOff>` +
      `<text><body><p>one <anchor xml:id="a"/>two<anchor xml:id="b"/> three</p></body></text></TEI>`;
    const right = importTei(body('#a'));
    assert.deepEqual([right.problems, withoutIds(right.documents[0]?.annotations ?? [])], [[], ['claim x 4-7 two']]);
    const wrong = importTei(body('#c'));
    assert.deepEqual([wrong.problems.map(({ code }) => code), wrong.documents[0]?.annotations], [['tei-span'], []]);
  });
  it('takes what another tool changed, and keeps the rest', () => {
    const content = tei.export(hardDocument()).files[0]?.content ?? '';
    const changed = content.replace(/<placeName( xml:id="x\d+")>Ann<\/placeName>/, '<orgName$1>Ann</orgName>');
    assert.notEqual(changed, content);
    const before = hardDocument().annotations.find(({ id }) => id === 'b6');
    const { documents, problems } = importTei(changed);
    const after = documents[0]?.annotations.find(({ id }) => id === 'b6');
    assert.deepEqual([problems, { ...after, targets: [] }], [[], { ...before, label: 'organization', targets: [] }]);
    const without = importTei(content.replace(/<placeName xml:id="x\d+">Ann<\/placeName>/, 'Ann'));
    assert.deepEqual(without.problems.map(({ code }) => code).includes('tei-pointer'), true);
  });
  it('refuses what is no TEI, and entities', () => {
    checkRefused('', 'xml-syntax');
    checkRefused('<TEI/>', 'tei-root');
    checkRefused('<TEI.2><text/></TEI.2>', 'tei-root');
    checkRefused('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 'tei-text');
    checkRefused(`${START}<p>a</b>${END}`, 'xml-syntax');
    checkRefused(`<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${START}<p>&b;</p>${END}`, 'xml-entity');
    checkRefused(`<!DOCTYPE TEI [\n<!ENTITY\ta SYSTEM "x">]>${START}${END}`, 'xml-entity');
    checkRefused(`<!DOCTYPE TEI [<!ENTITY % a "<!ENTITY b 'c'>"> %a;]>${START}<p>&b;</p>${END}`, 'xml-entity');
    checkRefused(START + '<p>'.repeat(50_000), 'xml-depth');
  });
  it('takes time linear in hostile files', function () {
    this.timeout(5000);
    check('<p/>'.repeat(50_000), '');
    check('<p><persName/></p>'.repeat(20_000), '');
    const anchors = Array.from({ length: 20_000 }, (_, index) => `<anchor xml:id="a${index}"/>`).join('');
    check(`<p>${anchors}a</p>`, 'a');
    check(`<p>${' '.repeat(500_000)}a${'&lt;'.repeat(50_000)}</p>`, `a${'<'.repeat(50_000)}`);
  });

  const READ = [
    ['testplace', 130],
    ['testoverlap', 0],
    ['testspoken', 0],
    ['aphrodisias', 18],
    ['testdrama', 0],
    ['testQuotations1', 11],
    ['testWhitespace1', 12],
    ['testNotes1', 21],
    ['recogito-sample', 0],
    ['testRendition1', 9],
  ] as const;
  for (const [name, count] of READ)
    it(`reads ${name}, and gives back what was read`, function () {
      const { documents, problems } = importTei(readShared(this, `tei/${name}.xml`));
      const [document] = documents;
      assert.deepEqual(problems, []);
      assert.ok(document && document.text.length > 0);
      assert.equal(document.annotations.length, count);
      for (const { targets, layer } of document.annotations)
        for (const { exact } of targets) assert.equal(exact.trim() !== '' || layer === 'note', true);
      checkRoundTrip(tei, TEI_HOLDS, document);
    });
  it('does not read notes as text', function () {
    const source = readShared(this, 'tei/testNotes1.xml');
    const { documents } = importTei(source);
    assert.doesNotMatch(documents[0]?.text ?? '', /cats|dogs|[Nn]ote in/);
    const notes = documents[0]?.annotations.filter(({ layer }) => layer === 'note') ?? [];
    assert.equal(notes.length, source.match(/<note[ >]/g)?.length);
    assert.ok(notes.some(({ comments }) => comments[0]?.text === 'plain note in first paragraph'));
  });
});
