import type { Locator, Page } from 'playwright';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import type { FaultRule } from '#simulator/create-simulator.ts';

test.use({ profile: 'sales' });

const sms = '/restapi/v1.0/account/~/extension/~/sms';
const posting = (act: FaultRule['act']): FaultRule => ({ method: 'POST', path: sms, act });

function sentTexts(page: Page): Locator {
  return page.getByRole('log', { name: 'Texts you sent' }).getByRole('article');
}

test('a text goes out once, from the number that was chosen, and its row says so', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'The sash locks are in.');
  await expect(sentTexts(page).first()).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([
    {
      from: '+15035550111',
      to: ['+17035550168'],
      text: 'The sash locks are in.',
      store: { type: 'Department', name: 'Sales' },
    },
  ]);
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('');
});

test('pressing Send twice sends once', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'delay', ms: 500 }));
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('textbox', { name: 'To' }).fill('7035550168');
  await page.getByRole('textbox', { name: 'Message' }).fill('Once.');
  await page.getByRole('button', { name: /^Send/ }).dblclick();
  await expect(sentTexts(page)).toHaveCount(1);
  await expect(sentTexts(page).first()).toContainText('Sent');
  expect(simulator.state().texts).toHaveLength(1);
});

test('a refusal is told in words with its code, and one click brings everything back', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(
    posting({
      kind: 'answer',
      status: 403,
      body: {
        errorCode: 'FeatureNotAvailable',
        message: 'Phone number does not belong to the extension',
        errors: [{ errorCode: 'MSG-304', message: 'Phone number does not belong to the extension' }],
      },
    }),
  );
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Is the number still mine?');
  const row = sentTexts(page).first();
  await expect(row).toContainText('Not sent');
  await expect(row).toContainText('RingCentral says this number is not yours to text from.');
  await expect(row).toContainText('MSG-304');
  expect(simulator.state().texts).toEqual([]);

  await row.getByRole('button', { name: 'Edit and send again' }).click();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Is the number still mine?');
  await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue(/703.*555.*0168/);
  await expect(page.getByRole('form', { name: 'Text from Sales' })).toBeVisible();
});

test('a number whose texting was taken away is refused by RingCentral in words', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.setAssignment({ phoneNumber: '+15035550111', sms: false });
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0168', 'Hello?');
  await expect(sentTexts(page).first()).toContainText('MSG-304');
});

test('an answer lost after the request was read is "Not sure", and nothing is posted a second time', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  // A first text, so that the second one goes over a connection that is used again.
  await sendText(page, /^My direct/, '(703) 555-0168', 'First.');
  await expect(sentTexts(page).first()).toContainText('Sent');
  simulator.faults.add(posting({ kind: 'close', when: 'after-storing' }));
  await sendText(page, /^My direct/, '(703) 555-0186', 'Did it arrive?');
  await expect(sentTexts(page).filter({ hasText: 'Did it arrive?' })).toContainText('Not sure');
  await page.waitForTimeout(3_000);
  const posts = simulator
    .state()
    .requests.filter((request) => request.method === 'POST' && request.path === sms);
  expect(posts).toHaveLength(2);
  expect(simulator.state().texts.map((text) => text.text)).toEqual(['First.', 'Did it arrive?']);
});

test('a text written offline waits and goes out by itself, once', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  await simulator.setNetworkDown(true);
  await sendText(page, /^My direct/, '(703) 555-0168', 'When you are back.');
  await expect(page.getByText(/Offline since/).first()).toBeVisible();
  await expect(sentTexts(page).first()).toContainText('Waits for a connection');
  expect(simulator.state().texts).toEqual([]);
  await simulator.setNetworkDown(false);
  await expect(sentTexts(page).first()).toContainText('Sent', { timeout: 30_000 });
  expect(simulator.state().texts).toHaveLength(1);
});

test('a text that was under way when the app was killed is "Not sure" at the next start', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  simulator.faults.add(posting({ kind: 'hang', when: 'after-storing' }));
  await sendText(first.page, /^My direct/, '(703) 555-0168', 'Cut short.');
  await expect.poll(() => simulator.state().texts.length).toBe(1);
  await first.kill();

  const second = await installation.start();
  await expect(sentTexts(second.page).first()).toContainText('Not sure');
  await second.page.waitForTimeout(2_000);
  expect(simulator.state().texts).toHaveLength(1);
});

test('a text accepted by the window survives a kill before it could leave', async ({
  installation,
  simulator,
}) => {
  const first = await startSignedIn(installation);
  await simulator.setNetworkDown(true);
  await sendText(first.page, /^My direct/, '(703) 555-0168', 'Kept.');
  await expect(sentTexts(first.page).first()).toContainText('Waits');
  await first.kill();
  await simulator.setNetworkDown(false);

  const second = await installation.start();
  await expect(sentTexts(second.page).first()).toContainText('Sent', { timeout: 30_000 });
  expect(simulator.state().texts.map((text) => text.text)).toEqual(['Kept.']);
});

test('recipients that no text can reach are named before anything is sent', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Help');
  for (const to of ['911', '12345', '1001', 'Dana', '555-0168', '(503) 555-0110']) {
    await page.getByRole('textbox', { name: 'To' }).fill(to);
    await page.getByRole('textbox', { name: 'Message' }).press('Enter');
    await expect(page.getByRole('button', { name: /^Send/ })).toBeDisabled();
    await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue(to);
  }
  expect(simulator.state().requests.some((request) => request.path === sms)).toBe(false);
});
