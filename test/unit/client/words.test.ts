import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string }[];
  readonly comments?: unknown;
}

const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as LanguageConfiguration;

/** Asserts what the words of a text are, separated by `|`. */
function check(text: string, words: string): void {
  const { pattern, flags } = configuration.wordPattern;
  assert.equal((text.match(new RegExp(pattern, `${flags}g`)) ?? []).join('|'), words);
}

describe('words', () => {
  it('leave the possessive out', () => check("Sarkozy's words", "Sarkozy|'s|words"));
  it('leave a curly possessive out', () => check('Iran’s role', 'Iran|’s|role'));
  it('leave the mark of a plural out', () => check("the players' union", 'the|players|union'));
  it('keep other apostrophes', () => check("O'Brien don't l’Élysée", "O'Brien|don't|l’Élysée"));
  it('keep a word that goes on with an s', () => check("d'since", "d'since"));
  it('keep hyphens inside', () => check('Kim Jong-un, Franco-British', 'Kim|Jong-un|Franco-British'));
  it('leave dashes out', () => check('now — then – so -5 a--b', 'now|then|so|5|a|b'));
  it('keep handles and hashtags', () => check('(@JamesCleverly) #NightTrain', '@JamesCleverly|#NightTrain'));
  it('leave quotes out', () => check('"desperate alliance" “It” «là» ‘so’', 'desperate|alliance|It|là|so'));
  it('keep numbers together', () => check('$141 million, 1,500.50 and 26.', '141|million|1,500.50|and|26'));
  it('know other scripts', () => check('Олена 村田明子 الناصري', 'Олена|村田明子|الناصري'));
  it('leave a flag out', () => check('Cleverly🇬🇧 (', 'Cleverly'));
  it('take a hostile text', () => check("a'-".repeat(5000), Array(5000).fill('a').join('|')));
});

describe('typing', () => {
  it('never closes an apostrophe', () =>
    assert.ok(!configuration.autoClosingPairs.some(({ open }) => open === "'" || open === '’')));
  it('closes quotes of every kind', () => {
    const opened = configuration.autoClosingPairs.map(({ open }) => open);
    for (const mark of ['"', '“', '‘', '«']) assert.ok(opened.includes(mark), mark);
  });
  it('has no comments', () => assert.equal(configuration.comments, undefined));
});
