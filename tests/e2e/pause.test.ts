import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, posts, section, showOutbox, textbox, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

test('Pause holds every text, also over a restart; Resume sends them in order', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await showOutbox(first.page);
  await first.page.getByRole('button', { name: 'Pause sending' }).click();
  await expect(
    first.page.getByRole('status').filter({ hasText: 'Sending is paused.' }).first(),
  ).toBeVisible();
  await sendText(first.page, /^My direct/, '(703) 555-0168', 'One.');
  await expect(thread(first.page).last()).toContainText('Waits while sending is paused');
  await first.page.getByRole('link', { name: /^My direct/ }).click();
  await textbox(first.page, 'To').fill('(703) 555-0169');
  await textbox(first.page, 'Message').fill('Two.');
  await first.page.getByRole('button', { name: 'Queue', exact: true }).click();
  await expect(first.page.getByText('Sending is paused. 2 texts wait.')).toBeVisible();
  await first.quit();

  const { page } = await installation.start();
  await expect(page.getByText('Sending is paused. 2 texts wait.')).toBeVisible();
  await expect(page.getByText('Connected, ext. 101')).toBeVisible();
  await showOutbox(page);
  await expect(section(page, 'Waiting').getByRole('listitem')).toHaveText([
    /One\.Sending is paused/,
    /Two\.Sending is paused/,
  ]);
  expect(posts(simulator)).toEqual([]);

  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await expect(page.getByText('Sending is paused.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pause sending' })).toBeVisible();
  expect(arrived(simulator)).toEqual(['One.', 'Two.']);
});
