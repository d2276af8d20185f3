import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';
import { releaseHandles } from './release-handles.ts';
import { attempt } from './store-fault.ts';
import { renameStoreFile, setAsideName } from './store-files.ts';

/** Renames the store's files and returns the new name; `store-unavailable` when the system refuses. */
export async function setAside(directory: string, now: number): Promise<Result<string, AppError>> {
  await releaseHandles();
  return attempt(() => {
    const name = setAsideName(directory, now);
    renameStoreFile(directory, name);
    return name;
  });
}
