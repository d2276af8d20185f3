import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standardSettings, type AppSettings } from '#contract/app-settings.ts';
import { requestSchemas } from '#contract/schemas/requests.ts';
import { createAppSettings, type AppSettingsStore } from '#main/settings/app-settings.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

let folder: string;
const file = (): string => join(folder, 'preferences.json');
const open = (path = file()): AppSettingsStore =>
  createAppSettings({
    file: path,
    clock: { now: () => Date.UTC(2026, 7, 13, 10, 32, 11) },
    logger: silentLogger,
  });

/** Nothing in it is the standard. */
const unusual: AppSettings = {
  notifications: 'only-new',
  notifyFailures: false,
  sound: true,
  quietTime: { isOn: true, from: 0, until: 1439 },
  enterSends: false,
  undoTime: 30,
  asksFirstText: false,
  spelling: 'de',
  startAtLogin: true,
  startHidden: false,
  closing: 'tray',
  openLinks: true,
  theme: 'dark',
  zoom: 150,
  shortcuts: false,
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fromline-preferences-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the settings of an installation', () => {
  it('are the standard at first and leave no trace', () => {
    expect(open().read()).toEqual(standardSettings);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('survive a restart, and leave no half-written file behind', () => {
    const store = open();
    for (const name of Object.keys(unusual)) {
      expect(store.change({ [name]: unusual[name as keyof AppSettings] })).toEqual({ ok: true, value: null });
    }
    expect(store.read()).toEqual(unusual);
    expect(open().read()).toEqual(unusual);
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });

  it('tell of a change once, and not when all stays as it was', () => {
    const store = open();
    const told: (readonly [string, string])[] = [];
    const end = store.onChange((now, before) => told.push([before.theme, now.theme]));
    store.change({ theme: 'dark' });
    store.change({ theme: 'dark' });
    end();
    store.change({ theme: 'light' });
    expect(told).toEqual([['system', 'dark']]);
  });

  it('take the standard for each value that makes no sense, and keep the others', () => {
    writeFileSync(
      file(),
      JSON.stringify({
        version: 1,
        settings: {
          theme: 'dark',
          zoom: 137,
          closing: true,
          quietTime: { isOn: true, from: 1440, until: 0 },
          colours: 'loud',
          __proto__: { sound: true },
        },
      }),
    );
    const store = open();
    expect(store.read()).toEqual({ ...standardSettings, theme: 'dark' });
    expect(store.setAside).toBeNull();
  });

  it.each(['', '{', '[]', '{"version":2,"settings":{}}', '{"version":1}', '\u0000'])(
    'are the standard when the file (%j) cannot be understood, which is kept under a date',
    (content) => {
      writeFileSync(file(), content);
      const store = open();
      expect(store.read()).toEqual(standardSettings);
      expect(store.setAside).toBe('preferences.broken-2026-08-13T10-32-11.000Z.json');
      expect(readFileSync(join(folder, store.setAside ?? ''), 'utf8')).toBe(content);
      store.change({ theme: 'light' });
      expect(open().read().theme).toBe('light');
    },
  );

  it('hold for this run when the disk does not take them', () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    const store = open(join(folder, 'data', 'preferences.json'));
    expect(store.change({ theme: 'dark' })).toEqual({ ok: false, error: { code: 'store-unavailable' } });
    expect(store.read().theme).toBe('dark');
  });
});

describe('a change that the window asks for', () => {
  const schema = requestSchemas['settings:change'];

  it('may name any of the settings', () => {
    expect(schema.parse(unusual)).toEqual(unusual);
    expect(schema.parse({})).toEqual({});
  });

  it.each([
    { colours: 'loud' },
    { theme: 'blue' },
    { theme: undefined },
    { zoom: 111 },
    { quietTime: { isOn: true, from: -1, until: 5 } },
    { quietTime: { isOn: true, from: 1, until: 5, weekdays: [] } },
    null,
  ])('is refused as a whole when it is %j', (request) => {
    expect(schema.safeParse(request).success).toBe(false);
  });
});
