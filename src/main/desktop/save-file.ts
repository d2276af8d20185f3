import { ok } from '#domain/result.ts';
import type { SaveFile } from '../ipc/outbox-handlers.ts';
import { writeFileAtomically } from '../settings/write-file-atomically.ts';
import { attempt } from '../storage/store-fault.ts';

/** Asks the user where a file shall go; null when none was chosen. */
export type AskForPlace = (suggestedName: string) => Promise<string | null>;

/**
 * Writes a text to where the user says, for this user alone (0600); a file that is there is replaced as a whole.
 * `store-unavailable` with the system's code as its subject (`ENOSPC`, `EACCES`, …) when folder or disk refuse.
 */
export function createSaveFile(askForPlace: AskForPlace): SaveFile {
  return async (suggestedName, content) => {
    const file = await askForPlace(suggestedName);
    if (file === null) return ok({ saved: false });
    return attempt(() => {
      writeFileAtomically(file, content);
      return { saved: true };
    });
  };
}
