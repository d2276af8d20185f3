import type { Page } from 'playwright';
import type { FaultRule } from '#simulator/create-simulator.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';

test.use({ profile: 'sales' });

const list = '/restapi/v1.0/account/~/extension/~/phone-number';
const always = (act: FaultRule['act']): FaultRule => ({ method: 'GET', path: list, times: 'always', act });

const salesRow = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('link', { name: /^Sales, ext\. 11601/ });

test('an offline start shows who is signed in and the numbers of the last check', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await expect(salesRow(first.page)).toBeVisible();
  await first.quit();
  await simulator.setNetworkDown(true);

  const second = await installation.start();
  await expect(salesRow(second.page)).toBeVisible();
  await expect(second.page.getByText('Hana Sato')).toBeVisible();
  await expect(second.page.getByText(/Offline since/).first()).toBeVisible();
  await expect(second.page.getByText(/Checked /).first()).toBeVisible();

  await simulator.setNetworkDown(false);
  await expect(second.page.getByText('Connected, ext. 101')).toBeVisible({ timeout: 30_000 });
});

test('a server in trouble at the start signs nobody out', async ({ installation, simulator }) => {
  const first = await startSignedIn(installation);
  await expect(salesRow(first.page)).toBeVisible();
  await first.quit();
  simulator.tokens.change({ expireAccess: true });
  simulator.faults.add({
    path: '/restapi/',
    match: 'prefix',
    times: 'always',
    act: { kind: 'answer', status: 503 },
  });

  const second = await installation.start();
  await expect(salesRow(second.page)).toBeVisible();
  simulator.faults.clear();
  await second.page.getByRole('button', { name: 'Check numbers again' }).click();
  // The push connection takes longer; until then texts are looked for.
  await expect(second.page.getByText(/^Connected, /)).toBeVisible({ timeout: 30_000 });
});

for (const [what, act, says] of [
  ['a server error', { kind: 'answer', status: 500 }, /could not be checked/],
  ['a gateway page instead of an answer', { kind: 'not-json', status: 502 }, /could not be checked/],
  [
    'too many requests',
    {
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': '47' },
      body: {
        errorCode: 'CMN-301',
        message: 'Request rate exceeded',
        errors: [{ errorCode: 'CMN-301', message: 'Request rate exceeded' }],
      },
    },
    /wait/,
  ],
  [
    'a missing permission',
    {
      kind: 'answer',
      status: 403,
      body: {
        errorCode: 'CMN-408',
        message: 'In order to call this API endpoint, user needs to have [ReadUserPhoneNumbers] permission',
        permissionName: 'ReadUserPhoneNumbers',
        errors: [{ errorCode: 'CMN-408', message: 'No permission', permissionName: 'ReadUserPhoneNumbers' }],
      },
    },
    /not allowed to read your phone numbers/,
  ],
] as const) {
  test(`${what}: the list says so, and checking again brings the numbers`, async ({
    installation,
    simulator,
  }) => {
    simulator.faults.add(always(act));
    const running = await startSignedIn(installation);
    await expect(running.page.getByText(says).first()).toBeVisible();
    simulator.faults.clear();
    await running.page.getByRole('button', { name: 'Check numbers again' }).click();
    await expect(salesRow(running.page)).toBeVisible();
    await expect(running.page.getByText(says)).toHaveCount(0);
  });
}

test('an extension without numbers says so and what to ask the admin', async ({
  installation,
  simulator,
}) => {
  simulator.faults.add(
    always({
      kind: 'answer',
      status: 200,
      body: {
        uri: list,
        records: [],
        paging: { page: 1, perPage: 100, totalPages: 0, totalElements: 0 },
        navigation: {},
      },
    }),
  );
  const { page } = await startSignedIn(installation);
  await expect(page.getByText('RingCentral lists no phone numbers for you')).toBeVisible();
});

test.describe('with 2,000 numbers', () => {
  test.use({ profile: 'large' });

  test('the list is whole, and finding one by its digits is quick', async ({ installation }) => {
    const { page } = await startSignedIn(installation);
    const find = page.getByRole('searchbox', { name: 'Find a number' });
    const headings = page.getByRole('navigation', { name: 'Numbers' }).getByRole('heading', { level: 2 });
    await expect(headings.first()).toBeVisible();
    const rows = page.getByRole('navigation', { name: 'Numbers' }).getByRole('region').getByRole('link');
    const name = await rows.nth(5).ariaSnapshot();
    const digits = /\((\d{3})\) (\d{3}-\d{4})/.exec(name);
    await find.fill(`${digits?.[1] ?? ''}.${digits?.[2] ?? ''}`);
    await expect(rows).toHaveCount(1);
  });
});
