import { findings } from '#tests/support/axe-findings.ts';
import { withSettings } from '#tests/support/desktop-scene.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

test('the first text from a shared number to somebody new is asked about once', async ({
  installation,
  simulator,
}) => {
  await withSettings(installation, { asksFirstText: true });
  const { page } = await startSignedIn(installation);
  await sendText(page, /^My direct/, '(703) 555-0168', 'From my own.');
  await expect(thread(page).first()).toContainText('Sent');

  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'From the queue.');
  const question = page.getByRole('alertdialog', { name: 'First text from Sales to (703) 555-0168' });
  await expect(question).toContainText('People in the Sales queue see it; replies go to the Sales queue.');
  expect(arrived(simulator)).toEqual(['From my own.']);
  expect(await findings(page)).toEqual([]);
  await question.getByRole('button', { name: 'Send from Sales' }).click();
  await expect(thread(page).first()).toContainText('Sent');

  await page.getByRole('textbox', { name: 'Message' }).fill('And more.');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(thread(page)).toHaveCount(2);
  await expect.poll(() => arrived(simulator)).toEqual(['From my own.', 'From the queue.', 'And more.']);
});
