import type { Logger } from '#domain/ports.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import type { Database } from '#main/storage/database.ts';

/** The app's outbox while RingCentral cannot be reached: what is enqueued stays. */
export function createOfflineOutbox(database: Database, logger: Logger): Outbox {
  const monotonic = { now: () => performance.now() };
  const nobody = (): never => {
    throw new Error('nothing is sent or read offline');
  };
  return createOutbox({
    database,
    gateway: { send: nobody },
    reader: { read: nobody },
    rateBook: createRateBook(monotonic),
    mayStillSend: () => 'yes',
    queueOf: () => ({ queueId: null }),
    canReach: () => false,
    answeredAt: () => null,
    areAnswersKnown: () => true,
    serverAheadBy: () => null,
    clock: { now: () => Date.now() },
    monotonic,
    random: Math.random,
    scheduler: systemScheduler,
    logger,
  });
}
