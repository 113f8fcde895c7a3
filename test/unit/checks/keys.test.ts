import { headerKeyDuplicate } from '../../../server/src/engine/checks/headerKeyDuplicate';
import { headerKeyUnknown } from '../../../server/src/engine/checks/headerKeyUnknown';
import { headerValueType } from '../../../server/src/engine/checks/headerValueType';
import { headerYamlSyntax } from '../../../server/src/engine/checks/headerYamlSyntax';
import { HEADER_KEYS } from '../../../server/src/engine/index';
import { testCheck } from './documents';

const block = (...lines: readonly string[]): string => `---\ndate: 2022-12-13\n${lines.join('\n')}\n---\nText`;

describe('checks of front matter', () => {
  testCheck(headerKeyDuplicate, {
    reports: [
      [block('title: a', '‹|title|>: b', 'id: 1'), block('title: a', 'id: 1')],
      [block('tags:', '  - a', '‹|tags|>:', '  - b', '  - c'), block('tags:', '  - a')],
      ['---\r\ndate: 2022-12-13\r\n‹|date|>: 2022-12-13\r\n---\r\n', '---\r\ndate: 2022-12-13\r\n---\r\n'],
      ['---\n{ date: 2022-12-13, ‹|date|>: 2022-12-14 }\n---\n'],
    ],
    silent: [
      block('title: a', 'Title: b'),
      block('a: { x: 1 }', 'b: { x: 1 }'),
      block('tags: [a, a]'),
      ' date 2022-12-13 date',
    ],
  });

  testCheck(headerKeyUnknown, {
    reports: [
      [block('‹|autor|>: Ada'), block('author: Ada')],
      [block('‹|Title|>: x'), block('title: x')],
      [block('‹|tilte|>: x'), block('title: x')],
      [block('‹|headline|>: x'), block('title: x')],
      [block('‹|inLanguage|>: en'), block('language: en')],
      [block('‹|mood|>: x')],
      [block('author: Ada', '‹|autor|>: Ben')],
      [block('‹|1|>: x')],
    ],
    silent: [
      ...HEADER_KEYS.map(({ name, example }) => `---\n${name}: ${example}\n---\nText`),
      ' date 2022-12-13 autor: Ada',
      'Date: 2022-12-13 Text',
    ],
  });

  testCheck(headerYamlSyntax, {
    reports: [
      [block('title: ‹|H|>arbour: open'), block('title: "Harbour: open"')],
      [block('title: ‹|S|>he said: "no": he left'), block('title: "She said: \\"no\\": he left"')],
      [block('author: ‹|@|>ada'), block('author: "@ada"')],
      ['---\r\ndate: 2022-12-13\r\ntitle: ‹|a|>: b\r\n---\r\n', '---\r\ndate: 2022-12-13\r\ntitle: "a: b"\r\n---\r\n'],
      [block('tags: ‹|*none|>')],
    ],
    silent: [
      block('title: "Harbour: open"'),
      block('title: at 10:30 and https://example.org'),
      block("title: 'it''s: open'"),
      block('title: |', '  a: b', 'id: x'),
      block('# title: a: b'),
      block(),
      ' date 2022-12-13 title: a: b',
    ],
  });

  testCheck(headerValueType, {
    reports: [
      [block('title: ‹|[a, b]|>')],
      [block('title: ‹|{ en: a }|>')],
      [block('‹|title|>:')],
      [block('author: ‹|{ name: Ada }|>')],
      [block('author: ‹|[Ada, [Ben]]|>')],
      [block('id: ‹|007|>'), block('id: "007"')],
      [block('id: ‹|1e3|>'), block('id: "1e3"')],
      [block('url: ‹|Example Times|>')],
      [block('url: ‹|www.example.org/a|>'), block('url: https://www.example.org/a')],
      [block('url: ‹|ftp://example.org/|>')],
      [block('language: ‹|English|>')],
      [block('language: ‹|en_GB|>'), block('language: en-GB')],
      [block('language: ‹|[en, fr]|>')],
      [block('published: ‹|yesterday|>')],
      [block('modified: ‹|14 December 2022|>'), block('modified: 2022-12-14')],
      [block('embargoed: ‹|03/04/2022|>'), block('embargoed: 2022-04-03'), block('embargoed: 2022-03-04')],
      [block('published: ‹|2022-02-30|>')],
    ],
    silent: [
      ...HEADER_KEYS.map(({ name, example }) => block(`${name}: ${example}`)),
      block('title: 1984'),
      block('title: "[a, b]"'),
      block('title: true'),
      block('author: [Ada]', 'tags: []'),
      block('id: "007"'),
      block('url: HTTPS://EXAMPLE.ORG'),
      block('url: http://example.org:8080/a?b=c#d'),
      block('language: zh-Hant-TW', 'published: 2022-12-13 10:00'),
      block('language: x-klingon'),
      block('mood: [a, { b: c }]'),
      '---\ndate: [2022-12-13]\n---\nText',
    ],
  });
});
