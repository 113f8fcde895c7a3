import { deepEqual } from 'node:assert/strict';
import {
  createDocument,
  positionAt,
  registryTypeDefinition,
  spanOf,
  typeDefinition,
} from '../../server/src/features/index';
import { parseRegistry } from '../../server/src/workspace/index';
import { shippedEngine } from '../support/engine';
import { readMarkers } from '../support/markers';

const REGISTRY =
  '- {id: a, name: Ann Lee, type: person}\n- {id: b, name: Bly, type: product}\n- {id: c, name: Eva, type: person}\n';

function registryOf(text: string) {
  return { document: createDocument('r', 1, text, 'utf-16'), file: parseRegistry(text), open: false };
}

/** The words that the type of the name at the cursor leads to. */
function check(body: string, registry: string | null, expected: readonly string[]): void {
  const { text, cursor } = readMarkers(` date 2022-12-13 ${body}`);
  const document = createDocument('here', 1, text, 'utf-16');
  const registries = registry === null ? [] : [registryOf(registry)];
  const found = typeDefinition(document, shippedEngine().analyze(text), positionAt(document, cursor), registries);
  const words = found.map(({ uri, range }) => {
    const target = registries.find((one) => one.document.uri === uri)?.document ?? document;
    const { start, end } = spanOf(target, range);
    return `${uri} ${target.text.slice(start, end)}`;
  });
  deepEqual(words, expected);
}

const BODY = 'Ms. Ann L<|>ee met Mr. Bob Ray in Rotterdam. Ray left.';

describe('the type of a name', () => {
  it('leads to the entries of the type', () => check(BODY, REGISTRY, ['r Ann Lee', 'r Eva']));
  it('leads to the names of the text without a registry', () => check(BODY, null, ['here Ann Lee', 'here Bob Ray']));
  it('leads to the names of the text where the registry has none of the type', () =>
    check(BODY, '- {id: b, name: Bly, type: product}', ['here Ann Lee', 'here Bob Ray']));
  it('leads nowhere beside a name', () => check('Ms. Ann Lee m<|>et him.', REGISTRY, []));
  for (const [marked, expected] of [
    ['type: prod', ['Bly']],
    ['Eva', ['Ann Lee', 'Eva']],
  ] as const)
    it(`leads from ${marked} in the registry to the entries of its type`, () => {
      const registry = registryOf(REGISTRY);
      const position = positionAt(registry.document, REGISTRY.indexOf(marked));
      deepEqual(
        registryTypeDefinition(registry, position).map(({ range }) => {
          const { start, end } = spanOf(registry.document, range);
          return REGISTRY.slice(start, end);
        }),
        expected,
      );
    });
  it('leads nowhere beside entries', () =>
    deepEqual(registryTypeDefinition(registryOf(`# c\n\n${REGISTRY}`), { line: 0, character: 1 }), []));
});
