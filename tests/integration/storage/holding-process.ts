/**
 * An app that has its store open until it is killed: `node holding-process.ts <folder> <database key> <text>`. It keeps
 * the text and then tells on its standard output how the store was opened.
 */
import { openStore } from '#main/storage/open-store.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { keep } from './kept-text.ts';

const [directory = '', key = '', text = ''] = process.argv.slice(2);
const credentials = createMemoryCredentials();
credentials.entries.set('database-key', key);

const store = await openStore({
  directory,
  credentials,
  clock: { now: () => Date.now() },
  randomBytes: () => new Uint8Array(32),
  logger: silentLogger,
});
keep(store, text);
process.stdout.write(`${JSON.stringify(store.state)}\n`);
// Kept alive until it is killed.
setInterval(() => undefined, 1_000);
