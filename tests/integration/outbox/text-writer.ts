import { createOutbox } from '#main/outbox/create-outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import type { Database } from '#main/storage/database.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { ann, dana, id, virginia } from './people.ts';

const clock = { now: () => Date.now() };
const never = (): Promise<never> => new Promise(() => undefined);

/** Enqueues texts through the real outbox while RingCentral is out of reach; returns the id once it is answered for. */
export function createTextWriter(database: Database): (number: number) => string {
  const outbox = createOutbox({
    database,
    gateway: { send: never },
    reader: { read: never },
    rateBook: createRateBook(clock),
    mayStillSend: () => 'yes',
    queueOf: () => ({ queueId: null }),
    canReach: () => false,
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
  return (number) => {
    const text = `Text ${number}. `.repeat(1 + (number % 40));
    const stored = outbox.commands.enqueue(textsToSend({ id: id(number), from: virginia, to: dana, text }));
    if (!stored.ok) throw new Error(`not stored: ${stored.error.code}`);
    const [view] = stored.value;
    if (view === undefined) throw new Error('nothing was stored');
    return view.id;
  };
}
