import { existsSync, readdirSync, readlinkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { letGoOfFile } from '#main/storage/hold-file.ts';
import { openFile } from '#main/storage/open-file.ts';
import { releaseHandles } from '#main/storage/release-handles.ts';
import { storePath } from '#main/storage/store-files.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const handles = '/proc/self/fd';

/** The files of a folder that this process holds open, as Linux tells; nothing is told elsewhere. */
function held(folder: string): readonly string[] {
  if (!existsSync(handles)) return [];
  return readdirSync(handles).flatMap((handle) => {
    try {
      const path = readlinkSync(join(handles, handle));
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });
}

it('lets go of a file that could not be opened, so that Windows renames it too', async () => {
  const folder = temporaryFolder();
  const first = openFile(folder, 'ab'.repeat(32));
  if (first.kind !== 'opened') throw new Error('not opened');
  letGoOfFile(first.database);
  first.database.close();
  expect(openFile(folder, 'cd'.repeat(32)).kind).toBe('unusable');
  await releaseHandles();
  expect(held(folder)).toEqual([]);
  expect(() => renameSync(storePath(folder), join(folder, 'renamed.db'))).not.toThrow();
});
