import type { CheckDeclaration } from './facts';

/** A check that needs the other files of the workspace; what runs is beside the index. */
export interface AcrossDeclaration extends CheckDeclaration {
  /** A second file, which makes the check report on its example. */
  readonly other: string;
}

/** What is checked of an open file against all others. */
export const ACROSS_CHECKS = {
  nameSpelling: {
    code: 'name-spelling-elsewhere',
    severity: 'information',
    what: 'A name has one letter another than in at least two other files.',
    why: 'One of the two is a slip, or the workspace writes one name in two ways. Of a person the other parts of the name must be the same; a name that is found in more than this file, in the registry or in the lists is not reported. Where both are right, add them to the registry.',
    example: ' date 2022-12-13 Mr James Cleverley spoke in London.\n',
    other: ' date 2022-12-12 Mr James Cleverly spoke in Paris. James Cleverly was late.\n',
  },
  handle: {
    code: 'handle-two-people-elsewhere',
    severity: 'warning',
    what: 'Another file has the same handle with another person.',
    why: 'A handle belongs to one account, so one of the two is a mistake. Names that have a part in common may be one person.',
    example: ' date 2022-12-13 The port is open.\n\nWe open it today. — Ann Lee (@portboss) December 13, 2022\n',
    other: ' date 2022-12-12 The port is shut.\n\nWe shut it today. — Bob Roe (@portboss) December 12, 2022\n',
  },
  quote: {
    code: 'quote-words-elsewhere',
    severity: 'information',
    what: 'Another file quotes the same with other words.',
    why: 'Quoted words must be the words that were said, so one of the two files is wrong, unless both have translated. Compared are quotes of at least eight words that have at least three quarters of them in common, by their beginnings of some 25 words; a quote may begin later or end earlier than the other, and an ellipsis or brackets are no difference. Nothing is changed for you.',
    example: ' date 2022-12-13 "We will open the old harbour again on Tuesday morning," said Ann Lee.\n',
    other: ' date 2022-12-12 "We will open the old harbour again on Monday morning," said Ann Lee.\n',
  },
  figure: {
    code: 'figure-differs-elsewhere',
    severity: 'hint',
    what: 'Another file of nearly the same day gives another number of dead, injured, missing or arrested, in what seems to be the same event.',
    why: 'Such numbers grow with time, so both may have been right when they were written. Two files speak of one event where their dates are at most two days apart and they have at least two names in common that few files have, one of them a place or an event. Of each file the largest exact number counts.',
    example: ' date 2022-12-13 A ferry sank off Torunn, near the Skarv Lighthouse, and 12 people were killed.\n',
    other: ' date 2022-12-13 Off Torunn, near the Skarv Lighthouse, 14 people were killed when a ferry sank.\n',
  },
} as const satisfies Readonly<Record<string, AcrossDeclaration>>;

/** Those checks in the order in which findings at one place are shown. */
export const ACROSS_DECLARATIONS: readonly AcrossDeclaration[] = Object.values(ACROSS_CHECKS);
