import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { startScript, type ScriptProcess } from '#tests/support/script-process.ts';
import { keep, kept, storeHarness, type StoreHarness } from './harness.ts';

const heldByAnother = {
  kind: 'memory',
  problem: { code: 'store-unavailable', subject: 'SQLITE_BUSY' },
};

/** Another app on the same folder and with the same key. */
function startHolding({ directory, credentials }: StoreHarness, text: string): ScriptProcess {
  const key = credentials.entries.get('database-key') ?? '';
  return startScript(new URL('holding-process.ts', import.meta.url), [directory, key, text]);
}

/** The same, which has the store open when this returns. */
async function startHolder(harness: StoreHarness, text: string): Promise<ScriptProcess> {
  (await harness.open()).close();
  const holder = startHolding(harness, text);
  expect(JSON.parse(await holder.nextLine())).toEqual({ kind: 'encrypted' });
  return holder;
}

describe('a store that another process has open', () => {
  it('is refused within five seconds, said to be in use, and left as it is', async () => {
    const harness = storeHarness();
    await startHolder(harness, 'of the first');
    const before = harness.files();
    const begun = performance.now();
    const store = await harness.open();
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(store.state).toEqual(heldByAnother);
    expect(kept(store)).toEqual([]);
    keep(store, 'for this run');
    store.close();
    expect(harness.files()).toEqual(before);
  });

  it.each([
    ['no key', createMemoryCredentials()],
    ['another key', createMemoryCredentials()],
  ])('is not renamed under its hands by a process with %s', async (what, credentials) => {
    if (what === 'another key') credentials.entries.set('database-key', 'ab'.repeat(32));
    const harness = storeHarness();
    await startHolder(harness, 'of the first');
    const before = harness.files();
    const store = await harness.open({ credentials });
    expect(store.state).toEqual(heldByAnother);
    store.close();
    expect(harness.files()).toEqual(before);
  });

  it('opens with all that was kept as soon as that process is killed', async () => {
    const harness = storeHarness();
    const holder = await startHolder(harness, 'of the first');
    await holder.kill();
    const store = await harness.open();
    expect(store.state).toEqual({ kind: 'encrypted' });
    expect(kept(store)).toEqual([{ record: 'of the first' }]);
    store.close();
  });

  it('can be copied meanwhile, and the copy opens', async () => {
    const harness = storeHarness();
    await startHolder(harness, 'of the first');
    const copy = storeHarness();
    cpSync(harness.directory, copy.directory, { recursive: true });
    const store = await copy.open({ credentials: harness.credentials });
    expect(store.state).toEqual({ kind: 'encrypted' });
    expect(kept(store)).toEqual([{ record: 'of the first' }]);
    store.close();
  });
});

describe('a store that this process has open', () => {
  it('is refused to a second connection, and then still to other processes', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    keep(first, 'of the first');
    const second = await harness.open();
    expect(second.state).toEqual(heldByAnother);
    second.close();
    const other = startHolding(harness, 'of another process');
    expect(JSON.parse(await other.nextLine())).toEqual(heldByAnother);
    expect(kept(first)).toEqual([{ record: 'of the first' }]);
    first.close();
  });

  it('is free at once when it is closed, for this process and for others', async () => {
    const harness = storeHarness();
    for (const text of ['one', 'two', 'three']) {
      const store = await harness.open();
      expect(store.state).toEqual({ kind: 'encrypted' });
      store.database.change('DELETE FROM person');
      keep(store, text);
      store.close();
      // What was in the log stands in the file.
      expect(existsSync(join(harness.directory, 'fromline.db-wal'))).toBe(false);
    }
    const last = await harness.open();
    last.database.change('DELETE FROM person');
    last.close();
    await startHolder(harness, 'four');
  });

  it('is free again also when it could not be let go at its close', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    keep(first, 'of the first');
    first.database.close();
    const second = await harness.open();
    expect(second.state).toEqual({ kind: 'encrypted' });
    expect(kept(second)).toEqual([{ record: 'of the first' }]);
    second.close();
  });
});
