import { CHECKS } from '../engine/index';
import type { NumericDates, Severities, Severity, StyleProfile } from '../engine/index';
import { booleanSetting, choicesByKeySetting, choiceSetting } from './setting';

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
    CHECKS.map((check) => ({ key: check.code, description: `${check.what} By default: ${check.severity}.` })),
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

/** The settings as a plain value, passed to whatever needs them. */
export interface Settings {
  readonly detectTextFiles: boolean;
  readonly hoverDetail: HoverDetail;
  readonly severities: Severities;
  readonly style: StyleProfile;
  readonly numericDates: NumericDates;
  readonly inlayHints: { readonly dates: boolean; readonly speakers: boolean };
  readonly trace: 'off' | 'messages' | 'verbose';
}
