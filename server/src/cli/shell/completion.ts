import type { CommandDeclaration, OptionDeclaration } from './declarations';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that teaches a shell the commands, options and choices. */
export function completionScript(shell: Shell, commands: readonly CommandDeclaration[]): string {
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return zsh(commands);
    case 'fish':
      return fish(commands);
  }
}

function bash(commands: readonly CommandDeclaration[]): string {
  const cases = commands.map(({ name, options }) => {
    const choices = options
      .filter((option) => option.choices.length > 0)
      .map(({ long, choices: words }) => `      ${long}) words='${words.join(' ')}' ;;\n`);
    const free = options.filter(({ value, choices: words }) => value?.startsWith('<') && words.length === 0);
    const files = free.length > 0 ? `      ${free.map(({ long }) => long).join('|')}) words= ;;\n` : '';
    return `    ${name}) case "$previous" in\n${choices.join('')}${files}      *) words='${options.map(({ long }) => long).join(' ')}' ;;\n    esac ;;\n`;
  });
  return `# Bash completion of seedmark. Put it into ~/.bashrc: source <(seedmark completion bash)
_seedmark() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
  # Options only behind a dash; else files, which Bash completes itself.
  if [[ "$words" != --* || "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}
complete -o default -o bashdefault -F _seedmark seedmark
`;
}

function zsh(commands: readonly CommandDeclaration[]): string {
  const list = commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join('\n');
  const cases = commands.map(({ name, options, takesFiles }) => {
    const specs = [...options.map(zshOption), ...(takesFiles ? [quote('*:file:_files')] : [])];
    return `    ${name}) _arguments ${specs.map((spec) => `\\\n      ${spec}`).join(' ')} ;;`;
  });
  return `#compdef seedmark
# Zsh completion of seedmark. Save it as _seedmark in a folder of $fpath.
_seedmark() {
  local -a commands=(
${list}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _seedmark ]; then _seedmark "$@"; else compdef _seedmark seedmark; fi
`;
}

function zshOption({ long, value, description, choices }: OptionDeclaration): string {
  const what = description.replace(/[[\]:]/g, ' ');
  if (value === null) return quote(`${long}[${what}]`);
  const name = value.slice(1, -1);
  const words = choices.length > 0 ? `(${choices.join(' ')})` : name === 'file' || name === 'dir' ? '_files' : ' ';
  return quote(`${long}${value.startsWith('[') ? '=-' : '='}[${what}]:${name}:${words}`);
}

function fish(commands: readonly CommandDeclaration[]): string {
  const lines = commands.flatMap(({ name, description, options }) => [
    `complete -c seedmark -n __fish_use_subcommand -a ${name} -d ${quoteFish(description)}`,
    ...options.map(({ short, long, value, description: what, choices }) =>
      [
        `complete -c seedmark -n ${quoteFish(`__fish_seen_subcommand_from ${name}`)} -l ${long.slice(2)}`,
        ...(short ? [`-s ${short.slice(1)}`] : []),
        ...(value?.startsWith('<') ? ['-r'] : []),
        ...(choices.length > 0 ? [`-f -a ${quoteFish(choices.join(' '))}`] : []),
        `-d ${quoteFish(what)}`,
      ].join(' '),
    ),
  ]);
  return `# Fish completion of seedmark. Save it as ~/.config/fish/completions/seedmark.fish\n${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function quoteFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
