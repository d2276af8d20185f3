/**
 * An app that looks at its store and keeps one more text: `node full-disk-process.ts <folder> <database key> <text>`.
 * It tells on its standard output how the store was opened, what was in it, and what became of the text.
 */
import { openStore } from '#main/storage/open-store.ts';
import { attempt } from '#main/storage/store-fault.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { keep, kept } from './kept-text.ts';

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
const found = kept(store);
const keeping = attempt(() => keep(store, text, '102'));
process.stdout.write(`${JSON.stringify({ state: store.state, found, keeping, kept: kept(store) })}\n`);
store.close();
