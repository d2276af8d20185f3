import { describe, expect, it } from 'vitest';
import {
  createRegistrationCache,
  type CachedRegistration,
  type RegistrationCache,
} from '#main/numbers/registration-cache.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { ann, ben } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';

const cacheOf = (store: OpenedStore): RegistrationCache =>
  createRegistrationCache({ database: store.database, clock: { now: () => now }, logger: silentLogger });

const suspended: CachedRegistration = {
  numberId: '7001',
  readAt: now - 60_000,
  answer: {
    kind: 'read',
    campaign: {
      id: '2011',
      externalId: null,
      status: 'CampaignSuspended',
      tier: 'LowVolume',
      useCases: ['CustomerCare', 'Überraschung 😀'],
      consent: {
        optInRequired: true,
        optInCoverage: 'PhoneNumber',
        optOutCoverage: null,
        coverage: null,
        isCollected: false,
        reply: null,
      },
      faults: [{ code: 'TCR-SUSPENDED', message: null }],
    },
    brand: { id: '1008', externalId: 'BH4LDN7', status: 'Verified', faults: [] },
  },
};
const notLinked: CachedRegistration = {
  numberId: '7002',
  readAt: now,
  answer: { kind: 'read', campaign: null, brand: null },
};
const refused: CachedRegistration = { numberId: '7003', readAt: now, answer: { kind: 'not-permitted' } };

describe('the cached campaigns', () => {
  it('are there at the next start, in full', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    for (const each of [suspended, notLinked, refused]) cacheOf(first).write(ann, each);
    first.close();
    const second = await harness.open();
    expect(cacheOf(second).read(ann)).toEqual([suspended, notLinked, refused]);
    second.close();
  });

  it('are one per person and number, the newest', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    const confirmed = { ...notLinked, numberId: '7001', readAt: now + 1 };
    cache.write(ann, suspended);
    cache.write(ben, suspended);
    cache.write(ann, confirmed);
    expect(cache.read(ann)).toEqual([confirmed]);
    expect(cache.read(ben)).toEqual([suspended]);
    expect(cache.read({ accountId: '2', extensionId: '101' })).toEqual([]);
    store.close();
  });

  it('of a version that kept no consent are read on', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.write(ann, suspended);
    const answer =
      '{"kind":"read","campaign":{"id":"1","externalId":null,"status":"Confirmed","tier":null,' +
      '"useCases":[],"faults":[]},"brand":null}';
    store.database.change('UPDATE registration SET answer = @answer', { answer });
    expect(cache.read(ann)).toMatchObject([{ answer: { campaign: { status: 'Confirmed', consent: null } } }]);
    store.close();
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['JSON of another kind', '{"kind":"rate-limited","retryAfterSeconds":5}'],
    ['a campaign without its status', '{"kind":"read","campaign":{"id":"1"},"brand":null}'],
  ])('leave out %s, which goes into quarantine', async (_what, answer) => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.write(ann, suspended);
    cache.write(ann, notLinked);
    store.database.change("UPDATE registration SET answer = @answer WHERE number_id = '7001'", { answer });
    expect(cache.read(ann)).toEqual([notLinked]);
    expect(store.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'registration' }]);
    expect(cache.read(ann)).toEqual([notLinked]);
    store.close();
  });

  it('are missed, and nothing more, when the disk is full', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.write(ann, notLinked);
    // As many pages as there are: SQLite takes no bound below the present size.
    store.database.script('PRAGMA max_page_count = 1');
    const useCases = Array.from({ length: 20_000 }, (_, place) => `UseCase${place}`);
    const campaign = {
      id: null,
      externalId: null,
      status: 'Confirmed',
      tier: null,
      useCases,
      consent: null,
      faults: [],
    };
    cache.write(ann, { numberId: '7009', readAt: now, answer: { kind: 'read', campaign, brand: null } });
    expect(cache.read(ann)).toEqual([notLinked]);
    store.close();
  });
});
