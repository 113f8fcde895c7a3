import { ConfigurationRequest } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { CONFIGURATION_SECTION } from '../protocol/index';
import { parseSettings } from '../settings/index';
import type { Settings } from '../settings/index';
import { messageOf } from './runtime';
import type { Logger } from './runtime';

/** The settings of each document, asked of the client where it answers, otherwise as it last sent them. */
export class SettingsSource {
  readonly #ask: Connection | null;
  readonly #logger: Logger;
  readonly #answers = new Map<string, Promise<Settings>>();
  readonly #reported = new Set<string>();
  #pushed: Settings;
  #revision = 0;

  /** `ask` is `null` for clients that cannot be asked; `pushed` is what they gave instead. */
  constructor(ask: Connection | null, pushed: unknown, logger: Logger) {
    this.#ask = ask;
    this.#logger = logger;
    this.#pushed = this.#parse(pushed);
  }

  /** Counts the changes: settings of one revision belong together. */
  get revision(): number {
    return this.#revision;
  }

  /** Never rejects: where the client fails to answer, the defaults hold, and the log says so. */
  of(uri: string): Promise<Settings> {
    if (!this.#ask) return Promise.resolve(this.#pushed);
    const known = this.#answers.get(uri);
    if (known) return known;
    const answer = this.#request(this.#ask, uri);
    this.#answers.set(uri, answer);
    return answer;
  }

  /** Everything known is out of date; `pushed` is what the client sent with the notification. */
  changed(pushed: unknown): void {
    this.#revision++;
    this.#answers.clear();
    this.#reported.clear();
    if (!this.#ask) this.#pushed = this.#parse(pushed);
  }

  forget(uri: string): void {
    this.#answers.delete(uri);
  }

  async #request(connection: Connection, uri: string): Promise<Settings> {
    try {
      const items = [{ scopeUri: uri, section: CONFIGURATION_SECTION }];
      const answer: unknown = await connection.sendRequest(ConfigurationRequest.type, { items });
      return this.#parse(Array.isArray(answer) ? answer[0] : undefined);
    } catch (error) {
      this.#logger.warn(`The client did not give its settings, so the defaults are used: ${messageOf(error)}`);
      return this.#parse(undefined);
    }
  }

  #parse(raw: unknown): Settings {
    const { settings, problems } = parseSettings(raw);
    for (const problem of problems) {
      if (!this.#reported.has(problem)) this.#logger.warn(`Setting ${problem}`);
      this.#reported.add(problem);
    }
    return settings;
  }
}

/** The section `seedmark` of what a client sends: `{ seedmark: { … } }`, or the section itself. */
export function sectionOf(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return undefined;
  return CONFIGURATION_SECTION in sent ? sent[CONFIGURATION_SECTION] : sent;
}
