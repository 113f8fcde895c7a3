import type { Session } from '../session';
import type { Folder } from './folders';
import type { ReadContext } from './reader';
import { textHash } from './textHash';

/** What counts for files besides their texts, worked out once for all files that lie side by side. */
export class Contexts {
  readonly #session: Session;
  #revision = '';
  readonly #byPlace = new Map<string, Promise<ReadContext>>();
  readonly #byRegistry = new Map<string, ReadContext>();

  constructor(session: Session) {
    this.#session = session;
  }

  of(folder: Folder, uri: string): Promise<ReadContext> {
    const { settings, registries } = this.#session;
    const revision = `${settings.revision}.${registries.revision}`;
    if (revision !== this.#revision) {
      this.#byPlace.clear();
      this.#byRegistry.clear();
      this.#revision = revision;
    }
    const place = `${folder.uri}\n${uri.slice(0, uri.lastIndexOf('/'))}`;
    const known = this.#byPlace.get(place);
    if (known) return known;
    const made = this.#make(folder, uri);
    this.#byPlace.set(place, made);
    return made;
  }

  async #make(folder: Folder, uri: string): Promise<ReadContext> {
    const { settings, registries, client } = this.#session;
    const { numericDates, style, registry: path } = await settings.of(folder.uri);
    const { id, merged } = await registries.of(uri, path);
    const key = `${id} ${numericDates} ${style}`;
    const known = this.#byRegistry.get(key);
    if (known) return known;
    const parts = { unit: client.unit, numericDates, style, registry: merged };
    const context = { ...parts, hash: textHash(JSON.stringify(parts)) };
    this.#byRegistry.set(key, context);
    return context;
  }
}
