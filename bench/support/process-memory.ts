import { readdir, readFile } from 'node:fs/promises';

/** Every process of a tree, the given one first. Linux only: read from /proc. */
async function processTree(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = await readFile(`/proc/${entry}/stat`, 'utf8');
      // The name in brackets may hold spaces; the parent is the second field after it.
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
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

/** Megabytes of memory of a process and all its children, pages that are shared counted once in all (PSS). */
export async function memoryOf(root: number): Promise<number> {
  let kilobytes = 0;
  for (const id of await processTree(root)) {
    try {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It ended in the meantime.
    }
  }
  return kilobytes / 1024;
}
