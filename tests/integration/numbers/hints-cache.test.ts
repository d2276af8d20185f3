import { describe, expect, it } from 'vitest';
import { createHintsCache, type HintsCache, type KeptHints } from '#main/numbers/hints-cache.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { ann, ben } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';

const cacheOf = ({ database }: OpenedStore): HintsCache =>
  createHintsCache({ database, clock: { now: () => now }, logger: silentLogger });

const hints: KeptHints = {
  own: {
    grants: [
      {
        extensionId: '5',
        callQueueSmsRecipient: true,
        smsRecipient: false,
        callQueueMessages: true,
        callQueueSetup: false,
      },
    ],
    isSuperAdmin: false,
    extensionStatus: 'Enabled',
    roleMayText: null,
    canReadQueues: true,
    operator: 'Priya',
  },
  readAt: now,
  recipients: {
    '5': { recipients: [{ id: '9', name: 'Zoë' }], readAt: now },
    '6': { recipients: null, readAt: 1 },
  },
};

describe('the last hints', () => {
  it('are there at the next start, the newest ones, for the same person alone', async () => {
    const stores = storeHarness();
    const first = await stores.open();
    cacheOf(first).write(ann, { ...hints, readAt: null });
    cacheOf(first).write(ann, hints);
    first.close();
    const second = await stores.open();
    expect(cacheOf(second).read(ann)).toEqual(hints);
    expect(cacheOf(second).read(ben)).toBeNull();
    expect(cacheOf(second).read({ ...ann, accountId: '2' })).toBeNull();
    second.close();
  });

  it('of a version that kept no status of the extension are read on', async () => {
    const store = await storeHarness().open();
    const { extensionStatus, ...own } = hints.own;
    const record = JSON.stringify({ ...hints, own });
    store.database.change("INSERT INTO account_hints VALUES ('1', '101', @record)", { record });
    expect(extensionStatus).toBe('Enabled');
    expect(cacheOf(store).read(ann)).toEqual({ ...hints, own: { ...own, extensionStatus: null } });
    store.close();
  });

  it.each(['{"own":{}}', 'no JSON', 'null'])('are none when the row cannot be read: %s', async (record) => {
    const store = await storeHarness().open();
    store.database.change("INSERT INTO account_hints VALUES ('1', '101', @record)", { record });
    expect(cacheOf(store).read(ann)).toBeNull();
    expect(store.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'account_hints' }]);
    store.close();
  });

  it('are missed, not an error, when the disk refuses', async () => {
    const store = await storeHarness().open();
    store.database.script('PRAGMA query_only = ON');
    expect(() => cacheOf(store).write(ann, hints)).not.toThrow();
    store.database.script('PRAGMA query_only = OFF');
    expect(cacheOf(store).read(ann)).toBeNull();
    store.close();
  });
});
