import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The database beside SQLite's log, an index of it, and the journal of the moment in which the log begins or ends. */
const companions = ['', '-wal', '-shm', '-journal'] as const;

const baseName = 'fromline';

export const storePath = (directory: string): string => join(directory, `${baseName}.db`);

/** Bytes; 0 when there is no such file. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Whether there is anything of a database that could be lost. */
export function hasContent(path: string): boolean {
  return ['', '-wal'].some((suffix) => sizeOf(path + suffix) > 0);
}

/**
 * Makes folder and file for this user alone (0700 and 0600) before SQLite sees them: it gives its log the permissions
 * of the file. Windows keeps its own: the profile folder is the user's.
 */
export function prepareStoreFile(path: string, directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  // One that is there is not opened: closing it would give up a lock that this process has on it (hold-file.ts).
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  for (const suffix of companions) if (existsSync(path + suffix)) chmodSync(path + suffix, 0o600);
}

/** A dated name for a database that is set aside, free in this folder. */
export function setAsideName(directory: string, now: number): string {
  const date = new Date(now).toISOString().replace(/[:.]/g, '-');
  let name = `${baseName}.set-aside-${date}.db`;
  for (let copy = 2; existsSync(join(directory, name)); copy += 1) {
    name = `${baseName}.set-aside-${date}-${copy}.db`;
  }
  return name;
}

/** Renames the database with its companions, or none of them: a database without its log would miss what is in there. */
export function renameStoreFile(directory: string, name: string): void {
  const path = storePath(directory);
  const present = companions.filter((suffix) => existsSync(path + suffix));
  const renamed: string[] = [];
  try {
    for (const suffix of present) {
      renameSync(path + suffix, join(directory, name + suffix));
      renamed.push(suffix);
    }
  } catch (error) {
    for (const suffix of renamed) renameSync(join(directory, name + suffix), path + suffix);
    throw error;
  }
}
