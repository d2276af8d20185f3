import { describe, expect, it } from 'vitest';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { createLineQueries, type LineQueries } from '#main/outbox/store/line-queries.ts';
import { createOutboxStore, type OutboxStore } from '#main/outbox/store/outbox-store.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';
import { ann, dana, hour, id, ruth } from './harness.ts';

interface Rows {
  readonly store: OutboxStore;
  readonly queries: LineQueries;
  /** Stored in the order of the calls, each under a fresh id. */
  readonly add: (differences: Partial<OutgoingText>) => OutgoingText;
}

async function openRows(): Promise<Rows> {
  const { database } = await storeHarness().open();
  const reader = { database, clock: { now: () => now }, logger: silentLogger };
  const store = createOutboxStore(reader);
  let count = 0;
  return {
    store,
    queries: createLineQueries(reader, ann),
    add(differences) {
      count += 1;
      const text = sampleText({ id: id(count), ...differences });
      store.insert(text);
      return text;
    },
  };
}

describe('what is next', () => {
  it('is the oldest due text that nothing holds', async () => {
    const { queries, add } = await openRows();
    add({ dueAt: 2_000 });
    add({ dueAt: 1_000 });
    add({ to: [ruth], dueAt: 1_500 });
    add({ to: ['+16505550144'], state: 'unconfirmed' });
    add({ to: ['+16505550144'], dueAt: 0 });
    add({ extensionId: '102', dueAt: 0 });
    expect(queries.nextDue(1_499, true)).toBeNull();
    expect(queries.nextDueAt(1_499)).toBe(1_500);
    expect(queries.nextDue(1_500, true)?.id).toBe(id(3));
    expect(queries.nextDueAt(1_500)).toBe(2_000);
    expect(queries.nextDue(2_000, true)?.id).toBe(id(1));
    expect(queries.nextDueAt(2_000)).toBeNull();
  });

  it.each(['held', 'sending', 'unconfirmed', 'queued'] as const)(
    'is nothing that stands behind one that is %s',
    async (state) => {
      const { queries, add } = await openRows();
      add({ state, dueAt: 9_000 });
      add({ dueAt: 1_000 });
      expect(queries.nextDue(2_000, true)).toBeNull();
    },
  );

  it.each(['failed', 'sent'] as const)('may stand behind one that is %s', async (state) => {
    const { queries, add } = await openRows();
    add({ state });
    add({ dueAt: 1_000 });
    expect(queries.nextDue(2_000, true)?.id).toBe(id(2));
  });

  it('may be written before one that is held', async () => {
    const { queries, add } = await openRows();
    add({ dueAt: 1_000 });
    add({ state: 'held' });
    expect(queries.nextDue(2_000, true)?.id).toBe(id(1));
  });

  it.each(['held', 'sending', 'unconfirmed', 'queued'] as const)(
    'may stand behind one that was %s and is deleted, and never is one that is deleted',
    async (state) => {
      const { store, queries, add } = await openRows();
      const first = add({ state: state === 'sending' ? 'unconfirmed' : state, dueAt: 1_000 });
      add({ dueAt: 1_000 });
      store.markDeleted(first, now);
      expect(queries.nextDue(2_000, true)?.id).toBe(id(2));
      expect(queries.unconfirmed()).toEqual([]);
    },
  );

  it('passes over a text with a time of its own until that time, then lets it go first', async () => {
    const { queries, add } = await openRows();
    add({ scheduledFor: 5_000, dueAt: 5_000 });
    add({ dueAt: 1_000 });
    expect(queries.nextDue(4_999, true)?.id).toBe(id(2));
    expect(queries.nextDueAt(999)).toBe(1_000);
    expect(queries.nextDueAt(4_999)).toBe(5_000);
    expect(queries.nextDue(5_000, true)?.id).toBe(id(1));
  });

  it('is not kept back by a wait that is left from before the clock was put back', async () => {
    const { queries, add } = await openRows();
    add({ dueAt: now + 2 * hour, attempts: 1 });
    add({ to: [ruth], scheduledFor: now + 2 * hour, dueAt: now + 2 * hour });
    expect(queries.nextDue(now, true)?.id).toBe(id(1));
    expect(queries.nextDue(now + 90 * 60_000, true)).toBeNull();
  });

  it('is not kept back for longer than the time to undo before it was tried', async () => {
    const { queries, add } = await openRows();
    add({ dueAt: now + 30_001 });
    expect(queries.nextDue(now, true)?.id).toBe(id(1));
    expect(queries.nextDue(now + 1, true)).toBeNull();
    expect(queries.nextDue(now + 30_001, true)?.id).toBe(id(1));
  });
});

describe('what has grown old', () => {
  it('was wanted before a time, oldest first and no more than asked for', async () => {
    const { queries, add } = await openRows();
    add({ wantedAt: 1_999 });
    add({ wantedAt: 2_000 });
    add({ wantedAt: 1_000, state: 'held' });
    add({ wantedAt: 0, state: 'failed' });
    add({ wantedAt: 0, to: [ruth], state: 'unconfirmed' });
    add({ wantedAt: 0, to: [dana], state: 'sending' });
    add({ wantedAt: 0, extensionId: '102' });
    add({ wantedAt: 3 });
    const ids = (states: 'queued' | 'queued-or-held', limit: number): readonly string[] =>
      queries.wantedBefore(2_000, states, limit).map((text) => text.id);
    expect(ids('queued', 10)).toEqual([id(1), id(8)]);
    expect(ids('queued-or-held', 10)).toEqual([id(1), id(3), id(8)]);
    expect(ids('queued-or-held', 2)).toEqual([id(1), id(3)]);
  });
});

describe('what counts against the limit', () => {
  it('are the attempts after a time, of this person alone', async () => {
    const { queries, add } = await openRows();
    add({ attemptedAt: 1_000 });
    add({ attemptedAt: 1_001, state: 'sent', serverId: '1' });
    add({ attemptedAt: null });
    add({ attemptedAt: 5_000, extensionId: '102' });
    expect(queries.attemptsSince(1_000)).toEqual([1_001]);
    expect(queries.hasWaiting()).toBe(true);
  });
});
