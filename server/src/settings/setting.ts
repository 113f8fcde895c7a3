/** A JSON Schema fragment as VS Code's settings editor reads it. */
export type SettingSchema = Readonly<Record<string, unknown>>;

/** Takes note of a value that cannot be used; `path` is the full name of the setting, or of an entry in it. */
export type Report = (path: string, problem: string) => void;

/** A setting: its one declaration, from which manifest, parser and documentation follow. */
export interface Setting<T> {
  /** Full name, such as `seedmark.trace.server`. */
  readonly name: string;
  /** `resource` settings can differ from folder to folder. */
  readonly scope: 'resource' | 'window';
  /** Plain sentences, shown in the settings editor and in the documentation. */
  readonly description: string;
  readonly fallback: T;
  readonly schema: SettingSchema;
  /** What `raw` means; reports what is wrong and goes on with the fallback. Not called where nothing is set. */
  readonly read: (raw: unknown, report: Report) => T;
}

type Basics<T> = Pick<Setting<T>, 'name' | 'scope' | 'description' | 'fallback'>;

export function booleanSetting(basics: Basics<boolean>): Setting<boolean> {
  return {
    ...basics,
    schema: { type: 'boolean' },
    read: (raw, report) => {
      if (typeof raw === 'boolean') return raw;
      report(basics.name, `must be true or false, not ${show(raw)}`);
      return basics.fallback;
    },
  };
}

export function choiceSetting<T extends string>(basics: Basics<T>, choices: Readonly<Record<T, string>>): Setting<T> {
  const known = (raw: unknown): raw is T => typeof raw === 'string' && Object.hasOwn(choices, raw);
  return {
    ...basics,
    schema: { type: 'string', enum: Object.keys(choices), enumDescriptions: Object.values(choices) },
    read: (raw, report) => {
      if (known(raw)) return raw;
      report(basics.name, `must be one of ${Object.keys(choices).join(', ')}, not ${show(raw)}`);
      return basics.fallback;
    },
  };
}

/** A path below a folder: relative, and never out of it. */
export function pathSetting(basics: Basics<string>): Setting<string> {
  return {
    ...basics,
    schema: { type: 'string' },
    read: (raw, report) => {
      const path = typeof raw === 'string' ? raw.trim().replaceAll('\\', '/') : '';
      const isBelow =
        path !== '' && !/^(?:\/|[a-z]:)/i.test(path) && path.split('/').every((part) => !/^\.{0,2}$/.test(part));
      if (isBelow) return path;
      report(basics.name, `must be a path below a folder, not ${show(raw)}`);
      return basics.fallback;
    },
  };
}

/** A text that a pattern allows; `expected` says in words what it must be. */
export function textSetting(basics: Basics<string>, pattern: RegExp, expected: string): Setting<string> {
  return {
    ...basics,
    schema: { type: 'string', pattern: pattern.source },
    read: (raw, report) => {
      if (typeof raw === 'string' && pattern.test(raw)) return raw;
      report(basics.name, `must be ${expected}, not ${show(raw)}`);
      return basics.fallback;
    },
  };
}

/** An object that gives some of the known keys one of the choices: `{ "header-missing": "off" }`. */
export function choicesByKeySetting<T extends string>(
  basics: Basics<Readonly<Record<string, T>>>,
  keys: readonly { readonly key: string; readonly description: string }[],
  choices: readonly T[],
): Setting<Readonly<Record<string, T>>> {
  const known = (raw: unknown): raw is T => choices.some((choice) => choice === raw);
  const properties = keys.map(({ key, description }) => [key, { type: 'string', enum: choices, description }]);
  return {
    ...basics,
    schema: { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) as unknown },
    read: (raw, report) => {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        report(basics.name, `must be an object, not ${show(raw)}`);
        return basics.fallback;
      }
      const entries: [string, T][] = [];
      for (const [key, value] of Object.entries(raw) as [string, unknown][]) {
        const path = `${basics.name}: ${key}`;
        if (!keys.some((one) => one.key === key)) report(path, 'is not known');
        else if (!known(value)) report(path, `must be one of ${choices.join(', ')}, not ${show(value)}`);
        else entries.push([key, value]);
      }
      return Object.fromEntries(entries);
    },
  };
}

function show(raw: unknown): string {
  const text = JSON.stringify(raw) as string | undefined;
  if (text === undefined) return typeof raw;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
