import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets go of the files of closed databases, and of the locks on them. libsql's `close` ends the use, but the file is
 * closed only when the connection's objects are collected as garbage, and Windows does not rename a file that is open.
 */
export async function releaseHandles(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The handle is given back after the collection, in a turn of its own.
  for (let turn = 0; turn < 2; turn += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
