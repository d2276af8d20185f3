import { expect, sendText, test } from '#tests/support/e2e.ts';

test.use({ profile: 'demo' });

test('the demo reaches a sent text without an account, a browser or a network', async ({
  demoInstallation,
}) => {
  const running = await demoInstallation.start();
  const { page } = running;
  await page.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(page.getByText('Demo data. Nothing leaves this computer.')).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveTitle(/Demo/);
  await expect(page.getByText('Nora Lindqvist')).toBeVisible();
  await sendText(page, /^Virginia, Site number/, '(703) 555-0168', 'The demo says hello.');
  await expect(page.getByRole('article').first()).toContainText('Sent');
  expect(await demoInstallation.browser.opened()).toEqual([]);
  expect(running.consoleErrors).toEqual([]);

  await page.getByRole('status').getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Explore the demo' })).toBeVisible();
  await expect(page).not.toHaveTitle(/Demo/);

  await page.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(page.getByText('Nora Lindqvist')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('article')).toHaveCount(0);
});
