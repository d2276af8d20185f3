import { withSettings } from '#tests/support/desktop-scene.ts';
import { expect, signIn, test } from '#tests/support/e2e.ts';
import { recipients } from '#tests/support/recipients.ts';

test('a link of another program fills the pane in and sends nothing, for somebody who wants that', async ({
  installation,
  simulator,
}) => {
  // As installed, links are left alone: the one of the start, and one that comes while the app runs.
  const first = await installation.start({}, ['sms:+17035550168']);
  await signIn(first, installation);
  await installation.startAgain(['sms:+17035550168?body=no']);
  await first.page
    .getByRole('button', { name: /New text/ })
    .first()
    .click();
  await expect(first.page.getByRole('combobox', { name: 'To' })).toHaveValue('');
  await expect(first.page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
  await first.quit();

  await withSettings(installation, { openLinks: true });
  const { page } = await installation.start({}, ['tel:+17035550199']);
  await expect(recipients(page)).toContainText('(703) 555-0199');
  await installation.startAgain(['sms:+17035550168?body=Are%20you%20in%3F']);
  await expect(recipients(page)).toContainText('(703) 555-0168');
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Are you in?');
  expect(simulator.state().texts).toEqual([]);
});
