import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, outboxLink, posting, posts, row, showOutbox } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

test('a sign-in that RingCentral refuses twice stops every text; Try again sends each once', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const refused = {
    kind: 'answer',
    status: 401,
    body: { errorCode: 'TokenInvalid', message: 'Token not found', errors: [{ errorCode: 'OAU-213' }] },
  } as const;
  simulator.faults.add(posting(refused, 2));
  await sendText(page, /^My direct/, '(703) 555-0168', 'Am I still signed in?');
  const bar = page.getByRole('status').filter({ hasText: 'does not accept this sign-in' });
  await expect(bar).toContainText('RingCentral does not accept this sign-in at the moment. Texts wait here.');
  const before = posts(simulator).length;
  await sendText(page, /^My direct/, '(703) 555-0169', 'And the next one.');
  await showOutbox(page);
  await expect(row(page, 'And the next one.')).toContainText('RingCentral refused the sign-in');
  await expect(outboxLink(page)).toContainText('2 waiting');
  expect(posts(simulator)).toHaveLength(before);
  expect(arrived(simulator)).toEqual([]);

  simulator.faults.clear();
  await bar.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  await expect(bar).toHaveCount(0);
  expect(arrived(simulator)).toEqual(['Am I still signed in?', 'And the next one.']);
  expect(posts(simulator)).toHaveLength(before + 2);
});
