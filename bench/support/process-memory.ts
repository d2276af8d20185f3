import { readFile } from 'node:fs/promises';
import { processTree } from './process-tree.ts';

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
