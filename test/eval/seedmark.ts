import { sliceOf } from '../../server/src/engine/index';
import type { Analysis, Engine, EntityType, Mention } from '../../server/src/engine/index';
import type { Name, NameClass, NameFinder } from './names';

const LABELS: Partial<Record<EntityType, NameClass>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  facility: 'LOC',
};

export function seedmarkFinder(engine: Engine): NameFinder {
  return (text) => namesIn(text, engine.analyze(text));
}

/** The proper names among the mentions of persons, organizations, places and facilities. */
export function namesIn(text: string, { entities }: Pick<Analysis, 'entities'>): Name[] {
  return entities.flatMap(({ type, mentions }) => {
    const label = LABELS[type];
    if (!label) return [];
    return mentions
      .filter((mention) => isProperName(text, mention))
      .map(({ span }) => ({ span, label, facility: type === 'facility' }));
  });
}

function isProperName(text: string, { span, kind }: Mention): boolean {
  return kind === 'name' || (kind === 'alias' && !sliceOf(text, span).startsWith('@'));
}
