import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'demo' });

test('the palette leads to actions and numbers by keyboard alone, and loses nothing without a question', async ({
  installation,
}) => {
  const { page } = await startSignedIn(installation);
  await expect(page.getByRole('link', { name: /^Virginia, Site number/ })).toBeVisible();
  const active = page.locator('[role=option][data-active=true]');
  const palette = page.getByRole('dialog', { name: 'Go to anything, do anything' });

  const open = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
  };
  await open();
  await page.keyboard.type('571-555');
  await expect(palette.getByRole('option', { name: /^Virginia/ })).toHaveAttribute('data-active', 'true');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('form', { name: 'Text from Virginia' })).toBeVisible();

  await open();
  await page.keyboard.type('outbox');
  await expect(active).toHaveAccessibleName(/^Outbox/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeFocused();

  const message = page.getByRole('textbox', { name: 'Message' });
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('combobox', { name: 'To' })).toBeFocused();
  await page.keyboard.type('703 555 0168');
  await page.keyboard.press('Tab');
  await expect(message).toBeFocused();
  await page.keyboard.type('Half a sentence');
  await open();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(active).toHaveAccessibleName(/^New text/);
  await page.keyboard.press('Escape');
  await expect(message).toBeFocused();

  await open();
  await page.keyboard.type('sign out');
  await expect(active).toHaveAccessibleName(/^Sign out/);
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'What should happen to your texts?' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(message).toHaveValue('Half a sentence');
  await expect(message).toBeFocused();
});
