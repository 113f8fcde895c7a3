import { equal } from 'node:assert/strict';
import { canonicalUri, childUri, relativePath } from '../../../server/src/lsp/files/addresses';

describe('addresses of files', () => {
  for (const [given, expected] of [
    ["file:///a b/c'(1).txt", 'file:///a%20b/c%27%281%29.txt'],
    ['file:///a%20b/c%27%281%29.txt', 'file:///a%20b/c%27%281%29.txt'],
    ['file:///C:/a.txt', 'file:///c%3A/a.txt'],
    ['file:///c%3a/a.txt', 'file:///c%3A/a.txt'],
    ['vscode-vfs://github/a/b.txt', 'vscode-vfs://github/a/b.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['file:///a%', 'file:///a%'],
    ['', ''],
  ] as const)
    it(`${given || 'nothing'} is written ${expected || 'so'}`, () => equal(canonicalUri(given), expected));

  for (const [folder, uri, expected] of [
    ['file:///a', 'file:///a/b%20c/d.txt', 'b c/d.txt'],
    ['file:///a/', 'file:///a/b.txt', 'b.txt'],
    ['file:///a', 'file:///ab/c.txt', undefined],
    ['file:///a', 'file:///a', undefined],
    ['file:///a', 'file:///a/%', undefined],
  ] as const)
    it(`${uri} is ${expected ?? 'not'} below ${folder}`, () => equal(relativePath(folder, uri), expected));

  it('of a file in a folder escape its name', () =>
    equal(childUri('file:///a', 'b/ü (1).txt'), 'file:///a/b/%C3%BC%20%281%29.txt'));
});
