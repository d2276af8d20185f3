import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { askMain } from '#tests/support/ask-main.ts';
import { startFollowing } from '#tests/support/desktop-scene.ts';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  openConversation,
  outboxLink,
  posts,
  row,
  section,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const sales = '+15035550111';
const direct = '+15035550110';
const tom = '+17035550168';
const spoken = '(703) 555-0168';
/** November 3 of this year, or of the last one where that is still to come. */
const third = (): number => {
  const now = new Date();
  const day = new Date(now.getFullYear(), 10, 3, 12);
  return (day < now ? day : new Date(now.getFullYear() - 1, 10, 3, 12)).getTime();
};
const sender = (page: Page) => page.getByRole('button', { name: /^From / });
const banner = (page: Page) => page.getByText(/opted out of Sales \(503\) 555-0111/);

test('somebody who opted out by way of RingCentral is not texted, and no other number is proposed', async ({
  installation,
  simulator,
}) => {
  simulator.setConsent({ from: sales, to: tom, optStatus: 'OptOut', source: 'Recipient', at: third() });
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^Sales, ext\. 11601/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill(spoken);
  await textbox(page, 'Message').fill('Shall we go on?');
  await expect(sender(page)).toContainText('Opted out');
  await expect(sender(page)).toContainText('opted out by text on Nov 3');
  const send = page.getByRole('button', { name: 'Opted out', exact: true });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(send).toHaveAccessibleDescription(
    `${spoken} opted out of this number. Only ${spoken} can change this, by texting START to it.`,
  );
  await textbox(page, 'Message').press('Enter');
  await expect(page.getByRole('button', { name: /change number|^Use /i })).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Choose the number to text from' })).toHaveCount(0);

  // A number that is chosen by hand is judged by its own pair.
  await sender(page).click();
  await expect(page.getByRole('option', { name: /^Sales/ })).toContainText('Opted out');
  await page.getByRole('option', { name: /^My direct/ }).click();
  await expect(sender(page)).toContainText('Ready');
  expect(posts(simulator)).toEqual([]);
  await textbox(page, 'Message').press('Enter');
  await expect(thread(page).last()).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([{ from: direct, to: [tom] }]);
});

test('a STOP that comes in switches the pane off at once, and START on again', async ({
  installation,
  simulator,
}) => {
  simulator.seedMessages([
    { direction: 'Inbound', from: tom, to: sales, text: 'Is it ready?', at: Date.now() - 60_000 },
  ]);
  simulator.setFeatures({ CallQueueSmsRecipient: true });
  const { page } = await startFollowing(installation);
  await openConversation(page, spoken);
  await expect(page.getByText('No opt-out on record')).toBeVisible();
  await textbox(page, 'Message').fill('It is.');
  simulator.inbound({ from: tom, to: sales, text: 'Stop' });
  await expect(page.getByRole('button', { name: 'Opted out', exact: true })).toBeVisible();
  await expect(banner(page)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('replied STOP');
  await expect(textbox(page, 'Message')).toHaveValue('It is.');
  simulator.inbound({ from: tom, to: sales, text: 'START' });
  await expect(page.getByRole('button', { name: 'Send from Sales' })).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
});

test('where RingCentral does not let us read opt-outs, the text is limited and may be tried', async ({
  installation,
  simulator,
}) => {
  simulator.setRefusals({ consents: 'CMN-408' });
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill(spoken);
  await textbox(page, 'Message').fill('Hello');
  await expect(sender(page)).toContainText('Limited');
  await expect(sender(page)).toContainText('opt-out not checked');
  await textbox(page, 'Message').press('Enter');
  await expect(thread(page).first()).toContainText('Sent');
  await expect(page.getByText(/^Opt-out not checked/)).toBeVisible();
});

test('a waiting text of somebody who opts out meanwhile is held with the reason and never sent', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await showOutbox(page);
  await page.getByRole('button', { name: 'Pause sending' }).click();
  await sendText(page, /^My direct/, spoken, 'About tomorrow.');
  await expect(thread(page).last()).toContainText('Waits while sending is paused');
  simulator.setConsent({ from: direct, to: tom, optStatus: 'OptOut', source: 'Carrier' });
  simulator.inbound({ from: tom, to: direct, text: 'STOP' });
  await expect(page.getByRole('button', { name: 'Opted out', exact: true })).toBeVisible({ timeout: 20_000 });
  await showOutbox(page);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  const held = row(page, 'About tomorrow.');
  await expect(held).toContainText('Opted out');
  await expect(section(page, 'Failed')).toContainText('About tomorrow.');
  await expect(outboxLink(page)).toContainText('1 needs you');
  await expect(action(held, 'Send now')).toHaveCount(0);
  await expect(action(held, 'Change number')).toHaveCount(0);
  await action(held, 'Keep as draft').click();
  await expect(section(page, 'Drafts')).toContainText('About tomorrow.');
  expect(posts(simulator)).toEqual([]);
});

test('a text whose time comes after an opt-out is held as well', async ({ installation, simulator }) => {
  const { page } = await startFollowing(installation);
  const { rows } = await askMain(page, 'numbers:page', { offset: 0, limit: 100 });
  const numberId = rows.find(({ number }) => number.e164 === direct)?.number.id ?? '';
  await askMain(page, 'outbox:enqueue', {
    sends: [{ id: randomUUID(), to: [tom], text: 'Your appointment.' }],
    draftId: null,
    numberId,
    files: [],
    sendAt: Date.now() + 8000,
    endsWhenAnswered: false,
  });
  simulator.inbound({ from: tom, to: direct, text: 'Unsubscribe' });
  await showOutbox(page);
  await expect(row(page, 'Your appointment.')).toContainText('Opted out', { timeout: 30_000 });
  expect(posts(simulator)).toEqual([]);
});

test('the demo has somebody who opted out by text', async ({ demoInstallation }) => {
  const { page } = await demoInstallation.start();
  await page.getByRole('button', { name: 'Explore the demo' }).click();
  await expect(page.getByText('Nora Lindqvist')).toBeVisible({ timeout: 20_000 });
  const list = page.getByRole('region', { name: /conversations/i });
  await page.getByRole('link', { name: 'All conversations' }).click();
  const henrik = list.getByRole('link', { name: /Opted out/ });
  await expect(henrik).toContainText('STOP');
  await henrik.click();
  await expect(page.getByText(/opted out of Sales \(650\) 555-0110 on/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opted out', exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
