import { deepEqual, equal } from 'node:assert/strict';
import { parseBio } from '../../eval/bio';
import { joinTokens } from '../../eval/detokenize';
import { runningText } from '../../eval/runningText';
import { sketch } from './support';

describe('tokens joined to text', () => {
  const check = (tokens: string, expected: string, cutsHyphens = false) =>
    it(tokens, () => {
      const words = tokens.split(' ');
      const { text, spans } = joinTokens(words, { cutsHyphens });
      equal(text, expected);
      deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        words,
      );
    });

  check("Well , he did n't ; did he ?", "Well, he didn't; did he?");
  check("Ann 's and Bob ’s", "Ann's and Bob’s");
  check("It ' s Clint Eastwood ' s", "It's Clint Eastwood's");
  check("I don ' t and ca n ' t", "I don't and can't");
  check("the states ' claims", "the states' claims");
  check("of ' constructive alignment ' in", "of 'constructive alignment' in");
  check('She said , " Go ( now ) . "', 'She said, "Go (now)."');
  check('the end . "', 'the end."');
  check('“ Go , ” he said', '“Go,” he said');
  check('RT @ ann : see # 5 at 12 : 50', 'RT @ann: see #5 at 12:50');
  check('no @ . here', 'no @. here');
  check('£ 5 and 6 %', '£5 and 6%');
  check("Chris O 'Donnell", "Chris O'Donnell");
  check('Prize -winning Wi- Fi', 'Prize-winning Wi-Fi');
  check('pre- and post-war', 'pre- and post-war');
  check('teaching / learning', 'teaching/learning');
  check('a two - year - old', 'a two-year-old', true);
  check('a two - year - old', 'a two - year - old');
  check('8 – 10 years – or more', '8–10 years – or more');
  check('😀 hi !', '😀 hi!');
});

describe('token lines', () => {
  const check = (title: string, lines: string, expected: string) =>
    it(title, () => {
      const documents = parseBio(lines.replaceAll('/', '\t').replaceAll(' ', '\n'));
      const shown = documents.map((sentences) =>
        sentences
          .map(({ tokens, names }) => {
            const words = names.map(({ first, end, label }) => `${label}:${tokens.slice(first, end).join('_')}`);
            return `${tokens.length}[${words.join(' ')}]`;
          })
          .join(' '),
      );
      equal(shown.join(' | '), expected);
    });

  check('names of several tokens', 'Ann/B-PER Lee/I-PER met/O Bob/B-PER', '4[PER:Ann_Lee PER:Bob]');
  check('names that touch', 'Ann/B-PER Bob/B-PER Rome/B-LOC', '3[PER:Ann PER:Bob LOC:Rome]');
  check('an I that begins', 'in/O New/I-LOC York/I-LOC Fed/I-ORG', '4[LOC:New_York ORG:Fed]');
  check('an I of a type that does not count', 'New/B-MISC Deal/I-MISC Ann/I-PER', '3[PER:Ann]');
  check('a name at the end of a sentence', 'Ann/B-PER  Lee/I-PER', '1[PER:Ann] 1[PER:Lee]');
  check('documents', '-DOCSTART-/O  a/O  -DOCSTART-/O  b/O  c/O ', '1[] | 1[] 1[]');
  check('nothing', '', '');
});

describe('the text of a document', () => {
  const check = (title: string, sentences: readonly string[], expected: string) =>
    it(title, () => {
      const lines = sentences.map((sentence) =>
        sentence.split(' ').map((word) => (/^\*/.test(word) ? `${word.slice(1)}\tB-PER` : `${word}\tO`)),
      );
      const [document = []] = parseBio(lines.map((rows) => rows.join('\n')).join('\n\n'));
      const { text, gold } = runningText(document, { cutsHyphens: false });
      equal(`${text}=${sketch(text, gold)}`, ` date 2020-01-01 ${expected}`);
    });

  check(
    'has the sentences in one paragraph',
    ['*Ann left .', 'So did *Bob !'],
    'Ann left. So did Bob!=PER Ann, PER Bob',
  );
  check('sets a heading apart', ['On *Ann', 'She left .'], 'On Ann\n\nShe left.=PER Ann');
  check(
    'keeps five sentences together',
    Array<string>(6).fill('*A .'),
    `${'A. '.repeat(4)}A.\n\nA.=${Array(6).fill('PER A').join(', ')}`,
  );
  check('looks behind notes for the stop', ['He left . [ 6 ]', 'She too .'], 'He left. [6] She too.=');
});
