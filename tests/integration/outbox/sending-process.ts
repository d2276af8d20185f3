/**
 * An app that is killed while a text is under way: `node sending-process.ts <folder> <database key>`. It tells on its
 * standard output when the request has gone, and then waits for an answer that never comes.
 */
import { createOutbox } from '#main/outbox/create-outbox.ts';
import { openStore } from '#main/storage/open-store.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { ann, dana, id, ruth, virginia } from './people.ts';

const [directory = '', key = ''] = process.argv.slice(2);
const credentials = createMemoryCredentials();
credentials.entries.set('database-key', key);
const clock = { now: () => Date.now() };

const { database } = await openStore({
  directory,
  credentials,
  clock,
  randomBytes: () => new Uint8Array(32),
  logger: silentLogger,
});
const outbox = createOutbox({
  database,
  gateway: {
    send({ to }) {
      if (to === ruth) return Promise.resolve({ kind: 'accepted', serverId: '1' });
      process.stdout.write('under way\n');
      return new Promise(() => undefined);
    },
  },
  mayStillSend: () => 'yes',
  canReach: () => true,
  clock,
  random: Math.random,
  scheduler: systemScheduler,
  logger: silentLogger,
});
outbox.open(ann);
outbox.enqueue({ id: id(1), from: virginia, to: ruth, text: 'answered' });
outbox.enqueue({ id: id(2), from: virginia, to: dana, text: 'under way' });
outbox.enqueue({ id: id(3), from: virginia, to: dana, text: 'behind it' });
// Kept alive until it is killed.
setInterval(() => undefined, 1_000);
