import { readdir, readFile } from 'node:fs/promises';

/** Every process of a tree, the given one first. Linux only: read from /proc. */
export async function processTree(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [, parent] = statFields(await readFile(`/proc/${entry}/stat`, 'utf8'));
      parents.set(Number(entry), Number(parent));
    } catch {
      // It ended in the meantime.
    }
  }
  const tree = [root];
  // Grows while it is walked: children of children are found in their turn.
  for (const id of tree) {
    for (const [child, parent] of parents) if (parent === id) tree.push(child);
  }
  return tree;
}

/** The fields of /proc/<id>/stat from the third one on: the name in brackets before them may hold spaces. */
export function statFields(stat: string): readonly string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
