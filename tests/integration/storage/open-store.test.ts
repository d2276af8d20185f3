import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGuardedStore } from '#main/keychain/guarded-store.ts';
import { openLibsql } from '#main/storage/libsql-database.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { createRecordingLogger } from '#tests/support/recording-logger.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { keep, kept, storeHarness } from './harness.ts';

const secret = 'the appointment is at ten';

describe('the encrypted store', () => {
  it('keeps what was written for the next start', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    expect(first).toMatchObject({ state: { kind: 'encrypted' } });
    keep(first, secret);
    first.close();

    const second = await harness.open();
    expect(second.state).toEqual({ kind: 'encrypted' });
    expect(kept(second)).toEqual([{ record: secret }]);
    second.close();
  });

  it('has no readable word in any file, neither while it is open nor after', async () => {
    const harness = storeHarness();
    const store = await harness.open();
    keep(store, secret);
    const whileOpen = harness.files();
    expect([...whileOpen.keys()].sort()).toEqual(['fromline.db', 'fromline.db-wal']);
    expect(whileOpen.get('fromline.db-wal')?.length).toBeGreaterThan(0);
    store.close();
    for (const [name, content] of [...whileOpen, ...harness.files()]) {
      expect(content.includes(secret), `${name} holds the text`).toBe(false);
      expect(content.includes('SQLite format 3'), `${name} is a plain database`).toBe(false);
      expect(content.includes('CREATE TABLE'), `${name} shows the tables`).toBe(false);
    }
  });

  it('makes a key of 32 random bytes once and keeps it in the keychain', async () => {
    const harness = storeHarness();
    (await harness.open()).close();
    const key = harness.credentials.entries.get('database-key');
    expect(key).toMatch(/^[\da-f]{64}$/);
    (await harness.open()).close();
    expect(harness.credentials.entries.get('database-key')).toBe(key);
  });

  it('lets nobody else look into the folder or the files', async () => {
    const harness = storeHarness();
    mkdirSync(harness.directory, { mode: 0o755 });
    writeFileSync(join(harness.directory, 'fromline.db'), '', { mode: 0o644 });
    const store = await harness.open();
    keep(store, secret);
    // Windows has no such modes; there the profile folder is the user's alone.
    const [folderMode, fileMode] = process.platform === 'win32' ? [0o666, 0o666] : [0o700, 0o600];
    expect(statSync(harness.directory).mode & 0o777).toBe(folderMode);
    const names = readdirSync(harness.directory);
    expect(names).toHaveLength(2);
    for (const name of names) {
      expect(statSync(join(harness.directory, name)).mode & 0o777, name).toBe(fileMode);
    }
    store.close();
  });

  it('is set up to lose nothing when the power fails', async () => {
    const store = await storeHarness().open();
    const pragma = (name: string): unknown =>
      Object.values(store.database.rows(`PRAGMA ${name}`)[0] ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(3);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    store.close();
  });
});

describe('without a keychain', () => {
  it('keeps everything in memory, makes no file, and leaves one that is there alone', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    keep(first, secret);
    first.close();
    const before = harness.files();

    const credentials = createMemoryCredentials('memory');
    const store = await harness.open({ credentials });
    expect(store).toMatchObject({ state: { kind: 'memory', problem: null } });
    expect(kept(store)).toEqual([]);
    keep(store, 'for this run');
    expect(kept(store)).toEqual([{ record: 'for this run' }]);
    store.close();
    expect(harness.files()).toEqual(before);
    expect(credentials.entries.size).toBe(0);
  });

  it('does not make a folder either', async () => {
    const harness = storeHarness();
    (await harness.open({ credentials: createMemoryCredentials('memory') })).close();
    expect(existsSync(harness.directory)).toBe(false);
  });
});

describe('a file that cannot be opened', () => {
  const spoil: readonly { readonly how: string; readonly spoil: (path: string, store: Spoiled) => void }[] = [
    { how: 'another key', spoil: (_path, { entries }) => entries.set('database-key', 'ab'.repeat(32)) },
    { how: 'no key', spoil: (_path, { entries }) => entries.delete('database-key') },
    { how: 'a key that is none', spoil: (_path, { entries }) => entries.set('database-key', 'secret') },
    { how: 'something else in it', spoil: (path) => writeFileSync(path, 'no database'.repeat(1_000)) },
    { how: 'its end cut off', spoil: (path) => truncateSync(path, 5_000) },
    { how: 'half a page', spoil: (path) => truncateSync(path, 100) },
    {
      how: 'a newer version',
      spoil: (path, { entries }) => {
        const newer = openLibsql(path, entries.get('database-key') ?? '');
        newer.script('PRAGMA user_version = 9999');
        newer.close();
      },
    },
  ];

  it.each(spoil)('with $how is kept beside a new one', async ({ spoil: damage }) => {
    const harness = storeHarness();
    const first = await harness.open();
    keep(first, secret);
    first.close();
    const path = join(harness.directory, 'fromline.db');
    damage(path, harness.credentials);
    const damaged = harness.files().get('fromline.db');

    const store = await harness.open();
    const fileName = 'fromline.set-aside-2026-11-20T10-30-00-000Z.db';
    expect(store).toMatchObject({ state: { kind: 'set-aside', fileName } });
    expect(harness.files().get(fileName)).toEqual(damaged);
    expect(kept(store)).toEqual([]);
    keep(store, 'new');
    store.close();

    const again = await harness.open();
    expect(again.state).toEqual({ kind: 'encrypted' });
    expect(kept(again)).toEqual([{ record: 'new' }]);
    again.close();
  });

  it('takes its log along, and opens again with its own key', async () => {
    const harness = storeHarness();
    const before = storeHarness();
    const first = await before.open();
    keep(first, secret);
    // As after a crash: what was written is still in the log alone.
    cpSync(before.directory, harness.directory, { recursive: true });
    first.close();
    const key = before.credentials.entries.get('database-key') ?? '';
    harness.credentials.entries.set('database-key', 'ab'.repeat(32));

    const store = await harness.open();
    if (store.state.kind !== 'set-aside') throw new Error('not set aside');
    expect([...harness.files().keys()]).toContain(`${store.state.fileName}-wal`);
    const old = openLibsql(join(harness.directory, store.state.fileName), key);
    expect(old.rows('SELECT record FROM person')).toEqual([{ record: secret }]);
    old.close();
    store.close();
  });

  it('never takes the name of one that was set aside before', async () => {
    const harness = storeHarness();
    for (let time = 0; time < 3; time += 1) {
      const store = await harness.open();
      keep(store, `${time}`);
      store.close();
      harness.credentials.entries.delete('database-key');
    }
    (await harness.open()).close();
    const names = [...harness.files().keys()].filter((name) => name.endsWith('.db'));
    expect(names).toHaveLength(4);
  });

  it('leaves a log line without anything of its content', async () => {
    const harness = storeHarness();
    const logger = createRecordingLogger();
    const first = await harness.open({ logger });
    keep(first, secret);
    first.close();
    harness.credentials.entries.delete('database-key');
    (await harness.open({ logger })).close();
    expect(logger.lines.join('\n')).toContain('key missing');
    expect(logger.lines.join('\n')).not.toContain(secret);
    expect(logger.lines.join('\n')).not.toContain(harness.credentials.entries.get('database-key'));
  });
});

interface Spoiled {
  readonly entries: Map<string, string>;
}

describe('a store that cannot be written', () => {
  it('is kept in memory and says so when the folder cannot be made', async () => {
    const harness = storeHarness();
    writeFileSync(harness.directory, 'a file where the folder should be');
    const store = await harness.open();
    expect(store.state).toEqual({
      kind: 'memory',
      problem: { code: 'store-unavailable', subject: 'EEXIST' },
    });
    keep(store, secret);
    store.close();
  });

  it('is kept in memory and says so when the file cannot be opened', async () => {
    const harness = storeHarness();
    (await harness.open()).close();
    rmSync(join(harness.directory, 'fromline.db'));
    mkdirSync(join(harness.directory, 'fromline.db'));
    const store = await harness.open();
    expect(store.state).toMatchObject({ kind: 'memory', problem: { code: 'store-unavailable' } });
    store.close();
  });

  it('leaves the file alone when the keychain does not answer', async () => {
    const harness = storeHarness();
    const first = await harness.open();
    keep(first, secret);
    first.close();
    const before = harness.files();
    const locked = { ...harness.credentials, read: () => Promise.reject(new Error('locked')) };
    const store = await harness.open({ credentials: locked });
    expect(store).toMatchObject({ state: { kind: 'memory', problem: { code: 'keychain-unavailable' } } });
    store.close();
    expect(harness.files()).toEqual(before);
  });

  it('encrypts nothing with a key that could be kept in memory only', async () => {
    const harness = storeHarness();
    const locked = createGuardedStore({
      keytar: {
        getPassword: () => Promise.resolve(null),
        setPassword: () => Promise.reject(new Error('locked')),
        deletePassword: () => Promise.resolve(true),
      },
      service: 'Fromline test',
      timeoutMs: 1_000,
      logger: silentLogger,
      onChange: () => undefined,
    });
    const store = await harness.open({ credentials: locked });
    expect(store).toMatchObject({ state: { kind: 'memory', problem: { code: 'keychain-unavailable' } } });
    expect(existsSync(harness.directory)).toBe(false);
    store.close();
  });

  it('encrypts nothing with a key that the keychain did not keep', async () => {
    const harness = storeHarness();
    const forgetful = { ...harness.credentials, write: () => Promise.resolve() };
    const store = await harness.open({ credentials: forgetful });
    expect(store).toMatchObject({ state: { kind: 'memory', problem: { code: 'keychain-unavailable' } } });
    store.close();
    expect(existsSync(harness.directory)).toBe(false);
  });
});
