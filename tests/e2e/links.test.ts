import { withSettings } from '#tests/support/desktop-scene.ts';
import { expect, signIn, startSignedIn, test } from '#tests/support/e2e.ts';

test('a link of another program fills the pane in and sends nothing', async ({ installation, simulator }) => {
  await withSettings(installation, { openLinks: true });
  const first = await startSignedIn(installation);
  const { page } = first;
  await installation.startAgain(['sms:+17035550168?body=Are%20you%20in%3F']);
  await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue(/703.*555.*0168/);
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Are you in?');
  await first.quit();

  // A start by a link, when the app does not run yet.
  const second = await installation.start({}, ['tel:+17035550199']);
  await expect(second.page.getByRole('textbox', { name: 'To' })).toHaveValue(/703.*555.*0199/);
  expect(simulator.state().texts).toEqual([]);
});

test('a link is not taken by somebody who does not want it', async ({ installation }) => {
  const running = await installation.start({}, ['sms:+17035550168']);
  await signIn(running, installation);
  await installation.startAgain(['sms:+17035550168?body=no']);
  await running.page
    .getByRole('button', { name: /New text/ })
    .first()
    .click();
  await expect(running.page.getByRole('textbox', { name: 'To' })).toHaveValue('');
  await expect(running.page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
});
