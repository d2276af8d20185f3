import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Owner } from '#domain/owner.ts';
import { createLogger } from '#main/log/create-logger.ts';
import type { TextToSend } from '#main/outbox/new-text.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { quantile, type BenchRow } from './support/bench-row.ts';
import { createOfflineOutbox } from './support/offline-outbox.ts';
import { enqueue, scheduleMany, textOf } from './support/queue-texts.ts';
import { createTemporaryStore, type TemporaryStore } from './support/temporary-store.ts';

const owner: Owner = { accountId: '66101000', extensionId: '66101101' };
const sender = '+15035550110';

const pairs = 200;
/** Pairs before them, which fill caches and let the code be compiled. */
const warmUp = 20;
/** What an enqueue leaves for later is over by then, in milliseconds. */
const breath = 10;

interface FilledOutbox {
  readonly outbox: Outbox;
  readonly store: TemporaryStore;
  close(): Promise<void>;
}

/** As in the app, log file included. */
async function openOutbox(scheduled: number): Promise<FilledOutbox> {
  const store = await createTemporaryStore({ now: () => Date.now() });
  const logger = createLogger({ directory: join(store.folder, 'logs'), level: 'info' });
  const outbox = createOfflineOutbox(store.database, logger);
  outbox.open(owner);
  scheduleMany(outbox, store.database, [sender], scheduled);
  return {
    outbox,
    store,
    async close() {
      await outbox.close();
      await store.remove();
    },
  };
}

/** The INSERT of an enqueue and nothing else. */
function insert({ database }: TemporaryStore, { id, from, to, text }: TextToSend): void {
  const now = Date.now();
  database.transaction(() =>
    database.change(
      `INSERT INTO outgoing_text (id, account_id, extension_id, from_number, to_number, text, created_at,
         state, version, attempts, refusals, wanted_at, due_at, looks)
       VALUES (@id, @accountId, @extensionId, @from, @to, @text, @now, 'queued', 0, 0, 0, @now, @now, 0)`,
      { id, accountId: owner.accountId, extensionId: owner.extensionId, from, to: to.join(' '), text, now },
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

async function measureBeside(name: string, scheduled: number): Promise<BenchRow> {
  const mine = await openOutbox(scheduled);
  const bare = await openOutbox(scheduled);
  const measured: number[] = [];
  const yardstick: number[] = [];
  try {
    // Only its file is wanted.
    await bare.outbox.close();
    for (let pair = -warmUp; pair < pairs; pair += 1) {
      const text = textOf(pair + warmUp, sender);
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
