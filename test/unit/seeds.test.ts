import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedEngine } from '../support/engine';

const samples = readdirSync('seeds').filter((name) => !/\.(?:md|yaml)$/.test(name));

describe('samples', () => {
  it('keep the line ends and marks they are there to show', () => {
    equal(bytesOf('009_storm_torunn.seed').toString('latin1').replace(/\r\n/g, '').includes('\n'), false);
    equal(bytesOf('010_lyon_shadow_theatre.seed.txt').subarray(0, 3).toString('hex'), 'efbbbf');
    equal(bytesOf('012_trieste_brief.txt').includes(10), false);
  });

  it('use line feeds and no byte order mark everywhere else', () => {
    const odd = samples.filter((name) => bytesOf(name).includes(13) || bytesOf(name)[0] === 0xef);
    deepEqual(odd, ['009_storm_torunn.seed', '010_lyon_shadow_theatre.seed.txt']);
  });
});

describe('what the samples say', () => {
  const engine = shippedEngine();
  const analyse = (name: string) => engine.analyze(textOf(name).replace(/^\ufeff/, ''));
  const right = samples.filter((name) => name !== 'with-mistakes.seed.txt');

  for (const name of right) {
    it(`${name} has a date and nothing to complain about but what it is written to show`, () => {
      const { header, findings } = analyse(name);
      ok(header?.date);
      deepEqual(
        findings.map(({ code }) => code),
        name.startsWith('008_') ? ['quote-altered'] : [],
      );
    });
  }

  it('with-mistakes.seed.txt has the mistakes that seeds/README.md lists, in order', () => {
    const listed = [...textOf('README.md').matchAll(/^\d\. .{1,200}\(`([a-z-]{1,40})`\)$/gm)].map(([, code]) => code);
    const found = analyse('with-mistakes.seed.txt').findings.map(({ code }) => code);
    ok(found.length > 0);
    deepEqual(found, listed);
  });

  it('every weekday beside a date is the right one', () => {
    const named = right.flatMap((name) => weekdays(textOf(name), analyse(name).header?.date ?? ''));
    ok(named.length > 0);
    deepEqual(
      named.filter(({ written, real }) => written !== real),
      [],
    );
  });

  it('sees a wrong weekday', () => {
    const [named] = weekdays('on Friday, March 14.', '2024-03-05');
    deepEqual(named, { written: 'Friday', real: 'Thursday' });
  });
});

/** Weekdays written before a month and a day, with those of the header's year. */
function weekdays(text: string, header: string): { readonly written: string; readonly real: string }[] {
  const pattern = /\b([A-Z][a-z]{2,5}day), ([A-Z][a-z]{2,8}\.? \d{1,2})\b/g;
  return [...text.matchAll(pattern)].map(([, written = '', day = '']) => {
    const date = new Date(`${day} ${header.slice(0, 4)} UTC`);
    return { written, real: date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }) };
  });
}

function textOf(sample: string): string {
  return bytesOf(sample).toString('utf8');
}

function bytesOf(sample: string): Buffer {
  return readFileSync(join('seeds', sample));
}
