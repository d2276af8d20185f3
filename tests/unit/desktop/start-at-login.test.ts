import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAutostartEntry } from '#main/desktop/login/autostart-entry.ts';
import { desktopEntry, isSwitchedOn } from '#main/desktop/login/desktop-entry.ts';
import { createLoginItem } from '#main/desktop/login/login-item.ts';
import type { LoginStart } from '#main/desktop/login/login-start.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

describe('the desktop entry', () => {
  it.each([
    ['/opt/Fromline/fromline', '"/opt/Fromline/fromline"'],
    ['/home/ann/My apps/fromline', '"/home/ann/My apps/fromline"'],
    ['/a"b', '"/a\\\\"b"'],
    ['/a$HOME`id`', '"/a\\\\$HOME\\\\`id\\\\`"'],
    ['/a\\b', '"/a\\\\\\\\b"'],
    ['/100%f', '"/100%%f"'],
    ["/it's;fine&here", '"/it\'s;fine&here"'],
  ])('quotes %j as %j', (program, quoted) => {
    expect(desktopEntry('Fromline', [program])).toContain(`\nExec=${quoted}\n`);
  });

  it('writes each argument by itself', () => {
    expect(desktopEntry('Fromline', ['/a b', '--hidden'])).toContain('\nExec="/a b" "--hidden"\n');
  });

  it.each(['/a\nExec=/bin/evil', '/a\u0000', '/a=b'])('cannot be written for %j', (program) => {
    expect(desktopEntry('Fromline', [program])).toBeNull();
  });

  it.each([
    ['[Desktop Entry]\nExec=a\n', true],
    ['[Desktop Entry]\nHidden=true\n', false],
    ['[Desktop Entry]\nHidden = true\n', false],
    ['[Desktop Entry]\nX-GNOME-Autostart-enabled=false\n', false],
    ['[Desktop Entry]\nX-GNOME-Autostart-enabled=true\n', true],
  ])('%j starts something: %s', (entry, isOn) => {
    expect(isSwitchedOn(entry)).toBe(isOn);
  });
});

describe('starting with the session on Linux', () => {
  let home: string;
  const open = (env: Readonly<Record<string, string>> = {}): LoginStart =>
    createAutostartEntry({
      env,
      homeDirectory: home,
      command: ['/opt/Fromline/fromline'],
      logger: silentLogger,
    });
  const standardFile = (): string => join(home, '.config', 'autostart', 'fromline.desktop');

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'fromline-home-'));
  });

  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('is an entry that comes and goes', () => {
    const start = open();
    expect(start.isOn()).toBe(false);
    expect(start.startedHidden(['/fromline', '--hidden'], true)).toBe(true);
    expect(start.startedHidden(['/fromline'], true)).toBe(false);
    expect(start.set({ hidden: true })).toEqual({ ok: true, value: null });
    expect(readFileSync(standardFile(), 'utf8')).toContain('Exec="/opt/Fromline/fromline" "--hidden"\n');
    start.set({ hidden: false });
    expect(readFileSync(standardFile(), 'utf8')).toContain('Exec="/opt/Fromline/fromline"\n');
    expect(start.isOn()).toBe(true);
    expect(start.set(null)).toEqual({ ok: true, value: null });
    expect(existsSync(standardFile())).toBe(false);
    expect(start.set(null).ok).toBe(true);
  });

  it('stands in XDG_CONFIG_HOME, unless that is a relative path', () => {
    const folder = join(home, 'elsewhere');
    open({ XDG_CONFIG_HOME: folder }).set({ hidden: true });
    expect(existsSync(join(folder, 'autostart', 'fromline.desktop'))).toBe(true);
    open({ XDG_CONFIG_HOME: 'here' }).set({ hidden: true });
    expect(existsSync(standardFile())).toBe(true);
  });

  it('counts as off when the system switched the entry off', () => {
    const start = open();
    start.set({ hidden: true });
    writeFileSync(standardFile(), `${readFileSync(standardFile(), 'utf8')}Hidden=true\n`);
    expect(start.isOn()).toBe(false);
  });

  it('says so when the folder refuses', () => {
    writeFileSync(join(home, '.config'), 'a file where the folder should be');
    expect(open().set({ hidden: true })).toMatchObject({ ok: false, error: { code: 'system-refused' } });
    rmSync(join(home, '.config'));
    mkdirSync(join(home, '.config'));
    chmodSync(join(home, '.config'), 0o700);
    expect(open().set({ hidden: true }).ok).toBe(true);
  });
});

describe('starting with the session on macOS and Windows', () => {
  interface FakeApp {
    readonly start: LoginStart;
    item: { readonly openAtLogin?: boolean; readonly args?: readonly string[] } | null;
    readonly told: { wasOpenedAtLogin: boolean };
  }

  function fakeApp(isPackaged: boolean, obeys = true): FakeApp {
    const told = { wasOpenedAtLogin: false };
    const fake: FakeApp = {
      item: null,
      told,
      start: createLoginItem({
        isPackaged,
        setLoginItemSettings: (settings) => {
          if (obeys) fake.item = settings;
        },
        getLoginItemSettings: (asked) =>
          ({
            ...told,
            openAtLogin:
              fake.item?.openAtLogin === true &&
              JSON.stringify(asked?.args ?? []) === JSON.stringify(fake.item.args ?? []),
          }) as ReturnType<Parameters<typeof createLoginItem>[0]['getLoginItemSettings']>,
      }),
    };
    return fake;
  }

  it('is told to the system and read back', () => {
    const app = fakeApp(true);
    expect(app.start.set({ hidden: true })).toEqual({ ok: true, value: null });
    expect(app.item).toEqual({ openAtLogin: true, args: ['--hidden'] });
    expect(app.start.isOn()).toBe(true);
    expect(app.start.set(null).ok).toBe(true);
    expect(app.start.isOn()).toBe(false);
  });

  it('knows a start that is to stay out of sight by its argument, or by what macOS says', () => {
    const { start, told } = fakeApp(true);
    expect(start.startedHidden(['/fromline', '--hidden'], false)).toBe(true);
    expect(start.startedHidden(['/fromline'], true)).toBe(false);
    told.wasOpenedAtLogin = true;
    expect(start.startedHidden(['/fromline'], true)).toBe(true);
    expect(start.startedHidden(['/fromline'], false)).toBe(false);
  });

  it('is an error when the system does not take it, and before packaging', () => {
    expect(fakeApp(true, false).start.set({ hidden: true }).ok).toBe(false);
    const unpackaged = fakeApp(false);
    expect(unpackaged.start.isPossible).toBe(false);
    expect(unpackaged.start.set({ hidden: true })).toEqual({ ok: false, error: { code: 'system-refused' } });
    expect(unpackaged.item).toBeNull();
  });
});
