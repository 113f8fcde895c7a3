import { deepEqual, equal, ok } from 'node:assert/strict';
import { readableOn } from '../../../../client/src/common/annotations/colors';
import { planLines } from '../../../../client/src/common/annotations/decorationPlan';
import { planMarks } from '../../../../client/src/common/annotations/markPlan';
import type { AnnotationView } from '../../../../server/src/protocol/index';
import { labels, layer, range, ranges, rangeText, view } from './support';

const LAYERS = [
  layer('entity'),
  layer('quote'),
  layer('frame', { color: '#ffff00', labels: [{ name: 'calm', title: 'calm', color: '#0000ff', key: null }] }),
  layer('tone', { labels: labels('low') }),
];

/** Each line of the plan as `place edge thickness pattern lane colour`. */
function lines(annotations: readonly AnnotationView[], compared: string | null = null, annotator = ''): string[] {
  const plans = planLines({ annotations, layers: LAYERS, annotator, compared });
  return plans.flatMap(({ style, ranges: places }) => {
    const color =
      'theme' in style.color ? style.color.theme.split('.').at(-1) : `${style.color.light}/${style.color.dark}`;
    const words = [
      style.edge,
      style.thickness,
      style.pattern,
      style.lane,
      color,
      ...(style.isTinted ? ['tinted'] : []),
    ];
    return places.map((place) => `${rangeText(place)} ${words.join(' ')}`);
  });
}

const at = (id: string, places: string, given: Partial<AnnotationView> = {}): AnnotationView =>
  view({ id, ranges: ranges(places), ...given });

describe('lines at the words of annotations', () => {
  const check = (annotations: readonly AnnotationView[], ...expected: string[]): void =>
    deepEqual(lines(annotations), expected);

  it('differ by layer in their shape', () =>
    check(
      [at('a', '0:0-5'), at('b', '1:0-5', { layer: 'quote' }), at('c', '2:0-5', { layer: 'note' })],
      '0:0-5 bottom 2 solid 0 entity',
      '1:0-5 bottom 1 solid 0 quote tinted',
      '2:0-5 top 2 solid 0 note tinted',
    ));
  it('are dotted for suggestions, and wide enough for dots', () =>
    check(
      [at('a', '0:0-5', { status: 'suggested' }), at('b', '1:0-5', { layer: 'quote', status: 'suggested' })],
      '0:0-5 bottom 2 dotted 0 entity',
      '1:0-5 bottom 2 dotted 0 quote tinted',
    ));
  it('lie beside each other where words overlap, the longer one at the edge', () =>
    check(
      [at('name', '0:0-5'), at('quote', '0:0-40', { layer: 'quote' }), at('later', '0:50-60')],
      '0:0-40 bottom 1 solid 0 quote tinted',
      '0:0-5 bottom 2 solid 1 entity',
      '0:50-60 bottom 2 solid 0 entity',
    ));
  it('share the last lane where there are too many', () =>
    check(
      ['0:0-9', '0:1-9', '0:2-9', '0:3-9'].map((place, index) => at(`a${index}`, place)),
      '0:0-9 bottom 2 solid 0 entity',
      '0:1-9 bottom 2 solid 1 entity',
      '0:2-9 bottom 2 solid 2 entity',
      '0:3-9 bottom 2 solid 2 entity',
    ));
  it('of two edges do not push each other away', () =>
    check(
      [at('a', '0:0-9'), at('b', '0:0-9', { layer: 'relation' })],
      '0:0-9 bottom 2 solid 0 entity',
      '0:0-9 top 1 solid 0 relation',
    ));
  it('stand at every part', () =>
    check([at('a', '0:0-5 1:0-2:5')], '0:0-5 bottom 2 solid 0 entity', '1:0-2:5 bottom 2 solid 0 entity'));
  it('have the colour of the team, made readable for light and dark themes', () =>
    check(
      [at('a', '0:0-5', { layer: 'frame' }), at('b', '1:0-5', { layer: 'frame', label: 'calm' })],
      '0:0-5 top 3 solid 0 #999900/#ffff00',
      '1:0-5 top 3 solid 0 #0000ff/#6666ff',
    ));
  it('tell the layers of a team apart without colour', () =>
    check([at('a', '0:0-5', { layer: 'tone' })], '0:0-5 bottom 3 solid 0 team tinted'));
  it('are drawn for a layer that nobody defined', () =>
    check([at('a', '0:0-5', { layer: 'gone' })], '0:0-5 top 3 solid 0 team'));
  it('are not drawn for what is rejected or lost its words', () =>
    check([at('a', '0:0-5', { status: 'rejected' }), at('b', '', { status: 'orphaned' })]));

  it('tell a comparison by their pattern, and the two by the edge', () =>
    deepEqual(
      lines(
        [
          at('a', '0:0-5', { owner: 'ann', comparison: 'agree' }),
          at('b', '1:0-5', { owner: 'ann', comparison: 'differ' }),
          at('c', '1:0-7', { owner: 'ben', comparison: 'differ' }),
          at('d', '2:0-7', { owner: 'ben', comparison: 'only' }),
        ],
        'ben',
        'ann',
      ),
      [
        '0:0-5 bottom 1 solid 0 agree',
        '1:0-7 top 3 double 0 differ tinted',
        '1:0-5 bottom 3 double 0 differ tinted',
        '2:0-7 top 2 dashed 0 only',
      ],
    ));

  it('are planned quickly for many', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => at(`a${index}`, `${index}:0-5 ${index}:8-9`));
    const started = performance.now();
    equal(planLines({ annotations: many, layers: LAYERS, annotator: '', compared: null }).length, 1);
    ok(performance.now() - started < 1000);
  });
});

describe('colours of a team', () => {
  const check = (color: string, ground: string, expected: string): void => equal(readableOn(color, ground), expected);
  it('stay where they can be seen', () => check('#3366cc', '#ffffff', '#3366cc'));
  it('get darker on white', () => check('#ffff00', '#ffffff', '#999900'));
  it('get lighter on a dark ground', () => check('#000000', '#1f1f1f', '#808080'));
  it('stay on a dark ground where they are light', () => check('#ffff00', '#1f1f1f', '#ffff00'));
});

describe('marks beside the words', () => {
  const plan = (annotations: readonly AnnotationView[], compared: string | null = null) =>
    planMarks({ annotations, compared });

  it('join the lines of suggestions', () =>
    deepEqual(
      plan(['3:0-5', '1:0-5', '1:7-2:9'].map((place, index) => at(`a${index}`, place, { status: 'suggested' })))
        .suggested,
      [{ first: 1, last: 3 }],
    ));
  it('leave what is settled alone', () => {
    const { suggested, differ, only, orphaned } = plan([at('a', '0:0-5'), at('b', '1:0-5', { status: 'rejected' })]);
    deepEqual([suggested, differ, only, orphaned], [[], [], [], []]);
  });
  it('show differences while two are compared, and no suggestions', () => {
    const annotations = [
      at('a', '0:0-5', { comparison: 'differ' }),
      at('b', '4:0-5', { comparison: 'only', status: 'suggested' }),
    ];
    const { suggested, differ, only } = plan(annotations, 'ben');
    deepEqual([suggested, differ, only], [[], [{ first: 0, last: 0 }], [{ first: 4, last: 4 }]]);
    deepEqual(plan(annotations).differ, []);
  });
  it('say at the line what lost its words there', () => {
    const orphan = (label: string, place: string): AnnotationView =>
      view({ id: `${label}${place}`, label, status: 'orphaned', lastPlace: range(place) });
    deepEqual(plan([orphan('person', '2:4-4'), orphan('', '5:0-0'), orphan('place', '5:9-9')]).orphaned, [
      { line: 2, text: '⚠ person lost its words here' },
      { line: 5, text: '⚠ 2 annotations lost their words here' },
    ]);
  });
  it('say nothing of an orphan without a place', () =>
    deepEqual(plan([view({ id: 'a', status: 'orphaned' })]).orphaned, []));
});
