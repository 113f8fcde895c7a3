// Sentences made of templates: sports tables, transfers, datelines, business briefs, headlines in capitals.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from './inline.mjs';

const CLASS_OF = {
  person: 'PER',
  surname: 'PER',
  initial: 'PER',
  city: 'LOC',
  CITY: 'LOC',
  nation: 'LOC',
  uscity: 'LOC',
  stadium: 'LOC',
  nationality: 'MISC',
  event: 'MISC',
};
const MONTHS =
  'January February March April May June July August September October November December Jan Feb Sept Oct Nov Dec'.split(
    ' ',
  );

/** So many documents of lines from the templates in a folder, names filled in. */
export function generate({ folder, inventory, random, nameTokens, lines }) {
  const templates = ['sport.txt', 'news.txt'].flatMap((file) => readTemplates(join(folder, file)));
  const filled = Array.from({ length: lines }, () => {
    let line = fill(inventory.pick(templates), inventory, random);
    // Tables lose their line breaks now and then.
    while (line.table && random() < 0.2)
      line = { ...line, text: `${line.text} ${fill(line.template, inventory, random).text}` };
    return sentenceOf(line.text, nameTokens);
  });
  return [{ id: 'generated', corpus: 'generated', misc: true, sentences: filled }];
}

function readTemplates(path) {
  let section = '';
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .flatMap((line) => {
      if (line.startsWith('## ')) section = line.slice(3);
      return line.startsWith('## ') ? [] : [{ line, capitals: section === 'capitals', table: section === 'tables' }];
    });
}

function fill(template, inventory, random) {
  const { line, capitals, table } = template;
  const upper = capitals || (table && random() < 0.15);
  const text = line.replace(/\{([a-zA-Z]+)\}/g, (_, slot) => {
    const number = numberFor(slot, random);
    if (number !== undefined) return number;
    const name = inventory.make(slot === 'CITY' ? 'city' : slot).replace(/[[\]|]/g, '');
    return `[${upper || slot === 'CITY' ? name.toUpperCase() : name}|${CLASS_OF[slot] ?? 'ORG'}]`;
  });
  return { text: upper ? text.toUpperCase() : text, template, table };
}

function numberFor(slot, random) {
  const below = (most, least = 0) => String(least + Math.floor(random() * (most - least)));
  switch (slot) {
    case 'n':
      return below(7);
    case 'd':
      return below(13, 1);
    case 'day':
      return below(32, 1);
    case 'nn':
      return below(100, 10);
    case 'nnn':
      return below(700, 100);
    case 'score':
      return `${below(8)}-${below(8)}`;
    case 'time':
      return random() < 0.5
        ? `${below(60, 1)}:${below(60, 10)}.${below(100, 10)}`
        : `${below(60, 9)}.${below(100, 10)}`;
    case 'year':
      return below(2023, 1990);
    case 'isodate':
      return `${below(2023, 1990)}-${below(13, 10)}-${below(31, 10)}`;
    case 'month':
      return MONTHS[Math.floor(random() * MONTHS.length)];
    default:
      return undefined;
  }
}
