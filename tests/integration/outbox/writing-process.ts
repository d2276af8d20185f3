/**
 * An app in which somebody writes text after text: `node writing-process.ts <folder> <database key>`. For each text it
 * tells on its standard output, once the outbox has answered, its id and how long the log of the store is then.
 */
import { statSync } from 'node:fs';
import { openStore } from '#main/storage/open-store.ts';
import { storePath } from '#main/storage/store-files.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { createTextWriter } from './text-writer.ts';

const [directory = '', key = ''] = process.argv.slice(2);
const credentials = createMemoryCredentials();
credentials.entries.set('database-key', key);

const { database } = await openStore({
  directory,
  credentials,
  clock: { now: () => Date.now() },
  randomBytes: () => new Uint8Array(32),
  logger: silentLogger,
});
const write = createTextWriter(database);
for (let number = 1; ; number += 1) {
  const id = write(number);
  process.stdout.write(`${id} ${statSync(`${storePath(directory)}-wal`).size}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
