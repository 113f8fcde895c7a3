import assert from 'node:assert/strict';
import { article, paragraph, rewrite } from './support/articles';
import type { Tally } from './support/outside';
import { createRandom, SEED } from './support/random';
import type { Random } from './support/random';
import { SessionWorld } from './support/sessionWorld';
import { toBoundary } from './support/tagged';

/** `SEEDMARK_STEPS=100000` walks longer; see `npm run test:nightly`. */
const STEPS = Number(process.env['SEEDMARK_STEPS'] ?? 2000);
const STEPS_A_DOCUMENT = 40;

describe('an annotation session through anything', () => {
  it(`keeps annotations right or openly lost in ${STEPS} random steps`, function () {
    this.timeout(Math.max(60_000, STEPS * 100));
    const random = createRandom(SEED + 1);
    const tally: Tally = { intact: 0, found: 0, lost: 0, missed: 0 };
    for (let step = 0; step < STEPS; step += STEPS_A_DOCUMENT) walk(random, tally);
    assert.ok(tally.intact === 0 || tally.found / tally.intact > 0.95, `${tally.found} of ${tally.intact} found`);
  });
});

function walk(random: Random, tally: Tally): void {
  let last = 0;
  const next = (): number => (last += 1);
  const world = new SessionWorld(article(random), next);
  for (let step = 0; step < STEPS_A_DOCUMENT; step += 1) {
    const dice = random.below(100);
    if (dice < 30) edit(world, random);
    else if (dice < 55) annotate(world, random);
    else if (dice < 65) remove(world, random);
    else if (dice < 78) world.undo();
    else if (dice < 88) world.redo();
    else if (dice < 94) setStatus(world, random);
    else world.outside(rewrite(world.doc, random, next), random.below(2) === 0, tally);
  }
}

function edit(world: SessionWorld, random: Random): void {
  const { text } = world.doc;
  const offset = toBoundary(text, random.below(text.length + 1));
  const end = toBoundary(text, offset + random.below(random.pick([1, 6, 60])));
  const inserted = random.pick(['', 'x', 'word ', '🇬🇧', '\r\n', paragraph(random)]);
  world.edit([{ offset, deleted: Math.max(0, end - offset), inserted }]);
}

function annotate(world: SessionWorld, random: Random): void {
  const { text } = world.doc;
  const start = toBoundary(text, random.below(text.length));
  const end = toBoundary(text, start + 1 + random.below(random.pick([8, 30, 200])));
  const spans = [{ start, end: Math.min(end, text.length) }];
  world.change({ kind: 'annotate', spans, layer: 'entity', label: random.pick(['person', 'place']) }, (ids, made) =>
    made.forEach((id) => ids.add(id)),
  );
}

function remove(world: SessionWorld, random: Random): void {
  const ids = world.ids();
  const id = ids[random.below(ids.length)] ?? 'none';
  world.change({ kind: 'delete', ids: [id] }, (there) => there.delete(id));
}

function setStatus(world: SessionWorld, random: Random): void {
  const ids = world.ids();
  const id = ids[random.below(ids.length)] ?? 'none';
  const to = random.pick(['accepted', 'rejected', 'suggested'] as const);
  world.change({ kind: 'set-status', ids: [id], to }, () => undefined);
}
