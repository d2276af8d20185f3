import type { Page } from 'playwright';
import type { RunningApp } from '#tests/support/app.ts';
import { expect, sendText, signIn, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  arrived,
  keptWords,
  outboxLink,
  row,
  section,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import { recipients } from '#tests/support/recipients.ts';

test.use({ profile: 'sales' });

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: /^Sales, ext\. 11601/ }).click();
  await textbox(page, 'To').pressSequentially('703 555 0168');
  await textbox(page, 'Message').pressSequentially(words);
}

async function expectInPane(page: Page, words: string): Promise<void> {
  await expect(textbox(page, 'Message')).toHaveValue(words);
  await expect(recipients(page)).toContainText('(703) 555-0168');
  await expect(page.getByRole('form', { name: 'Text from Sales' })).toBeVisible();
}

const closeWindow = async ({ app }: RunningApp): Promise<void> => {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
};

for (const [how, end] of [
  [
    'the app is killed once the last key is kept',
    async (running: RunningApp) => {
      await expect.poll(() => keptWords(running.page)).toEqual(['Every word of this']);
      await running.kill();
    },
  ],
  ['the app is quit right after the last key', (running: RunningApp) => running.quit()],
  ['the window is closed right after the last key', closeWindow],
] as const) {
  test(`${how}: the next start shows the words, From and To`, async ({ installation, simulator }) => {
    const first = await startSignedIn(installation);
    await write(first.page, 'Every word of this');
    await end(first);
    const second = await installation.start();
    await expectInPane(second.page, 'Every word of this');
    // Once more without a key in between, so that what was brought back is not lost by leaving it alone.
    await second.quit();
    const third = await installation.start();
    await expectInPane(third.page, 'Every word of this');
    await textbox(third.page, 'Message').press('Enter');
    await expect.poll(() => arrived(simulator)).toEqual(['Every word of this']);
    expect(simulator.state().texts[0]?.from).toBe('+15035550111');
  });
}

test('New text and Edit keep what stood in the pane; two drafts stay two, also over a restart', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await write(first.page, 'The first draft.');
  await first.page.keyboard.press('Control+n');
  await expect(first.page.getByText('Kept in Drafts.')).toBeVisible();
  await expect(textbox(first.page, 'Message')).toHaveValue('');
  await simulator.setNetworkDown(true);
  await sendText(first.page, /^My direct/, '(703) 555-0169', 'Taken back.');
  await expect(thread(first.page).last()).toContainText('Waits for a connection');
  await textbox(first.page, 'Message').fill('The second draft.');
  await action(thread(first.page).last(), 'Edit').click();
  await expect(textbox(first.page, 'Message')).toHaveValue('Taken back.');
  await first.kill();

  const { page } = await installation.start();
  await expect(textbox(page, 'Message')).toHaveValue('Taken back.');
  await showOutbox(page);
  await expect(section(page, 'Drafts').getByRole('listitem')).toHaveCount(3);
  await row(page, 'The first draft.')
    .getByRole('button', { name: /^Continue/ })
    .click();
  await expectInPane(page, 'The first draft.');
  await showOutbox(page);
  for (const words of ['The first draft.', 'The second draft.', 'Taken back.']) {
    await expect(row(page, words)).toHaveCount(1);
  }

  // What was taken back would go before it.
  await simulator.setNetworkDown(false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await row(page, 'The first draft.')
    .getByRole('button', { name: /^Continue/ })
    .click();
  await textbox(page, 'Message').press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['The first draft.']);
});

test('what one person wrote is nobody else’s, and there again at the next sign-in', async ({
  installation,
  simulator,
}) => {
  const running = await startSignedIn(installation);
  const { page } = running;
  await write(page, 'For my eyes only.');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Keep for later' }).click();
  simulator.setProfile('advisor');
  await signIn(running, installation);
  await expect(page.getByText('Elena Marsh')).toBeVisible();
  await expect(textbox(page, 'Message')).toHaveValue('');
  await expect(textbox(page, 'To')).toHaveValue('');
  await expect(outboxLink(page)).not.toContainText(/\d/);
  await showOutbox(page);
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  // Nobody is asked about texts of somebody else.
  await page.getByRole('button', { name: 'Sign out' }).click();
  simulator.setProfile('sales');
  await signIn(running, installation);
  await expectInPane(page, 'For my eyes only.');
});
