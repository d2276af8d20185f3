import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { showOutbox, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

test('the outbox says how much of this minute is used and what each number sent today', async ({
  installation,
}) => {
  const { page } = await startSignedIn(installation);
  await showOutbox(page);
  const meter = page.getByText(/\(this app only\)$/);
  await expect(meter).toHaveCount(0);
  await sendText(page, /^My direct/, '(703) 555-0168', 'One.');
  await expect(thread(page).first()).toContainText('Sent');
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Two.');
  await expect(thread(page).first()).toContainText('Sent');
  await showOutbox(page);
  await expect(meter).toContainText(/\d+ of 40 this minute/);
  await expect(meter).toContainText('1 today from My direct');
  await expect(meter).toContainText('1 today from Sales');
});
