import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askMain } from '#tests/support/ask-main.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

const boundsOf = ({ app }: RunningApp): Promise<{ x: number; y: number; width: number; height: number }> =>
  app.evaluate(({ BrowserWindow }) => {
    const { x = 0, y = 0, width = 0, height = 0 } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {};
    return { x, y, width, height };
  });

const lookOf = ({ app }: RunningApp): Promise<{ theme: string; zoom: number | undefined }> =>
  app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    zoom: BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  }));

test('theme, text size and the place of the window are as they were left', async ({ installation }) => {
  const first = await installation.start();
  await askMain(first.page, 'settings:change', { theme: 'dark', zoom: 125 });
  await expect.poll(() => lookOf(first)).toEqual({ theme: 'dark', zoom: 1.25 });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 900, height: 700 }),
  );
  await expect.poll(() => boundsOf(first)).toEqual({ x: 60, y: 40, width: 900, height: 700 });
  await first.quit();

  const second = await installation.start();
  expect(await boundsOf(second)).toEqual({ x: 60, y: 40, width: 900, height: 700 });
  await expect.poll(() => lookOf(second)).toEqual({ theme: 'dark', zoom: 1.25 });
  // What the window is painted with before its page is there.
  const paper = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  );
  expect(paper).toBe('#212123');
});

test('starting at login is an entry of the desktop, which comes and goes', async ({ installation }) => {
  test.skip(process.platform !== 'linux', 'Elsewhere it is an entry of the system itself.');
  const { page } = await installation.start();
  const entry = join(process.env['XDG_CONFIG_HOME'] ?? '', 'autostart', 'fromline.desktop');
  const settings = await askMain(page, 'settings:change', { startAtLogin: true });
  expect(settings).toMatchObject({ startAtLogin: true, startHidden: true });
  expect(await readFile(entry, 'utf8')).toMatch(/^Exec="[^"]+" "--hidden"$/m);
  await askMain(page, 'settings:change', { startHidden: false });
  expect(await readFile(entry, 'utf8')).not.toContain('--hidden');
  await askMain(page, 'settings:change', { startAtLogin: false });
  await expect(access(entry)).rejects.toThrow();
});

test('what this desktop cannot do is refused and stays off', async ({ installation }) => {
  const { page } = await installation.start();
  // Before packaging there is nothing that the system could start by a link.
  await expect(askMain(page, 'settings:change', { openLinks: true })).rejects.toThrow('system-refused');
  const { settings, desktop } = await askMain(page, 'app:snapshot', null);
  expect(settings.openLinks).toBe(false);
  expect(desktop).toEqual({ tray: false, startAtLogin: true, links: false });
});

test('the report for support names states and requests, and nobody', async ({ installation }) => {
  const { app, page } = await startSignedIn(installation);
  const { session } = await askMain(page, 'app:snapshot', null);
  await askMain(page, 'app:copy-diagnostics', null);
  const report = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain('session: signed-in');
  expect(report).toContain('runtime: test runtime');
  expect(report).toMatch(/GET \/restapi\/v1\.0\/account\/~\/extension\/~\/phone-number 200 request \S+/);
  expect(report).toMatch(/^…\d\d DirectNumber /m);
  expect(report).not.toContain('5035550');
  expect(session.phase === 'signed-in' && report.includes(session.person.name)).toBe(false);
});
