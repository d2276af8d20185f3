import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Owner } from '#domain/owner.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createLogger } from '#main/log/create-logger.ts';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import type { TextToSend } from '#main/outbox/new-text.ts';
import { quantile, type BenchRow } from './support/bench-row.ts';
import { createTemporaryStore, type TemporaryStore } from './support/temporary-store.ts';

const owner: Owner = { accountId: '66101000', extensionId: '66101101' };
const systemClock = { now: () => Date.now() };
const day = 86_400_000;

const pairs = 200;
/** Pairs before them, which fill caches and let the code be compiled. */
const warmUp = 20;
/** What an enqueue leaves for later is over by then, in milliseconds. */
const breath = 10;

const textTo = (index: number, sendAt: number | null): TextToSend => ({
  id: randomUUID(),
  draftId: null,
  from: '+15035550110',
  to: `+1650555${String(1_000 + (index % 5_000))}`,
  text: `Your appointment is at 10. (${index + 1})`,
  sendAt,
});

interface OwnOutbox {
  readonly outbox: Outbox;
  readonly store: TemporaryStore;
  close(): Promise<void>;
}

/** The outbox as in the app, log file included, of somebody who is offline: what is enqueued stays. */
async function openOutbox(waiting: number): Promise<OwnOutbox> {
  const store = await createTemporaryStore(systemClock);
  const nobody = (): never => {
    throw new Error('nothing is sent or read offline');
  };
  const monotonic = { now: () => performance.now() };
  const outbox = createOutbox({
    database: store.database,
    gateway: { send: nobody },
    reader: { read: nobody },
    rateBook: createRateBook(monotonic),
    mayStillSend: () => 'yes',
    queueOf: () => null,
    canReach: () => false,
    clock: systemClock,
    monotonic,
    random: Math.random,
    scheduler: systemScheduler,
    logger: createLogger({ directory: join(store.folder, 'logs'), level: 'info' }),
  });
  outbox.open(owner);
  const sendAt = Date.now() + 30 * day;
  store.database.transaction(() => {
    for (let index = 0; index < waiting; index += 1) enqueue(outbox, textTo(index, sendAt));
  });
  return {
    outbox,
    store,
    async close() {
      await outbox.close();
      await store.remove();
    },
  };
}

function enqueue(outbox: Outbox, text: TextToSend): void {
  const queued = outbox.commands.enqueue(text);
  if (!queued.ok) throw new Error(`a text was not queued: ${queued.error.code}`);
}

/** The INSERT of an enqueue and nothing else. */
function insert({ database }: TemporaryStore, { id, from, to, text }: TextToSend): void {
  const now = Date.now();
  database.transaction(() =>
    database.change(
      `INSERT INTO outgoing_text (id, account_id, extension_id, from_number, to_number, text, created_at,
         state, version, attempts, wanted_at, due_at, looks)
       VALUES (@id, @accountId, @extensionId, @from, @to, @text, @now, 'queued', 0, 0, @now, @now, 0)`,
      { id, accountId: owner.accountId, extensionId: owner.extensionId, from, to, text, now },
    ),
  );
}

async function timed(work: () => void): Promise<number> {
  const began = performance.now();
  work();
  const milliseconds = performance.now() - began;
  await pause(breath);
  return milliseconds;
}

async function measureBeside(name: string, waiting: number): Promise<BenchRow> {
  const mine = await openOutbox(waiting);
  const bare = await openOutbox(waiting);
  const measured: number[] = [];
  const yardstick: number[] = [];
  try {
    // Only its file is wanted.
    await bare.outbox.close();
    for (let pair = -warmUp; pair < pairs; pair += 1) {
      const text = textTo(pair + warmUp, null);
      const enqueued = (): Promise<number> => timed(() => enqueue(mine.outbox, text));
      const inserted = (): Promise<number> => timed(() => insert(bare.store, text));
      // Each goes first every other time.
      const early = pair % 2 === 0 ? null : await inserted();
      const one = await enqueued();
      const other = early ?? (await inserted());
      if (pair < 0) continue;
      measured.push(one);
      yardstick.push(other);
    }
  } finally {
    await mine.close();
    await bare.close();
  }
  const slow = `95 of 100 within ${quantile(measured, 0.95).toFixed(1)} ms beside ${quantile(yardstick, 0.95).toFixed(1)} ms`;
  return { name, unit: 'ms', measured, yardstick, note: slow };
}

/** From the call to its answer, which comes once the text is on the disk. */
export async function measureEnqueue(): Promise<readonly BenchRow[]> {
  return [await measureBeside('enqueue', 0), await measureBeside('enqueue 10k', 10_000)];
}
