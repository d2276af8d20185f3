import { describe, expect, it } from 'vitest';
import type { PersonCache } from '#domain/ports.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { createPersonCache } from '#main/storage/person-cache.ts';
import { ann } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from './harness.ts';

const cacheOf = (store: OpenedStore): PersonCache =>
  createPersonCache({ database: store.database, clock: { now: () => now }, logger: silentLogger });

describe('the last known person', () => {
  it('is there at the next start', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    cacheOf(first).write(ann);
    first.close();
    const second = await harness.open();
    expect(cacheOf(second).read(ann)).toEqual(ann);
    second.close();
  });

  it('is the newest one written', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.write(ann);
    cache.write({ ...ann, name: 'Ann Changed' });
    expect(cache.read(ann)?.name).toBe('Ann Changed');
    store.close();
  });

  it('is nobody else: neither another extension nor the same one of another account', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.write(ann);
    expect(cache.read({ accountId: '1', extensionId: '102' })).toBeNull();
    expect(cache.read({ accountId: '2', extensionId: '101' })).toBeNull();
    store.close();
  });

  it('is forgotten on request, alone', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    const ben = { ...ann, extensionId: '102' };
    cache.write(ann);
    cache.write(ben);
    cache.remove(ann);
    expect(cache.read(ann)).toBeNull();
    expect(cache.read(ben)).toEqual(ben);
    store.close();
  });

  it('is nobody when the row cannot be read', async () => {
    const store = await storeHarness().open();
    store.database.script("INSERT INTO person VALUES ('1', '101', '{\"name\":\"Ann\"}')");
    expect(cacheOf(store).read(ann)).toBeNull();
    expect(store.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'person' }]);
    store.close();
  });

  it('is missed, not an error, when the disk refuses', async () => {
    const store = await storeHarness().open();
    store.database.script('PRAGMA query_only = ON');
    const cache = cacheOf(store);
    expect(() => cache.write(ann)).not.toThrow();
    expect(cache.read(ann)).toBeNull();
    store.database.script('PRAGMA query_only = OFF');
    store.close();
  });
});
