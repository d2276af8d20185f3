import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'demo' });

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

interface WindowLook {
  readonly bounds: unknown;
  readonly zoom: number | undefined;
  /** What it is painted with before its page is there. */
  readonly paper: string | undefined;
}

const windowLook = ({ app }: RunningApp): Promise<WindowLook> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const bounds = window?.getBounds();
    return { bounds, zoom: window?.webContents.getZoomFactor(), paper: window?.getBackgroundColor() };
  });

test('what was chosen applies at once and is as it was left after a restart, in a window that stands where it stood', async ({
  installation,
}) => {
  const first = await startSignedIn(installation);
  const { page } = first;
  await openSettings(page);
  await page.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeFocused();
  await expect.poll(() => paper(page)).toBe('rgb(33, 33, 35)');
  await page.getByRole('radio', { name: 'Only that there is a new text' }).check();
  await expect(page.locator('.preview')).toContainText('New message');
  await page.getByRole('combobox', { name: 'Text size' }).selectOption('125 %');
  const bounds = { x: 60, y: 40, width: 900, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    bounds,
  );
  await expect.poll(() => windowLook(first)).toEqual({ bounds, zoom: 1.25, paper: '#212123' });
  await page.getByRole('switch', { name: 'Keyboard shortcuts' }).press('Space');
  await expect(page.getByRole('switch', { name: 'Keyboard shortcuts' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeHidden();
  await first.quit();

  const second = await installation.start();
  await expect.poll(() => windowLook(second)).toEqual({ bounds, zoom: 1.25, paper: '#212123' });
  await expect.poll(() => paper(second.page)).toBe('rgb(33, 33, 35)');
  await second.page.getByRole('button', { name: 'Settings' }).click();
  await expect(second.page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(second.page.getByRole('radio', { name: 'Only that there is a new text' })).toBeChecked();
  await expect(second.page.getByRole('combobox', { name: 'Text size' })).toHaveValue('125');
  await expect(second.page.getByRole('switch', { name: 'Keyboard shortcuts' })).not.toBeChecked();
});

test('settings that cannot be read are set aside, and the window says so', async ({ installation }) => {
  const { dataDirectory } = installation;
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(join(dataDirectory, 'preferences.json'), '{ "version": 1, "settings": { "theme": ');
  const { page } = await startSignedIn(installation);
  const kept = (await readdir(dataDirectory)).find((name) => name.startsWith('preferences.broken-'));
  await expect(page.getByText('Your settings could not be read')).toContainText(kept ?? 'no file was kept');
  await page.getByRole('status').getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Your settings could not be read')).toBeHidden();
});

test('settings, palette and sheet pass in light and dark, and fit the smallest window', async ({
  installation,
}) => {
  const { page, app } = await startSignedIn(installation);
  await openSettings(page);
  await page.getByRole('switch', { name: 'Quiet time' }).click();
  await page.getByRole('button', { name: 'Choose' }).click();
  for (const theme of ['Light', 'Dark']) {
    await page.getByRole('radio', { name: theme }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    await page.mouse.move(0, 0);
    expect(await findings(page), `settings, ${theme}`).toEqual([]);
    for (const [keys, name] of [
      ['Control+k', 'palette'],
      ['Control+/', 'sheet'],
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findings(page), `${name}, ${theme}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(480, 700));
  await page.getByRole('link', { name: 'Account' }).click();
  const overflow = (): Promise<readonly number[]> =>
    page.evaluate(() => {
      const { documentElement: root } = document;
      const window = document.querySelector('.app');
      return [
        root.scrollWidth - root.clientWidth,
        (window?.scrollHeight ?? 0) - (window?.clientHeight ?? 0),
        window?.scrollTop ?? 0,
      ];
    });
  await expect.poll(overflow).toEqual([0, 0, 0]);
});
