import { ACROSS_DECLARATIONS, CHECKS } from '../engine/index';
import type { NumericDates, Severities, Severity, StyleProfile } from '../engine/index';
import { booleanSetting, choicesByKeySetting, choiceSetting, pathSetting, textSetting } from './setting';

const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Every setting, declared once and in the order in which people see them. */
export const SETTINGS = {
  detectTextFiles: booleanSetting({
    name: 'seedmark.detectTextFiles',
    scope: 'resource',
    description:
      'Open a `.txt` file as a seed file when its text starts with a date header. Your own `files.associations` and language choices are never overridden.',
    fallback: true,
  }),
  hoverDetail: choiceSetting<HoverDetail>(
    {
      name: 'seedmark.hover.detail',
      scope: 'resource',
      description: 'How much the hover over a name says.',
      fallback: 'full',
    },
    {
      brief: 'What it is, what is known of it, and who is meant.',
      full: 'Also how often it is named and quoted, where first, and how it was recognised.',
    },
  ),
  severities: choicesByKeySetting<Severity | 'off'>(
    {
      name: 'seedmark.checks.severity',
      scope: 'resource',
      description: 'How serious the findings of a check are, by its code. `off` turns a check off.',
      fallback: {},
    },
    [...CHECKS, ...ACROSS_DECLARATIONS].map((check) => ({
      key: check.code,
      description: `${check.what} By default: ${check.severity}.`,
    })),
    SEVERITIES,
  ),
  style: choiceSetting<StyleProfile>(
    {
      name: 'seedmark.style',
      scope: 'resource',
      description: 'The house style whose rules are checked, such as where a full stop stands beside a quotation mark.',
      fallback: 'none',
    },
    {
      none: 'No rules of style are checked.',
      ap: 'American: full stops and commas stand inside the closing mark.',
      british: 'British: they stand inside only where they belong to the quoted sentence.',
    },
  ),
  numericDates: choiceSetting<NumericDates>(
    {
      name: 'seedmark.dates.numeric',
      scope: 'resource',
      description: 'How a date of figures that allows two readings, such as `3/4/2013`, is read.',
      fallback: 'month-first',
    },
    { 'month-first': 'American: March 4.', 'day-first': 'British: 3 April.' },
  ),
  registry: pathSetting({
    name: 'seedmark.registry',
    scope: 'resource',
    description:
      'The name of the registry of names, or its path below a folder. It is looked for in the folder of the file and those above it, up to the root of the workspace folder.',
    fallback: 'entities.yaml',
  }),
  codeLens: choiceSetting<CodeLensMode>(
    {
      name: 'seedmark.codeLens',
      scope: 'resource',
      description:
        'Show how often names are mentioned and quoted in the workspace, above the text. A click lists the places.',
      fallback: 'header',
    },
    {
      off: 'Nowhere.',
      header: 'Above the header, for the three names that the text has most.',
      mentions: 'Above the first full mention of every name that the text has twice.',
    },
  ),
  dateHints: booleanSetting({
    name: 'seedmark.inlayHints.dates',
    scope: 'resource',
    description:
      'Show the date that is meant behind expressions such as “on Friday” or “last week”. The command `Seedmark: Toggle Date Hints` changes it.',
    fallback: false,
  }),
  speakerHints: booleanSetting({
    name: 'seedmark.inlayHints.speakers',
    scope: 'resource',
    description: 'Show who speaks behind quotes for which the text has only a pronoun, or nothing.',
    fallback: false,
  }),
  referencePronouns: booleanSetting({
    name: 'seedmark.references.pronouns',
    scope: 'resource',
    description: 'Count pronouns and descriptions (“she”, “the minister”) among the references to a name.',
    fallback: false,
  }),
  indexEnabled: booleanSetting({
    name: 'seedmark.index.enabled',
    scope: 'resource',
    description:
      'Read all articles of the folder in the background, so that references, symbols and completion know them. Off, they know the open files alone.',
    fallback: true,
  }),
  annotator: textSetting(
    {
      name: 'seedmark.annotator',
      scope: 'resource',
      description:
        'Who annotates here: letters, digits, `-` and `_`. Annotations go to a file of your own, `<article>.annotations.<annotator>.yaml`. Empty: to the file that the team shares, `<article>.annotations.yaml`.',
      fallback: '',
    },
    /^[\p{L}\p{N}_-]{0,64}$/u,
    'a name of at most 64 letters, digits, `-` and `_`',
  ),
  author: textSetting(
    {
      name: 'seedmark.author',
      scope: 'resource',
      description:
        'Your name or address, which is written into annotations and comments that you make. Empty: the name of the annotator.',
      fallback: '',
    },
    /^[^\p{Cc}]{0,200}$/u,
    'a name of one line',
  ),
  trace: choiceSetting<'off' | 'messages' | 'verbose'>(
    {
      name: 'seedmark.trace.server',
      scope: 'window',
      description: 'Write what editor and language server say to each other to the output channel.',
      fallback: 'off',
    },
    { off: 'Nothing.', messages: 'The names of messages.', verbose: 'Messages with all they hold.' },
  ),
};

/** How much a hover says. */
export type HoverDetail = 'brief' | 'full';

/** Where counts of names are shown. */
export type CodeLensMode = 'off' | 'header' | 'mentions';

/** The settings as a plain value, passed to whatever needs them. */
export interface Settings {
  readonly detectTextFiles: boolean;
  readonly hoverDetail: HoverDetail;
  readonly severities: Severities;
  readonly style: StyleProfile;
  readonly numericDates: NumericDates;
  /** Relative, with `/` between folders. */
  readonly registry: string;
  readonly codeLens: CodeLensMode;
  readonly inlayHints: { readonly dates: boolean; readonly speakers: boolean };
  readonly referencePronouns: boolean;
  readonly indexEnabled: boolean;
  /** Empty for the file that the team shares; else a name that can be part of a file's. */
  readonly annotator: string;
  /** Empty where the annotator's name serves. */
  readonly author: string;
  readonly trace: 'off' | 'messages' | 'verbose';
}
