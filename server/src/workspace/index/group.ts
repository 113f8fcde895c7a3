import type { EntityType } from '../../engine/index';
import type { StoredFile } from './segment';
import { Tally } from './tally';

/** What is one entity over all files. */
export interface Group {
  readonly key: string;
  /** Each file with a number of the entity in it, in turns; a file stands here once for each of its numbers. */
  posts: (StoredFile | number)[];
  readonly names: Tally<string>;
  readonly types: Tally<EntityType>;
  mentions: number;
  named: number;
  quotes: number;
}

/** A group without files. */
export function newGroup(key: string): Group {
  return { key, posts: [], names: new Tally(), types: new Tally(), mentions: 0, named: 0, quotes: 0 };
}

export function addPost(group: Group, file: StoredFile, number: number): void {
  // An array literal takes no more room than it needs, and most groups have one file.
  if (group.posts.length === 0) group.posts = [file, number];
  else group.posts.push(file, number);
}

/** Takes files out of a group, in time that grows with its files alone. */
export function removePosts(group: Group, isGone: (file: StoredFile) => boolean): void {
  const left: (StoredFile | number)[] = [];
  for (const [file, number] of postsOf(group)) if (!isGone(file)) left.push(file, number);
  group.posts = left;
}

/** The files of a group with the numbers of the entity in them; in no certain order. */
export function membersOf(group: Group): Map<StoredFile, number[]> {
  const members = new Map<StoredFile, number[]>();
  for (const [file, number] of postsOf(group)) {
    const numbers = members.get(file);
    if (numbers) numbers.push(number);
    else members.set(file, [number]);
  }
  return members;
}

/** How many files a group has. */
export function fileCount(group: Group): number {
  // A second entity of the same key in one file is rare, and stands beside the first.
  let count = 0;
  let before: StoredFile | number | undefined;
  for (let at = 0; at < group.posts.length; at += 2) {
    if (group.posts[at] !== before) count++;
    before = group.posts[at];
  }
  return count;
}

function* postsOf({ posts }: Group): Iterable<[StoredFile, number]> {
  for (let at = 0; at < posts.length; at += 2) {
    const file = posts[at];
    const number = posts[at + 1];
    if (typeof file === 'object' && typeof number === 'number') yield [file, number];
  }
}
