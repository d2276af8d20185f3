import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askMain } from '#tests/support/ask-main.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

test('starting at login is an entry that comes and goes; what this desktop cannot do is refused and stays off', async ({
  installation,
}) => {
  test.skip(process.platform !== 'linux', 'Elsewhere it is an entry of the system itself.');
  const { page } = await installation.start();
  const entry = join(process.env['XDG_CONFIG_HOME'] ?? '', 'autostart', 'fromline.desktop');
  const changed = await askMain(page, 'settings:change', { startAtLogin: true });
  expect(changed).toMatchObject({ startAtLogin: true, startHidden: true });
  expect(await readFile(entry, 'utf8')).toMatch(/^Exec="[^"]+" "--hidden"$/m);
  await askMain(page, 'settings:change', { startHidden: false });
  expect(await readFile(entry, 'utf8')).not.toContain('--hidden');
  await askMain(page, 'settings:change', { startAtLogin: false });
  await expect(access(entry)).rejects.toThrow();

  // Before packaging there is nothing that the system could start by a link.
  await expect(askMain(page, 'settings:change', { openLinks: true })).rejects.toThrow('system-refused');
  const { settings, desktop } = await askMain(page, 'app:snapshot', null);
  expect(settings.openLinks).toBe(false);
  expect(desktop).toMatchObject({ tray: false, startAtLogin: true, links: false });
});

test('the report for support names states and requests, and nobody', async ({ installation }) => {
  const { app, page } = await startSignedIn(installation);
  await expect(page.getByRole('link', { name: /^My direct/ })).toBeVisible();
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
