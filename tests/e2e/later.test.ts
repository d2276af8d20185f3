import { randomUUID } from 'node:crypto';
import { askMain } from '#tests/support/ask-main.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  arrived,
  posts,
  row,
  section,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

test('a time is chosen by the keyboard alone, stands in the pane, and comes back by Edit; Send now sends', async ({
  installation,
  simulator,
}) => {
  simulator.setClockOffset(12 * 60_000);
  const { page } = await startSignedIn(installation);
  const message = textbox(page, 'Message');
  const pane = page.getByRole('form', { name: /^Text from/ });
  await page.keyboard.press('Control+n');
  await expect(textbox(page, 'To')).toBeFocused();
  await page.keyboard.type('703 555 0168,');
  await page.keyboard.press('Tab');
  await expect(message).toBeFocused();
  await page.keyboard.type('See you in the morning.');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Send later' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await expect(dialog).toBeVisible();
  while (!(await dialog.getByRole('radio', { name: /^Tomorrow morning/ }).isChecked())) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(dialog.getByRole('status')).toContainText(/^Goes .* your time\./);
  await expect(dialog.getByRole('status')).toContainText('clock is 12 minutes behind RingCentral');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(pane).toContainText(/Goes .* your time\./);
  await expect(pane).toContainText('Kept as a draft if they text first.');
  await expect(pane.getByRole('button', { name: /^Schedule for / })).toBeVisible();
  await message.press('Control+Enter');
  await expect(thread(page).last()).toContainText(/Goes at /);
  expect(posts(simulator)).toEqual([]);

  await showOutbox(page);
  await expect(section(page, 'Scheduled')).toContainText('See you in the morning.');
  await expect(page.getByText('scheduled texts go 12 minutes later than they show')).toBeVisible();
  await action(row(page, 'See you in the morning.'), 'Edit').click();
  await expect(message).toHaveValue('See you in the morning.');
  await expect(pane.getByRole('button', { name: /^Schedule for / })).toBeVisible();
  await expect(pane).toContainText('Kept as a draft if they text first.');
  await message.press('Enter');
  await expect(thread(page).last()).toContainText(/Goes at /);
  await showOutbox(page);
  await action(row(page, 'See you in the morning.'), 'Send now').click();
  await expect.poll(() => arrived(simulator)).toEqual(['See you in the morning.']);
});

test('a time that is over is said; what waits becomes a draft when they text first', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const message = textbox(page, 'Message');
  const pane = page.getByRole('form', { name: /^Text from/ });
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0168');
  await message.fill('Shall I come by tomorrow?');
  const ways = page.getByRole('button', { name: 'Other ways to send' });
  await ways.click();
  // Never under the pointer: a second click on the button chooses nothing.
  const bottomOf = async (box: Promise<{ y: number; height: number } | null>): Promise<number> => {
    const { y = 0, height = 0 } = (await box) ?? {};
    return y + height;
  };
  await expect(async () => {
    const top = (await ways.boundingBox())?.y ?? 0;
    expect(await bottomOf(page.getByRole('menu').boundingBox())).toBeLessThanOrEqual(top);
  }).toPass({ timeout: 10_000 });
  await page.getByRole('menuitem', { name: 'At another time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await dialog.getByRole('radio', { name: /^Another time/ }).check();
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2020-02-03');
  await expect(dialog.getByRole('status')).toHaveText('That time is over. Choose a later one.');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Date' }).fill('2120-02-03');
  await expect(dialog.getByRole('status')).toHaveText('Choose a time within a year.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(pane.getByRole('button', { name: /^Send from / })).toBeVisible();

  await page.getByRole('button', { name: 'Other ways to send' }).click();
  await page.getByRole('menuitem', { name: /^Tomorrow morning/ }).click();
  await message.press('Enter');
  await expect(thread(page).last()).toContainText(/Goes at /);
  simulator.inbound({ from: '+17035550168', to: '+15035550110', text: 'Can you come tomorrow?' });
  await expect(thread(page).filter({ hasText: 'Can you come tomorrow?' })).toHaveCount(1);
  await showOutbox(page);
  await expect(row(page, 'Shall I come by tomorrow?')).toContainText('They texted first, not sent');
  await expect(section(page, 'Scheduled')).toHaveCount(0);

  // As it is found after a night: the time went by while it was a draft.
  await askMain(page, 'drafts:save', {
    id: randomUUID(),
    from: '+15035550110',
    to: '(703) 555-0169',
    audience: 'each',
    text: 'Good morning to you.',
    files: [],
    sendAt: Date.now() - 60_000,
    endsWhenAnswered: true,
  });
  await row(page, 'Good morning to you.')
    .getByRole('button', { name: /^Continue/ })
    .click();
  await expect(pane).toContainText('The chosen time is over. Choose a later one, or none.');
  await message.press('Enter');
  await expect(page.getByRole('button', { name: 'Send later' })).toBeFocused();
  expect(posts(simulator)).toEqual([]);
  await pane.getByRole('button', { name: 'No time, send at once' }).click();
  await message.press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['Good morning to you.']);
});
