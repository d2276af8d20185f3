import { findings } from '#tests/support/axe-findings.ts';
import { expect, signIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'support' });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no finding on any screen, ${colorScheme}`, async ({ installation }) => {
    const running = await installation.start();
    const { page } = running;
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('button', { name: 'Sign in with RingCentral' })).toBeVisible();
    await page.getByText('Advanced').click();
    await expect(page.getByRole('textbox', { name: 'Client ID' })).toBeVisible();
    expect(await findings(page)).toEqual([]);

    await signIn(running, installation);
    await page
      .getByRole('button', { name: /cannot text$/ })
      .first()
      .click();
    expect(await findings(page)).toEqual([]);

    await page.getByRole('button', { name: /^From / }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

test('the main job needs the keyboard alone', async ({ installation, simulator }) => {
  const running = await installation.start();
  const { page } = running;
  await signIn(running, installation);
  await expect(page.getByRole('link', { name: /^Main toll-free/ })).toBeVisible();

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: /^From / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a number, owner or use case' })).toBeFocused();
  await page.keyboard.type('toll');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(page.getByRole('form', { name: 'Text from Main toll-free' })).toBeVisible();

  await page.keyboard.press('Control+n');
  await expect(page.getByRole('combobox', { name: 'To' })).toBeFocused();
  await page.keyboard.type('703 555 0168');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('By hand.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').first()).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([{ from: '+18885550120', text: 'By hand.' }]);
});

test('nothing scrolls sideways down to the smallest window, and at 200 % text', async ({ installation }) => {
  const running = await installation.start();
  const { page, app } = running;
  await signIn(running, installation);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('combobox', { name: 'To' })).toBeFocused();
  for (const [width, zoom] of [
    [1280, 1],
    [760, 1],
    [480, 1],
    [1280, 2],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(size.width, 800);
        window?.webContents.setZoomFactor(size.zoom);
      },
      { width, zoom },
    );
    const inside = `${width} px at ${zoom * 100} %`;
    await expect.poll(() => page.evaluate(() => innerWidth), inside).toBe(width / zoom);
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overflow, inside).toBe(0);
    await expect(page.getByRole('button', { name: /^From / })).toBeInViewport();
  }
});

test.describe('with a number that is ready', () => {
  test.use({ profile: 'sales' });

  test('in the narrowest window the sender line keeps the name, the number and the whole verdict', async ({
    installation,
    simulator,
  }) => {
    const running = await installation.start();
    const { page, app } = running;
    await signIn(running, installation);
    await page.getByRole('link', { name: /^My direct, .*Ready/ }).click();
    // In a narrow window the list takes turns with the send pane.
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('combobox', { name: 'To' })).toBeFocused();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(480, 700));
    const line = page.getByRole('button', { name: /^From My direct/ });
    const fits = async (): Promise<boolean> =>
      line.evaluate((element) => {
        const edge = element.getBoundingClientRect();
        const parts = [...element.querySelectorAll('.sender__name, .sender__number, .verdict__text')];
        return parts.every((part) => {
          const box = part.getBoundingClientRect();
          const whole =
            part.scrollWidth <= part.clientWidth + 1 || getComputedStyle(part).display === 'inline';
          return box.width > 20 && box.left >= edge.left && box.right <= edge.right && whole;
        });
      });
    await expect.poll(fits).toBe(true);

    // F6 goes past the list that is not shown.
    const inRail = page.getByRole('navigation', { name: 'Numbers' }).locator(':focus');
    await page.keyboard.press('F6');
    await expect(inRail).toHaveCount(1);
    await page.keyboard.press('F6');
    await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
    await page.keyboard.press('Shift+F6');
    await expect(inRail).toHaveCount(1);

    await simulator.setNetworkDown(true);
    await page.getByRole('button', { name: 'Check numbers again' }).click();
    await expect(page.getByText(/Offline since/).first()).toBeVisible();
    await expect.poll(fits).toBe(true);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
    const name = line.locator('.sender__name');
    await expect.poll(() => name.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeLessThan(1);
  });
});
