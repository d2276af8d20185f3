import { cpSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempt } from '#main/storage/store-fault.ts';
import { startScript } from '#tests/support/script-process.ts';
import { keep, kept, storeHarness, type StoreHarness } from './harness.ts';

const old = { record: 'the appointment is at ten' };
const fresh = { record: 'at eleven, then' };

/** A store with one text in it, closed. */
async function filledStore(): Promise<StoreHarness> {
  const harness = storeHarness();
  const store = await harness.open();
  keep(store, old.record);
  store.close();
  return harness;
}

async function onFullDisk({ directory, credentials }: StoreHarness): Promise<unknown> {
  const key = credentials.entries.get('database-key') ?? '';
  const script = new URL('full-disk-process.ts', import.meta.url);
  return JSON.parse(
    await startScript(script, [directory, key, fresh.record], { fullDisk: true }).nextLine(),
  ) as unknown;
}

const whyNoFullDisk = 'Windows has no way to limit the length of files for one process';

describe('a full disk', () => {
  it('refuses a write as a whole, and only for as long as it is full', async () => {
    const harness = await filledStore();
    const store = await harness.open();
    store.database.script('PRAGMA max_page_count = 1');
    const write = (): void =>
      store.database.transaction(() => {
        store.database.change('DELETE FROM person');
        keep(store, 'x'.repeat(100_000));
      });
    expect(attempt(write)).toEqual({
      ok: false,
      error: { code: 'store-unavailable', subject: 'SQLITE_FULL' },
    });
    expect(kept(store)).toEqual([old]);
    store.database.script('PRAGMA max_page_count = 1000000');
    keep(store, fresh.record, '102');
    store.close();

    const again = await harness.open();
    expect(again.state).toEqual({ kind: 'encrypted' });
    expect(kept(again)).toEqual([old, fresh]);
    again.close();
  });

  it('at the start still shows what is stored, and refuses what is new', async ({ skip }) => {
    skip(process.platform === 'win32', whyNoFullDisk);
    const harness = await filledStore();
    expect(await onFullDisk(harness)).toMatchObject({
      state: { kind: 'encrypted' },
      found: [old],
      keeping: { ok: false, error: { code: 'store-unavailable' } },
      kept: [old],
    });
    const store = await harness.open();
    expect(store.state).toEqual({ kind: 'encrypted' });
    expect(kept(store)).toEqual([old]);
    store.close();
  });

  it('at the start after a crash shows what stands in the log alone', async ({ skip }) => {
    skip(process.platform === 'win32', whyNoFullDisk);
    const harness = storeHarness();
    const crashed = await harness.open();
    keep(crashed, old.record);
    const copy = { ...storeHarness(), credentials: harness.credentials };
    cpSync(harness.directory, copy.directory, { recursive: true });
    expect(await onFullDisk(copy)).toMatchObject({ state: { kind: 'encrypted' }, found: [old], kept: [old] });
    const store = await copy.open({ credentials: harness.credentials });
    expect(kept(store)).toEqual([old]);
    store.close();
    crashed.close();
  });

  it('that takes no new store is said, and the texts of this run are kept in memory', async ({ skip }) => {
    skip(process.platform === 'win32', whyNoFullDisk);
    const harness = storeHarness();
    harness.credentials.entries.set('database-key', 'ab'.repeat(32));
    expect(await onFullDisk(harness)).toMatchObject({
      state: { kind: 'memory', problem: { code: 'store-unavailable' } },
      found: [],
      keeping: { ok: true },
      kept: [fresh],
    });
    const store = await harness.open();
    expect(store.state).toEqual({ kind: 'encrypted' });
    store.close();
  });
});

describe('a folder with something in the way', () => {
  it('of the log leaves the file alone, and the texts of this run are kept in memory', async () => {
    const harness = await filledStore();
    const path = join(harness.directory, 'fromline.db');
    const before = readFileSync(path);
    // Taking the rights to the folder away would change nothing where tests run as root.
    mkdirSync(`${path}-wal`);
    const store = await harness.open();
    expect(store.state).toMatchObject({ kind: 'memory', problem: { code: 'store-unavailable' } });
    keep(store, fresh.record);
    expect(kept(store)).toEqual([fresh]);
    store.close();
    expect(readFileSync(path)).toEqual(before);

    rmdirSync(`${path}-wal`);
    const again = await harness.open();
    expect(again.state).toEqual({ kind: 'encrypted' });
    expect(kept(again)).toEqual([old]);
    again.close();
  });

  it('of the name to set aside keeps file and log together in their place', async () => {
    const crashed = storeHarness();
    const first = await crashed.open();
    keep(first, old.record);
    const harness = storeHarness();
    cpSync(crashed.directory, harness.directory, { recursive: true });
    first.close();
    const blocked = join(harness.directory, 'fromline.set-aside-2026-11-20T10-30-00-000Z.db-wal');
    mkdirSync(blocked);

    const store = await harness.open();
    expect(store.state).toMatchObject({ kind: 'memory', problem: { code: 'store-unavailable' } });
    keep(store, fresh.record);
    expect(kept(store)).toEqual([fresh]);
    store.close();

    rmdirSync(blocked);
    const again = await harness.open({ credentials: crashed.credentials });
    expect(again.state).toEqual({ kind: 'encrypted' });
    expect(kept(again)).toEqual([old]);
    again.close();
  });
});
