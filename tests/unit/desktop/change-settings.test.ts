import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import { agreeWithSystem, changeSettings, type SettingsDesk } from '#main/desktop/change-settings.ts';
import { createAppSettings } from '#main/settings/app-settings.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

let folder: string;
let told: string[];
let refuses: boolean;
let isOn: boolean;
let desk: SettingsDesk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fromline-change-'));
  told = [];
  refuses = false;
  isOn = true;
  const tell = (what: string): ReturnType<SettingsDesk['links']['set']> => {
    told.push(what);
    return refuses ? err(appError('system-refused')) : ok(null);
  };
  desk = {
    store: createAppSettings({
      file: join(folder, 'preferences.json'),
      clock: { now: () => 0 },
      logger: silentLogger,
    }),
    loginStart: {
      isPossible: true,
      isOn: () => isOn,
      startedHidden: () => false,
      set: (how) => tell(how === null ? 'login off' : `login ${how.hidden ? 'hidden' : 'shown'}`),
    },
    links: { isPossible: true, set: (on) => tell(`links ${on}`) },
  };
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('changing the settings', () => {
  it('tells the system what is its own, and only when that changes', () => {
    changeSettings(desk, { theme: 'dark' });
    changeSettings(desk, { startHidden: false });
    expect(told).toEqual([]);
    changeSettings(desk, { startAtLogin: true });
    changeSettings(desk, { startAtLogin: true });
    changeSettings(desk, { startHidden: true });
    changeSettings(desk, { openLinks: true });
    changeSettings(desk, { startAtLogin: false });
    expect(told).toEqual(['login shown', 'login hidden', 'links true', 'login off']);
    expect(desk.store.read()).toMatchObject({
      theme: 'dark',
      startAtLogin: false,
      startHidden: true,
      openLinks: true,
    });
  });

  it('leaves what the system refuses as it was, and changes the rest', () => {
    refuses = true;
    const answer = changeSettings(desk, { startAtLogin: true, openLinks: true, theme: 'dark' });
    expect(answer).toEqual({ ok: false, error: { code: 'system-refused' } });
    expect(desk.store.read()).toMatchObject({ startAtLogin: false, openLinks: false, theme: 'dark' });
  });
});

describe('at the start', () => {
  it('an entry that is there is written again, since the app may lie elsewhere now', () => {
    desk.store.change({ startAtLogin: true, startHidden: true });
    agreeWithSystem(desk);
    expect(told).toEqual(['login hidden']);
  });

  it('one that was switched off in the system changes the setting', () => {
    desk.store.change({ startAtLogin: true });
    isOn = false;
    agreeWithSystem(desk);
    expect(told).toEqual([]);
    expect(desk.store.read().startAtLogin).toBe(false);
  });

  it('an entry of which the settings know nothing any more is shown, and stays as it is', () => {
    agreeWithSystem(desk);
    expect(told).toEqual([]);
    expect(desk.store.read().startAtLogin).toBe(true);
  });

  it('nothing is written for somebody who does not want it', () => {
    isOn = false;
    agreeWithSystem(desk);
    expect(told).toEqual([]);
    expect(existsSync(join(folder, 'preferences.json'))).toBe(false);
  });
});
