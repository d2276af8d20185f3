import type { Page } from 'playwright';
import { expect, sendText, signIn, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  arrived,
  openConversation,
  posts,
  question,
  row,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import type { Simulator } from '#simulator/simulator.ts';

test.use({ profile: 'sales' });

/** A text that waits for a connection, one for another day in the pane, and the question. */
async function leaveSomethingBehind(page: Page, simulator: Simulator): Promise<void> {
  await simulator.setNetworkDown(true);
  await sendText(page, /^My direct/, '(703) 555-0168', 'Not gone yet.');
  await expect(thread(page).last()).toContainText('Waits for a connection');
  await textbox(page, 'Message').fill('Half a sentence about');
  await page.getByRole('button', { name: 'Sign out' }).click();
  const texts = question(page).getByRole('list', { name: 'Texts that have not gone out' });
  await expect(texts.getByRole('listitem')).toHaveText([
    /To \(703\) 555-0168 from My direct · WaitingNot gone yet\./,
    /To \(703\) 555-0168 from My direct · DraftHalf a sentence about/,
  ]);
  await expect(question(page)).toContainText('2 texts have not gone out.');
}

const signInButton = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: 'Sign in with RingCentral' });

test('Stay changes nothing; Keep for later keeps every text, and the next sign-in sends what waits', async ({
  installation,
  simulator,
}) => {
  const running = await startSignedIn(installation);
  const { page } = running;
  await leaveSomethingBehind(page, simulator);
  await question(page).getByRole('button', { name: 'Stay signed in' }).click();
  await expect(question(page)).toHaveCount(0);
  await expect(textbox(page, 'Message')).toHaveValue('Half a sentence about');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await question(page).getByRole('button', { name: 'Keep for later' }).click();
  await expect(signInButton(page)).toBeVisible();
  await simulator.setNetworkDown(false);
  await signIn(running, installation);
  await expect(textbox(page, 'Message')).toHaveValue('Half a sentence about');
  await openConversation(page, '(703) 555-0168');
  await expect(thread(page).filter({ hasText: 'Not gone yet.' })).toContainText(/(Sent|Delivered) \d/);
  expect(arrived(simulator)).toEqual(['Not gone yet.']);
  expect(posts(simulator)).toHaveLength(1);
});

test('Discard deletes them for good: nothing is sent, shown or brought back by a restart', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await leaveSomethingBehind(first.page, simulator);
  await question(first.page).getByRole('button', { name: 'Discard' }).click();
  await expect(signInButton(first.page)).toBeVisible();
  await first.quit();
  await simulator.setNetworkDown(false);

  const second = await installation.start();
  await signIn(second, installation);
  await expect(second.page.getByText('Connected, ext. 101')).toBeVisible();
  await expect(textbox(second.page, 'Message')).toHaveValue('');
  await showOutbox(second.page);
  await expect(second.page.getByText('Nothing waits here')).toBeVisible();
  await expect(row(second.page, 'Not gone yet.')).toHaveCount(0);
  // A text that goes shows that the way is open, so the others would have gone.
  await sendText(second.page, /^My direct/, '(703) 555-0168', 'A new beginning.');
  await expect.poll(() => arrived(simulator)).toEqual(['A new beginning.']);
  expect(posts(simulator)).toHaveLength(1);
});
