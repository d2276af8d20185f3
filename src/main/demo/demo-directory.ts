import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the demo lives inside the data directory of the account's profile. */
export function demoDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'demo');
}

/** Deletes the demo's files, also those of a demo that did not end in order. Rejects as fs does. */
export async function clearDemo(dataDirectory: string): Promise<void> {
  await rm(demoDirectory(dataDirectory), { recursive: true, force: true });
}
