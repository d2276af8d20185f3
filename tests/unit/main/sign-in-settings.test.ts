import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSignInSettings, type SignInSettingsStore } from '#main/settings/sign-in-settings.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const choice = { serverUrl: 'https://platform.ringcentral.biz', clientId: 'abc' };
let folder: string;
const open = (name = 'settings.json'): SignInSettingsStore =>
  createSignInSettings({
    file: join(folder, name),
    clock: { now: () => Date.UTC(2026, 7, 13, 10, 32, 11) },
    logger: silentLogger,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fromline-settings-'));
});

afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

describe('the sign-in settings', () => {
  it('are empty at first and leave no trace', () => {
    expect(open().read()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('survive a restart, and leave no half-written file behind', () => {
    const first = open();
    expect(first.write(choice)).toEqual({ ok: true, value: null });
    expect(first.read()).toEqual(choice);
    expect(open().read()).toEqual(choice);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('create the folder they belong into', () => {
    expect(open('data/settings.json').write(choice).ok).toBe(true);
    expect(open('data/settings.json').read()).toEqual(choice);
  });

  it.each(['', '{', '[]', '{"version":2,"signIn":null}', '{"version":1,"signIn":{"serverUrl":1}}', '\u0000'])(
    'set a broken file (%j) aside with a date, and start empty',
    (content) => {
      writeFileSync(join(folder, 'settings.json'), content);
      const store = open();
      expect(store.read()).toBeNull();
      expect(store.setAside).toBe('settings.broken-2026-08-13T10-32-11.000Z.json');
      expect(readFileSync(join(folder, store.setAside ?? ''), 'utf8')).toBe(content);
      store.write(choice);
      expect(open().read()).toEqual(choice);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it('hold for this run when the disk does not take them', () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    const store = open('data/settings.json');
    expect(store.write(choice)).toEqual({ ok: false, error: { code: 'store-unavailable' } });
    expect(store.read()).toEqual(choice);
  });
});
