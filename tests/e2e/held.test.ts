import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  arrived,
  flipHistory,
  history,
  outboxLink,
  posts,
  row,
  section,
  showOutbox,
  thread,
} from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const assignment = (sms: boolean): { phoneNumber: string; sms: boolean } => ({
  phoneNumber: '+15035550111',
  sms,
});

test('a text whose number was taken away is held with the reason, and goes once when it is given back', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await showOutbox(page);
  await page.getByRole('button', { name: 'Pause sending' }).click();
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'From the queue.');
  await expect(thread(page).last()).toContainText('Waits while sending is paused');
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0169', 'Rather not, then.');
  await expect(thread(page).last()).toContainText('Waits while sending is paused');

  simulator.setAssignment(assignment(false));
  await page.getByRole('button', { name: 'Check numbers again' }).click();
  await expect(page.getByRole('link', { name: /^Sales, ext\. 11601/ })).toHaveCount(0);
  await showOutbox(page);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  const held = row(page, 'From the queue.');
  await expect(held).toContainText('This number can no longer text');
  await expect(outboxLink(page)).toContainText('2 need you');
  await flipHistory(held);
  await expect(history(held).last()).toHaveText(/Held back before sending: this number can no longer text$/);
  await action(row(page, 'Rather not, then.'), 'Keep as draft').click();
  await expect(section(page, 'Drafts')).toContainText('Rather not, then.');

  // Still not given back: it is judged again, and held again.
  await action(held, 'Send now').click();
  await expect(history(held)).toHaveText([
    /Written$/,
    /Held back before sending/,
    /You asked to send it now$/,
    /Held back before sending/,
  ]);
  expect(posts(simulator)).toEqual([]);

  simulator.setAssignment(assignment(true));
  await page.getByRole('button', { name: 'Check numbers again' }).click();
  await expect(page.getByRole('link', { name: /^Sales, ext\. 11601/ })).toBeVisible();
  await expect(held).toContainText('This number can no longer text');
  expect(posts(simulator)).toEqual([]);
  await action(held, 'Send now').click();
  await expect(held).toHaveCount(0);
  expect(arrived(simulator)).toEqual(['From the queue.']);
  expect(posts(simulator)).toHaveLength(1);
});
