import type { Annotation, AttributeValue } from '../facts';
import { choose, chooseOne, revised } from './choose';
import type { AnnotationChange, Hand, Placed, Plan, PlannedEntry, Refusal, Scene, Verdict } from './facts';
import { refuse } from './facts';
import { kindOf, subjectOf, subjects } from './words';

type Of<K extends AnnotationChange['kind']> = Extract<AnnotationChange, { kind: K }>;

/** An orphan stays one, and is what was said of it once its words are back. */
export function setStatus(change: Of<'set-status'>, scene: Scene, hand: Hand): Plan | Refusal {
  const chosen = choose(change, scene);
  if ('refused' in chosen) return chosen;
  const { to } = change;
  const others = chosen.filter((one) => verdictOf(one) !== to);
  if (others.length === 0) return refuse(`${chosen.length === 1 ? 'It is' : 'They are all'} ${to} already.`);
  const entries = others.map(({ annotation, status }) =>
    keep(
      revised(
        annotation,
        status === 'orphaned' ? { status, statusBefore: to } : { status: to, statusBefore: null },
        hand,
      ),
    ),
  );
  return { words: `${VERBS[to]} ${subjects(scene.text, others)}`, entries };
}

function verdictOf({ annotation, status }: Placed): Verdict | null {
  return status === 'orphaned' ? annotation.statusBefore : status;
}

const VERBS: Readonly<Record<Verdict, string>> = { accepted: 'accept', rejected: 'reject', suggested: 'reopen' };

export function relabel(change: Of<'relabel'>, scene: Scene, hand: Hand): Plan | Refusal {
  const chosen = choose({ ids: change.ids }, scene);
  if ('refused' in chosen) return chosen;
  const { layer, label } = change;
  const others = chosen.filter(
    ({ annotation }) => annotation.label !== label || (layer !== undefined && annotation.layer !== layer),
  );
  const [first] = others;
  if (!first) return refuse('They have this label already.');
  return {
    words: `label ${subjects(scene.text, others)} as ${kindOf(layer ?? first.annotation.layer, label)}`,
    entries: others.map(({ annotation }) =>
      keep(revised(annotation, { label, ...(layer === undefined ? {} : { layer }) }, hand)),
    ),
  };
}

export function setAttributes(change: Of<'set-attributes'>, scene: Scene, hand: Hand): Plan | Refusal {
  const placed = chooseOne(change.id, scene);
  if ('refused' in placed) return placed;
  const attributes = new Map<string, AttributeValue>(Object.entries(placed.annotation.attributes));
  for (const [name, value] of Object.entries(change.attributes))
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  const next = Object.fromEntries(attributes);
  if (JSON.stringify(next) === JSON.stringify(placed.annotation.attributes))
    return refuse('It has these attributes already.');
  const names = Object.keys(change.attributes).join(', ');
  return {
    words: `set ${names} of ${subjectOf(scene.text, placed)}`,
    entries: [keep(revised(placed.annotation, { attributes: next }, hand))],
  };
}

export function link(change: Of<'link'>, scene: Scene, hand: Hand): Plan | Refusal {
  const placed = chooseOne(change.id, scene);
  if ('refused' in placed) return placed;
  const { links } = placed.annotation;
  const others = links.filter(({ id }) => id !== change.link);
  const isThere = others.length < links.length;
  const about = subjectOf(scene.text, placed);
  if (change.remove === true) {
    if (!isThere) return refuse('It has no such link.');
    return { words: `unlink ${about}`, entries: [keep(revised(placed.annotation, { links: others }, hand))] };
  }
  if (isThere) return refuse('It is linked to this already.');
  if (change.link.trim() === '') return refuse('Say what it is to be linked to, such as wikidata:Q794.');
  const next = [...links, { id: change.link, label: change.name ?? null }];
  return {
    words: `link ${about} to ${change.name ?? change.link}`,
    entries: [keep(revised(placed.annotation, { links: next }, hand))],
  };
}

/** Deletes, and takes the ends away that would lead nowhere; relations of which too little is left go, too. */
export function deleteChosen(change: Of<'delete'>, scene: Scene): Plan | Refusal {
  const chosen = choose(change, scene);
  if ('refused' in chosen) return chosen;
  const gone = new Set(chosen.map(({ annotation }) => annotation.id));
  const relations = scene.all().filter(({ annotation }) => annotation.ends.length > 0);
  const left = new Map<string, Annotation>();
  // A relation that goes may be an end of another one.
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const { annotation } of relations) {
      if (gone.has(annotation.id)) continue;
      const ends = annotation.ends.filter(({ target }) => !gone.has(target));
      if (ends.length === annotation.ends.length) continue;
      if (ends.length < 2 && annotation.targets.length === 0) gone.add(annotation.id);
      else left.set(annotation.id, { ...annotation, ends });
    }
  }
  const kept = [...left.values()].filter(({ id }) => !gone.has(id));
  return {
    words: `delete ${subjects(scene.text, chosen)}`,
    entries: [...[...gone].map((id): PlannedEntry => ({ id, annotation: null, spans: 'keep' })), ...kept.map(keep)],
  };
}

export function keep(annotation: Annotation): PlannedEntry {
  return { id: annotation.id, annotation, spans: 'keep' };
}
