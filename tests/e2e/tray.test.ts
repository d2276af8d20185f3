import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askMain } from '#tests/support/ask-main.ts';
import { closeWindow, isWindowVisible } from '#tests/support/desktop-scene.ts';
import { test } from '#tests/support/desktop-e2e.ts';
import { expect } from '#tests/support/e2e.ts';
import { startStatusNotifierHost } from '#tests/support/status-notifier-host.ts';

test('closing asks once where a tray took the icon; its click, its menu and a second start bring the window back', async ({
  panel,
  installation,
}) => {
  const running = await installation.start();
  await expect(running.page.getByRole('button', { name: 'Sign in with RingCentral' })).toBeVisible();
  await expect.poll(() => panel.items()).toBe(1);
  await expect.poll(() => panel.tooltip()).toBe('Fromline');
  await expect
    .poll(async () => (await panel.menu()).map(({ label, enabled }) => [label, enabled]))
    .toEqual([
      ['Open', true],
      ['New text', true],
      ['Pause notifications for 1 hour', true],
      ['', true],
      ['Not signed in', false],
      ['', true],
      ['Quit', true],
    ]);

  await closeWindow(running);
  const question = running.page.getByRole('alertdialog', { name: 'Keep Fromline running in the tray?' });
  await expect(question).toBeVisible();
  expect(await isWindowVisible(running)).toBe(true);
  await question.getByRole('checkbox', { name: 'Do not ask again' }).check();
  await question.getByRole('button', { name: 'Keep running' }).click();
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  const settings = join(installation.dataDirectory, 'preferences.json');
  await expect.poll(() => readFile(settings, 'utf8')).toContain('"closing": "tray"');

  const comesBackBy = async (bring: () => Promise<unknown>): Promise<void> => {
    await bring();
    await expect.poll(() => isWindowVisible(running)).toBe(true);
    await closeWindow(running);
    await expect.poll(() => isWindowVisible(running)).toBe(false);
  };
  await comesBackBy(() => panel.activate());
  await comesBackBy(() => panel.press('Open'));
  await comesBackBy(() => installation.startAgain());

  await panel.press('Pause notifications for 1 hour');
  await expect
    .poll(async () => (await panel.menu())[2]?.label)
    .toMatch(/^Resume notifications \(paused until /);

  const ended = running.app.waitForEvent('close');
  await panel.press('Quit');
  await ended;
});

test('a hidden start waits in the tray of a panel that comes later, as at login', async ({
  installation,
}) => {
  const running = await installation.start({}, ['--hidden']);
  expect(await isWindowVisible(running)).toBe(false);
  const panel = await startStatusNotifierHost();
  try {
    await expect.poll(() => panel.items(), { timeout: 20_000 }).toBe(1);
    expect(await isWindowVisible(running)).toBe(false);
    await panel.press('Open');
    await expect.poll(() => isWindowVisible(running)).toBe(true);
  } finally {
    await panel.close();
  }
  // The panel is gone again, so nothing would bring a hidden window back.
  const ended = running.app.waitForEvent('close');
  // The window may be gone before it hears an answer.
  await Promise.allSettled([askMain(running.page, 'app:close-window', { how: 'tray', remember: false })]);
  await ended;
});
