/**
 * An app that is killed while a text is under way: `node sending-process.ts <folder> <database key>`. It tells on its
 * standard output when the request has gone, and then waits for an answer that never comes.
 */
import { createOutbox } from '#main/outbox/create-outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import { openStore } from '#main/storage/open-store.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
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
      if (to.includes(ruth)) return Promise.resolve({ kind: 'accepted', serverId: '1' });
      process.stdout.write('under way\n');
      return new Promise(() => undefined);
    },
  },
  reader: { read: () => new Promise(() => undefined) },
  rateBook: createRateBook(clock),
  queueOf: () => ({ queueId: null }),
  mayStillSend: () => 'yes',
  canReach: () => true,
  answeredAt: () => null,
  areAnswersKnown: () => true,
  serverAheadBy: () => null,
  clock,
  monotonic: clock,
  random: Math.random,
  scheduler: systemScheduler,
  logger: silentLogger,
});
outbox.open(ann);
const texts = [
  { to: ruth, text: 'answered' },
  { to: dana, text: 'under way' },
  { to: dana, text: 'behind it' },
];
texts.forEach((text, index) => {
  outbox.commands.enqueue(textsToSend({ id: id(index + 1), from: virginia, ...text }));
});
// Kept alive until it is killed.
setInterval(() => undefined, 1_000);
