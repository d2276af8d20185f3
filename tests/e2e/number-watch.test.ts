import type { Locator, Page } from 'playwright';
import { findings } from '#tests/support/axe-findings.ts';
import { answer, part, railRow, showDetails } from '#tests/support/details-scene.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, posts, row, showOutbox, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const banner = (page: Page): Locator => page.getByRole('main').locator('.number-watch');
const assignment = (sms: boolean): { phoneNumber: string; sms: boolean } => ({
  phoneNumber: '+15035550111',
  sms,
});
const changes = (page: Page): Locator => part(page, 'What changed').getByRole('listitem');

test('a number that was taken away is told once, its waiting text is held, and told again when it is given back', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await showOutbox(page);
  await page.getByRole('button', { name: 'Pause sending' }).click();
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'For the queue alone.');
  await expect(thread(page).last()).toContainText('Waits while sending is paused');
  await sendText(page, /^My direct/, '(703) 555-0169', 'Quite another one.');
  await expect(thread(page).last()).toContainText('Waits while sending is paused');
  await expect(banner(page)).toHaveText('');

  simulator.setAssignment(assignment(false));
  await page.getByRole('button', { name: 'Check numbers again' }).click();
  await expect(banner(page)).toContainText(
    'SMS for Sales was reassigned or switched off: you can no longer text from it.',
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
  await banner(page).getByRole('button', { name: 'Details' }).click();
  await expect(answer(page, 'Sales')).toContainText('No, you cannot text from it.');
  await expect(changes(page)).toHaveText([/ Texting was reassigned or switched off$/]);
  await banner(page).getByRole('button', { name: 'Got it' }).click();
  await expect(banner(page)).toHaveText('');

  await showOutbox(page);
  const taken = row(page, 'For the queue alone.');
  await expect(taken).toContainText('This number can no longer text');
  await expect(row(page, 'Quite another one.')).toContainText('Sending is paused');
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(row(page, 'Quite another one.')).toHaveCount(0);
  await expect(taken).toContainText('This number can no longer text');
  expect(arrived(simulator)).toEqual(['Quite another one.']);
  expect(posts(simulator)).toHaveLength(1);

  simulator.setAssignment(assignment(true));
  await page.getByRole('button', { name: 'Check numbers again' }).click();
  await expect(railRow(page, 'Sales')).toBeVisible();
  await showDetails(page, 'Sales');
  await expect(banner(page)).toContainText('You can text from Sales now.');
  await expect(changes(page).filter({ hasText: 'Texting was assigned to you' })).toHaveCount(1);
  await expect(changes(page).filter({ hasText: 'Texting was reassigned or switched off' })).toHaveCount(1);
  expect(arrived(simulator)).toEqual(['Quite another one.']);
});
