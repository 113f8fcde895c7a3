import { deepEqual, equal } from 'node:assert/strict';
import { attributeText, parseAttribute } from '../../../../client/src/common/annotations/attributes';
import { countDetails, countText } from '../../../../client/src/common/annotations/countWords';
import { importSummary, listing } from '../../../../client/src/common/annotations/exchangeWords';
import { planThreads } from '../../../../client/src/common/annotations/notePlan';
import type { AnnotationView } from '../../../../server/src/protocol/index';
import { view } from './support';

const STATUSES = ['accepted', 'accepted', 'suggested', 'rejected', 'orphaned'] as const;

describe('the counts in the status bar', () => {
  const list = { annotations: STATUSES.map((status, index) => view({ id: `${index}`, status })), annotator: '' };

  it('say what is there, and warn of orphans', () =>
    deepEqual(countText(list), {
      shown: '$(bookmark) 2 $(question) 1 $(warning) 1',
      spoken: 'Annotations: 2 accepted, 1 suggested, 1 rejected, 1 without their words',
      isWarning: true,
    }));
  it('leave out what there is none of', () =>
    deepEqual(countText({ annotations: [], annotator: '' }), {
      shown: '$(bookmark) 0',
      spoken: 'Annotations: 0 accepted, 0 suggested, 0 without their words',
      isWarning: false,
    }));
  it('count no one else', () =>
    equal(countText({ annotations: [view({ id: 'a', owner: 'ben' })], annotator: 'ann' }).shown, '$(bookmark) 0'));
  it('have those of the workspace in the tooltip', () =>
    deepEqual(
      countDetails(
        { annotations: [], annotator: 'ann' },
        { accepted: 7, suggested: 0, rejected: 0, orphaned: 2, articles: 1, damaged: 2 },
      ),
      [
        'This article: 0 accepted, 0 suggested, 0 without their words',
        'Workspace: 7 accepted, 0 suggested, 2 without their words in 1 article',
        '2 files have errors, so that not all may be counted',
        'Annotating as: ann',
      ],
    ));
  it('have only the article as long as the workspace is not counted', () =>
    equal(countDetails({ annotations: [], annotator: '' }, undefined).length, 2));
});

describe('threads of notes', () => {
  const check = (
    given: Partial<AnnotationView>,
    expected: string | undefined,
    readOnly: string | null = null,
  ): void => {
    const [thread] = planThreads({ annotations: [view({ id: 'a', ...given })], annotator: '', readOnly });
    equal(thread && `${thread.label} | ${thread.context}${thread.isResolved ? ' | resolved' : ''}`, expected);
  };
  const comments = [{ author: 'ann', time: null, text: 'Why?' }];

  it('are notes', () => check({ layer: 'note', comments }, 'Note | note'));
  it('are resolved when they are rejected', () =>
    check({ layer: 'note', status: 'rejected', comments }, 'Note | note resolved | resolved'));
  it('are talks about another annotation, which nobody resolves', () =>
    check({ label: 'person', status: 'rejected', comments }, 'person | talk'));
  it('tell of lost words', () =>
    check({ layer: 'note', status: 'orphaned', text: 'half', comments }, 'Lost its words: “half” | note'));
  it('of someone else can only be read', () => check({ layer: 'note', owner: 'ben', comments }, 'Note · ben | '));
  it('of a damaged file can only be read', () => check({ layer: 'note', comments }, 'Note | ', 'Damaged.'));
  it('are not made for annotations that nobody talks about', () => check({ label: 'person' }, undefined));
});

describe('typed attributes', () => {
  const check = (typed: string, type: Parameters<typeof parseAttribute>[1], expected: unknown): void =>
    deepEqual(parseAttribute(typed, type), expected);
  it('of an open layer are what they look like', () => {
    check(' true ', null, true);
    check('-1.5', null, -1.5);
    check('calm', null, 'calm');
  });
  it('of an open layer stay text where a number would lose something', () => {
    check('007', null, '007');
    check('1e5', null, '1e5');
    check('12345678901234567890', null, '12345678901234567890');
  });
  it('are of the type of the layer', () => {
    check('5', 'string', '5');
    check('a, b ,, c', 'list', ['a', 'b', 'c']);
    check('5', 'number', 5);
    check('false', 'boolean', false);
  });
  it('stay text where they do not fit, for the server to refuse', () => {
    check('five', 'number', 'five');
    check('true', 'number', 'true');
    check('1', 'boolean', '1');
  });
  it('are written as they are typed', () =>
    deepEqual([attributeText(['a', 'b']), attributeText(true)], ['a, b', 'true']));
});

describe('what is told before files are written or read', () => {
  it('is a list', () => equal(listing(['a', 'b'], 3), '• a\n• b'));
  it('is the start of a long list, with how much is left', () =>
    equal(listing(['a', 'b', 'c'], 1), '• a\n… and 2 more'));
  it('is what comes in, and what is lost first', () =>
    deepEqual(
      importSummary({ done: true, message: '', ids: [], count: 1, orphaned: 2, losses: ['L'], problems: ['P'] }),
      { sentence: '1 annotation comes in.', lines: ['2 annotations have words that are not found here.', 'P', 'L'] },
    ));
});
