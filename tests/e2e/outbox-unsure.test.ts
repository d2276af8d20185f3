import type { Locator, Page } from 'playwright';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  arrived,
  flipHistory,
  history,
  openConversation,
  posting,
  posts,
  question,
  row,
  section,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import type { Simulator } from '#simulator/simulator.ts';

test.use({ profile: 'sales' });

/** Sends a text for the queue whose texts this person may not read, and loses the answer: only the user can know. */
async function loseAnswer(
  { page, simulator }: { readonly page: Page; readonly simulator: Simulator },
  words: string,
): Promise<Locator> {
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', words);
  await expect(thread(page).last()).toContainText('Not sure');
  await showOutbox(page);
  const text = row(page, words);
  await flipHistory(text);
  // Not to wait for the first look of its own.
  await action(text, 'Look again').click();
  await expect(text).toContainText("This number's texts cannot be read");
  return text;
}

test('Send again anyway warns first, and then sends exactly once more', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const text = await loseAnswer({ page, simulator }, 'Twice, if you insist.');
  await action(text, 'Send again anyway').click();
  await expect(question(page)).toContainText('Sending it again may deliver it twice.');
  await expect(question(page).getByRole('button', { name: 'Do not send' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveCount(0);
  await expect(text).toContainText('Not confirmed');
  expect(posts(simulator)).toHaveLength(1);

  await action(text, 'Send again anyway').click();
  await question(page).getByRole('button', { name: 'Send again anyway' }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  expect(posts(simulator)).toHaveLength(2);
  expect(arrived(simulator)).toEqual(['Twice, if you insist.', 'Twice, if you insist.']);
});

test('It arrived: nothing is sent again, and whoever stood behind it goes', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const text = await loseAnswer({ page, simulator }, 'They answered already.');
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'And this comes next.');
  await showOutbox(page);
  await expect(row(page, 'And this comes next.')).toContainText('The earlier one needs you first');
  expect(posts(simulator)).toHaveLength(1);
  await flipHistory(text);
  await action(text, 'It arrived').click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  expect(arrived(simulator)).toEqual(['They answered already.', 'And this comes next.']);
  await page.getByRole('link', { name: /^Sales, ext\. 11601/ }).click();
  await openConversation(page, '(703) 555-0168');
  await expect(thread(page).first()).toContainText('Arrived, you said');
});

test('Move to drafts keeps the words, and lets go whoever stood behind them', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const text = await loseAnswer({ page, simulator }, 'Better not again.');
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Something else instead.');
  await showOutbox(page);
  await flipHistory(text);
  await action(text, 'Move to drafts').click();
  await expect(section(page, 'Drafts')).toContainText('Better not again.');
  await expect(row(page, 'Something else instead.')).toHaveCount(0);
  expect(arrived(simulator)).toEqual(['Better not again.', 'Something else instead.']);
});

test('Look again finds a text once its store can be read', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  simulator.setMissingPermissions(['ReadMessages']);
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^My direct/, '(703) 555-0168', 'Somewhere in there.');
  await showOutbox(page);
  const text = row(page, 'Somewhere in there.');
  await flipHistory(text);
  await action(text, 'Look again').click();
  await expect(text).toContainText('Not confirmed');
  await expect(text).toContainText('cannot be read');
  await flipHistory(text);
  simulator.setMissingPermissions([]);
  await action(text, 'Look again').click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await page.getByRole('link', { name: /^My direct/ }).click();
  await openConversation(page, '(703) 555-0168');
  await expect(thread(page).first()).toContainText(/(Sent|Delivered) \d/);
  await expect(textbox(page, 'Message')).toHaveValue('');
  expect(posts(simulator)).toHaveLength(1);
});

test('looking again and again ends nothing early: a text that is not there yet is still looked for', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'close', when: 'after-reading' }));
  await sendText(page, /^My direct/, '(703) 555-0168', 'On its way, perhaps.');
  await showOutbox(page);
  const text = row(page, 'On its way, perhaps.');
  await flipHistory(text);
  for (const looks of [1, 2, 3, 4, 5]) {
    await action(text, 'Look again').click();
    await expect(history(text).filter({ hasText: 'A look was asked for' })).toHaveCount(looks);
    await expect
      .poll(() => history(text).filter({ hasText: 'Looked in your messages: not there' }).count())
      .toBeGreaterThanOrEqual(looks);
  }
  await expect(text).toContainText('Checking…');
  await expect(text).not.toContainText('Not confirmed');
  expect(posts(simulator)).toHaveLength(1);
});
