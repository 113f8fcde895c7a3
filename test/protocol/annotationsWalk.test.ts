import { deepEqual, equal, ok } from 'node:assert/strict';
import { readSidecar } from '../../server/src/annotations/index';
import { annotating, ARTICLE } from '../support/annotating';
import type { Annotating } from '../support/annotating';

/** Every word stands once, so that an annotation labelled with its word can be held against the text. */
const WORDS = Array.from({ length: 120 }, (_, index) => `w${index}${'🇬🇧é'.slice(0, (index % 3) * 2)}q`);
const TEXT = ` date 2022-12-13 ${WORDS.map((word, index) => word + (index % 9 === 8 ? '.\r\n\r\n' : ' and so ')).join('')}`;

/** Numbers that look random and are the same each time (a linear congruential generator with the constants of Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Step = (one: Annotating, random: (below: number) => number) => Promise<unknown>;

const isThere = (one: Annotating, word: string): boolean => one.text.includes(word);

const STEPS: readonly Step[] = [
  async (one, random) => {
    const word = WORDS[random(WORDS.length)] ?? '';
    if (isThere(one, word)) await one.annotate(word, word);
  },
  async (one, random) => {
    const word = WORDS[random(WORDS.length)] ?? '';
    if (isThere(one, word)) await one.edit(word, `${['new ', 'x🇬🇧', '\r\n\r\n', 'date '][random(4)] ?? ''} ${word}`);
  },
  async (one, random) => {
    const word = WORDS[random(WORDS.length)] ?? '';
    if (!isThere(one, word)) return;
    const before = one.text;
    await one.edit(word, '');
    // Half of the time somebody takes it back.
    if (random(2) === 0)
      await one.edit(one.text.slice(before.indexOf(word) - 5), before.slice(before.indexOf(word) - 5));
  },
  async (one, random) => {
    const from = WORDS[random(WORDS.length)] ?? '';
    const at = one.text.indexOf(from);
    if (at < 0) return;
    await one.edit(one.text.slice(at, at + 40), '');
  },
  (one) => one.run('undo', {}),
  (one) => one.run('redo', {}),
  async (one, random) => {
    const { annotations } = await one.list();
    const view = annotations[random(annotations.length)];
    const to = (['accepted', 'rejected', 'suggested'] as const)[random(3)] ?? 'accepted';
    if (view) await one.run('setStatus', { ids: [view.id], to });
  },
  (one) => one.save(),
  async (one, random) => {
    if (random(2) === 0) await one.save();
    await one.close();
    await one.reopen();
  },
  async (one, random) => {
    await one.save();
    await one.close();
    const word = WORDS[random(WORDS.length)] ?? '';
    one.files.texts.set(ARTICLE, one.text.replace(word, `${word} rewritten elsewhere`).replace(' and so ', ' '));
    await one.reopen();
  },
];

describe('annotations on a walk', function () {
  this.timeout(30_000);
  for (const seed of [1, 2])
    it(
      `are never in a wrong place and never lost, seed ${seed}`,
      annotating({ text: TEXT }, async (one) => {
        const random = numbers(seed);
        for (let count = 0; count < 80; count++) {
          await STEPS[random(STEPS.length)]?.(one, random);
          const { annotations, problems } = await one.list();
          deepEqual(problems, []);
          const sketch = await one.sketch();
          for (const [index, { label, status }] of annotations.entries())
            ok(status === 'orphaned' || sketch[index] === `${label} ${status} [${label}]`, sketch[index]);
          const file = readSidecar(one.sidecar);
          ok(file.isWritable);
          deepEqual(file.annotations.map(({ id }) => id).sort(), annotations.map(({ id }) => id).sort());
        }
        ok((await one.list()).annotations.some(({ status }) => status !== 'orphaned'));
        equal(one.client.all('window/logMessage').length, 0);
      }),
    );
});
