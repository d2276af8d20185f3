import type { Page } from 'playwright';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, posts, section, showOutbox, textbox, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const bar = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('status').filter({ hasText: 'Offline since' });

test('offline the button says Queue, the text leaves the box, and what waits goes once and in order', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await simulator.setNetworkDown(true);
  await first.page.getByRole('button', { name: 'Check numbers again' }).click();
  await expect(bar(first.page)).toContainText(
    /^Offline since \d{1,2}:\d{2}.*\. Texts wait here and go out in order\./,
  );
  await first.page.getByRole('link', { name: /^My direct/ }).click();
  await textbox(first.page, 'To').fill('(703) 555-0168');
  await textbox(first.page, 'Message').fill('One.');
  await first.page.getByRole('button', { name: 'Queue', exact: true }).click();
  await expect(textbox(first.page, 'Message')).toHaveValue('');
  await expect(thread(first.page).last()).toContainText('Waits for a connection');
  for (const words of ['Two.', 'Three.']) {
    await sendText(first.page, /^My direct/, '(703) 555-0168', words);
    await expect(thread(first.page).filter({ hasText: words })).toContainText('Waits for a connection');
  }
  await first.kill();

  const { page } = await installation.start();
  await expect(bar(page)).toBeVisible();
  await showOutbox(page);
  await expect(section(page, 'Waiting').getByRole('listitem')).toHaveText([/One\./, /Two\./, /Three\./]);
  for (const each of await section(page, 'Waiting').getByRole('listitem').all()) {
    await expect(each).toContainText('Waits for a connection');
  }
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(bar(page)).toBeVisible();
  expect(posts(simulator)).toEqual([]);

  await simulator.setNetworkDown(false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  expect(arrived(simulator)).toEqual(['One.', 'Two.', 'Three.']);
  expect(posts(simulator)).toHaveLength(3);
});
