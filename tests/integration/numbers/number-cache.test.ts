import { describe, expect, it } from 'vitest';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { createNumberCache, type NumberCache } from '#main/numbers/number-cache.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { ann, ben } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';

const cacheOf = (store: OpenedStore): NumberCache =>
  createNumberCache({ database: store.database, clock: { now: () => now }, logger: silentLogger });

const many = (count: number): PhoneNumber[] =>
  Array.from({ length: count }, (_, place) =>
    sampleNumber({ id: `${place}`, e164: `+1650${String(place).padStart(7, '0')}`, label: `Line ${place}` }),
  );

const queueNumber = sampleNumber({
  id: '7002',
  features: null,
  label: 'Überstunden 😀',
  owner: { id: '201', extensionNumber: '1002', name: 'Sales', type: 'Department' },
});

describe('the cached number list', () => {
  it('is there at the next start, in order and in full', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    const list = { numbers: [queueNumber, sampleNumber()], checkedAt: now };
    cacheOf(first).replace(ann, list);
    first.close();
    const second = await harness.open();
    expect(cacheOf(second).read(ann)).toEqual(list);
    second.close();
  });

  it('tells a list that was never answered from one that is empty', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    expect(cache.read(ann)).toBeNull();
    cache.replace(ann, { numbers: [], checkedAt: now });
    expect(cache.read(ann)).toEqual({ numbers: [], checkedAt: now });
    store.close();
  });

  it('is replaced as a whole, and only its own', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.replace(ann, { numbers: many(3), checkedAt: now });
    cache.replace(ben, { numbers: [queueNumber], checkedAt: now });
    cache.replace(ann, { numbers: [sampleNumber()], checkedAt: now + 1 });
    expect(cache.read(ann)).toEqual({ numbers: [sampleNumber()], checkedAt: now + 1 });
    expect(cache.read(ben)?.numbers).toEqual([queueNumber]);
    cache.remove(ann);
    expect(cache.read(ann)).toBeNull();
    expect(cache.read(ben)?.numbers).toEqual([queueNumber]);
    expect(store.database.rows('SELECT count(*) AS count FROM number_record')).toEqual([{ count: 1 }]);
    store.close();
  });

  it('keeps the old list when the new one does not fit on the disk', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    const list = { numbers: many(3), checkedAt: now };
    cache.replace(ann, list);
    const [pages] = store.database.rows('PRAGMA page_count') as readonly { readonly page_count: number }[];
    store.database.script(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 2}`);
    cache.replace(ann, { numbers: many(2_000), checkedAt: now + 1 });
    expect(cache.read(ann)).toEqual(list);
    store.close();
  });

  it('leaves out a number that cannot be read', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    cache.replace(ann, { numbers: many(3), checkedAt: now });
    store.database.script('UPDATE number_record SET record = \'{"id":5}\' WHERE position = 1');
    expect(cache.read(ann)?.numbers.map(({ id }) => id)).toEqual(['0', '2']);
    expect(store.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'number_record' }]);
    store.close();
  });

  it('takes 2,000 numbers in and out fast enough not to be noticed', async () => {
    const store = await storeHarness().open();
    const cache = cacheOf(store);
    const numbers = many(2_000);
    const started = performance.now();
    cache.replace(ann, { numbers, checkedAt: now });
    const written = performance.now();
    expect(cache.read(ann)?.numbers).toEqual(numbers);
    const read = performance.now();
    // Measured at about 30 ms and 20 ms; the bound only catches another order of magnitude.
    expect(written - started).toBeLessThan(1_000);
    expect(read - written).toBeLessThan(1_000);
    store.close();
  });
});
