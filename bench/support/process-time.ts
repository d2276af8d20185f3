import { readFile } from 'node:fs/promises';
import { processTree, statFields } from './process-tree.ts';

/** Milliseconds of a tick of /proc/<id>/stat: a hundred of them in a second on every Linux that Electron runs on. */
const tick = 10;

/** Milliseconds of CPU time that the processes of an app took until now, by what they are; `main` is the first one. */
export type ProcessTimes = Readonly<Record<string, number>>;

/** CPU time, in user and in system mode, of a process and all its children. */
export async function timesOf(root: number): Promise<ProcessTimes> {
  const times: Record<string, number> = {};
  for (const id of await processTree(root)) {
    try {
      const fields = statFields(await readFile(`/proc/${id}/stat`, 'utf8'));
      const words = await readFile(`/proc/${id}/cmdline`, 'utf8');
      const kind = id === root ? 'main' : (/--type=([\w-]+)/.exec(words)?.[1] ?? 'other');
      // utime and stime, the fields 14 and 15 of proc(5).
      const milliseconds = (Number(fields[11]) + Number(fields[12])) * tick;
      times[kind] = (times[kind] ?? 0) + milliseconds;
    } catch {
      // It ended in the meantime.
    }
  }
  return times;
}

/** Per cent of one core that each kind of process took between two readings. */
export function shareOf(from: ProcessTimes, to: ProcessTimes, milliseconds: number): ProcessTimes {
  return Object.fromEntries(
    Object.entries(to).map(([kind, time]): [string, number] => [
      kind,
      ((time - (from[kind] ?? 0)) / milliseconds) * 100,
    ]),
  );
}
