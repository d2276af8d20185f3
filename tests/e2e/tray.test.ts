import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closeWindow, isWindowVisible, withSettings } from '#tests/support/desktop-scene.ts';
import { test } from '#tests/support/desktop-e2e.ts';
import { expect } from '#tests/support/e2e.ts';

test('the icon in the tray opens the window again, and its menu quits', async ({ panel, installation }) => {
  await withSettings(installation, { closing: 'tray' });
  const running = await installation.start();
  await expect.poll(() => panel.items()).toBe(1);
  expect(await panel.tooltip()).toBe('Fromline');
  expect((await panel.menu()).map(({ label, enabled }) => [label, enabled])).toEqual([
    ['Open', true],
    ['New text', true],
    ['Pause notifications for 1 hour', true],
    ['', true],
    ['Not signed in', false],
    ['', true],
    ['Quit', true],
  ]);

  await closeWindow(running);
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  await panel.activate();
  await expect.poll(() => isWindowVisible(running)).toBe(true);

  await closeWindow(running);
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  await panel.press('Open');
  await expect.poll(() => isWindowVisible(running)).toBe(true);

  await closeWindow(running);
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  await installation.startAgain();
  await expect.poll(() => isWindowVisible(running)).toBe(true);

  await panel.press('Pause notifications for 1 hour');
  await expect
    .poll(async () => (await panel.menu())[2]?.label)
    .toMatch(/^Resume notifications \(paused until /);

  const ended = running.app.waitForEvent('close');
  await panel.press('Quit');
  await ended;
});

test('closing asks once where a tray took the icon, and the answer is kept', async ({
  panel,
  installation,
}) => {
  const running = await installation.start();
  await expect.poll(() => panel.items()).toBe(1);
  await closeWindow(running);
  const question = running.page.getByRole('alertdialog', { name: 'Keep Fromline running in the tray?' });
  await expect(question).toBeVisible();
  expect(await isWindowVisible(running)).toBe(true);
  await question.getByRole('checkbox', { name: 'Do not ask again' }).check();
  await question.getByRole('button', { name: 'Keep running' }).click();
  await expect.poll(() => isWindowVisible(running)).toBe(false);
  const settings = join(installation.dataDirectory, 'preferences.json');
  expect(await readFile(settings, 'utf8')).toContain('"closing": "tray"');
});

test('without a tray closing quits, whatever was chosen', async ({ installation }) => {
  await withSettings(installation, { closing: 'tray' });
  const running = await installation.start();
  const ended = running.app.waitForEvent('close');
  await closeWindow(running);
  await ended;
});

test('a hidden start waits in the tray', async ({ panel, installation }) => {
  const running = await installation.start({}, ['--hidden']);
  await expect.poll(() => panel.items()).toBe(1);
  expect(await isWindowVisible(running)).toBe(false);
  await panel.press('Open');
  await expect.poll(() => isWindowVisible(running)).toBe(true);
});
