import type { CommandDeclaration, OptionDeclaration } from './declarations';

/** The man page `seedmark(1)`, in the language of man(7). */
export function manPage(commands: readonly CommandDeclaration[]): string {
  return [
    '.\\" Made from the declarations of the commands by npm run generate. Do not edit.',
    '.TH SEEDMARK 1',
    '.SH NAME',
    'seedmark \\- read, check and annotate news articles in plain text',
    '.SH SYNOPSIS',
    ...commands.flatMap(({ name, usage }) => ['.br', `.B seedmark ${escape(name)}`, escape(usage)]),
    '.SH DESCRIPTION',
    escape(
      'Seedmark reads articles that say their date first, and tells who is named, who said what, when, and what does not fit. It opens no network connection.',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH FILES',
    ...item('seedmark.yaml', 'What a team shares: house style, severities, files to leave out, findings to hide.'),
    ...item('.gitignore', 'Files and folders that are left out where a folder or a pattern is named.'),
    '.SH ENVIRONMENT',
    ...item('NO_COLOR', 'Where it is set, there are no colours.'),
    '.SH EXIT STATUS',
    ...item('0', 'All that was asked for was done; check found nothing.'),
    ...item('1', 'check found something.'),
    ...item('2', 'An argument is wrong, or a file could not be read.'),
    ...item('130', 'check was interrupted.'),
    '',
  ].join('\n');
}

function section({ name, usage, description, options }: CommandDeclaration): string[] {
  return [
    `.SS seedmark ${escape(`${name} ${usage}`)}`,
    escape(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`),
    ...options.flatMap((option) => item(flags(option), explain(option))),
  ];
}

function flags({ short, long, value }: OptionDeclaration): string {
  return `${short === null ? '' : `${short}, `}${long}${value === null ? '' : ` ${value}`}`;
}

function explain({ description, choices, fallback }: OptionDeclaration): string {
  const words = choices.length > 0 ? ` One of ${choices.join(', ')}.` : '';
  return `${description}.${words}${fallback === null ? '' : ` Default: ${fallback}.`}`;
}

function item(term: string, text: string): string[] {
  return ['.TP', `.B ${escape(term)}`, escape(text)];
}

/** A dash is typed, not set; a dot or quote at the start of a line would be a request. */
function escape(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
