import type { Command } from 'commander';

/** What help, completion and the man page are made from: a command as it is declared. */
export interface CommandDeclaration {
  readonly name: string;
  readonly description: string;
  /** `[options] FILE…` */
  readonly usage: string;
  readonly takesFiles: boolean;
  readonly options: readonly OptionDeclaration[];
}

export interface OptionDeclaration {
  /** `-h`, or `null`. */
  readonly short: string | null;
  /** `--format` */
  readonly long: string;
  /** `<format>`, or `[file]` where it may be left out; `null` for none. */
  readonly value: string | null;
  readonly description: string;
  readonly choices: readonly string[];
  readonly fallback: string | null;
}

/** The commands of a program in their order; hidden options are left out. */
export function declarationsOf(program: Command): CommandDeclaration[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    usage: command.usage(),
    takesFiles: command.registeredArguments.some(({ variadic }) => variadic),
    options: [
      ...command.options
        .filter(({ hidden }) => !hidden)
        .map(({ short, long, flags, description, argChoices, defaultValue }): OptionDeclaration => {
          const fallback: unknown = defaultValue;
          const isTold = typeof fallback === 'string' || typeof fallback === 'number';
          return {
            short: short ?? null,
            long: long ?? '',
            value: /[<[].{1,40}[>\]]$/.exec(flags)?.[0] ?? null,
            description,
            choices: argChoices ?? [],
            fallback: isTold ? String(fallback) : null,
          };
        }),
      { short: '-h', long: '--help', value: null, description: 'print this help', choices: [], fallback: null },
    ],
  }));
}
