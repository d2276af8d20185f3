import type { Page } from 'playwright';
import { expect, sendText, startSignedIn, test } from '#tests/support/e2e.ts';
import {
  action,
  arrived,
  flipHistory,
  history,
  notYours,
  outboxLink,
  posting,
  posts,
  row,
  scheduleText,
  section,
  sectionTitles,
  showOutbox,
  textbox,
  thread,
  type SectionTitle,
} from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const day = 86_400_000;
const exactTime = /\d{1,2}:\d{2}:\d{2}/;

const filter = (page: Page, name: string): Promise<void> =>
  page.getByRole('group', { name: 'Show' }).getByRole('button', { name }).click();

const expectTitles = (page: Page, titles: readonly SectionTitle[]): Promise<void> =>
  expect.poll(() => sectionTitles(page)).toEqual(titles);

test('every text stands under its heading with its cause, and the navigation counts them', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await expect(outboxLink(page)).not.toContainText(/\d/);
  await textbox(page, 'Message').fill('Not finished yet.');
  await page.keyboard.press('Control+n');
  await expect(page.getByText('Kept in Drafts.')).toBeVisible();
  await scheduleText(page, '+17035550160', 'For another day.', Date.now() + 2 * day);
  await expect(outboxLink(page)).toContainText('1 waiting');
  simulator.faults.add(posting(notYours));
  await sendText(page, /^My direct/, '(703) 555-0161', 'From whose number?');
  await expect(thread(page).last()).toContainText('Not sent');
  await expect(outboxLink(page)).toContainText('1 needs you');
  simulator.faults.add(posting({ kind: 'close', when: 'after-reading' }));
  await sendText(page, /^Sales, ext\. 11601/, '(703) 555-0162', 'Did anybody hear this?');
  await expect(thread(page).last()).toContainText('Not sure it went out, checking');
  await simulator.setNetworkDown(true);
  await sendText(page, /^My direct/, '(703) 555-0163', 'Once there is a connection.');
  await expect(thread(page).last()).toContainText('Waits for a connection');

  await showOutbox(page);
  await expectTitles(page, ['Drafts', 'Scheduled', 'Waiting', 'Failed', 'Not sure']);
  await expect(row(page, 'Not finished yet.')).toContainText('No recipient yet');
  await expect(section(page, 'Drafts').getByRole('listitem')).toHaveCount(1);
  await expect(section(page, 'Scheduled')).toContainText('Goes by itself at that time');
  await expect(section(page, 'Waiting')).toContainText('Waits for a connection');
  await expect(section(page, 'Failed')).toContainText('RingCentral says this number is not yours to text');
  await expect(section(page, 'Not sure')).toContainText('Checking…');

  await simulator.setNetworkDown(false);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(section(page, 'Not sure')).toContainText("This number's texts cannot be read");
  await expect(outboxLink(page)).toContainText('2 need you');
  await expect(row(page, 'Once there is a connection.')).toHaveCount(0);
  expect(arrived(simulator)).toEqual(['Once there is a connection.']);
  expect(posts(simulator)).toHaveLength(3);

  await filter(page, 'Needs you');
  await expectTitles(page, ['Failed', 'Not sure']);
  await filter(page, 'Moving by itself');
  await expectTitles(page, ['Scheduled']);
  await filter(page, 'All');
  await expectTitles(page, ['Drafts', 'Scheduled', 'Failed', 'Not sure']);

  const failed = row(page, 'From whose number?');
  await flipHistory(failed);
  await expect(history(failed)).toHaveText([
    /Written$/,
    /Began to send: attempt 1$/,
    /Refused by RingCentral: the answer was MSG-304$/,
  ]);
  for (const line of await history(failed).all()) await expect(line).toHaveText(exactTime);
  const unsure = row(page, 'Did anybody hear this?');
  await flipHistory(unsure);
  await expect(history(unsure)).toHaveText([
    /Written$/,
    /Began to send: attempt 1$/,
    /The answer got lost: the connection broke before the answer came$/,
    /Looked in your messages: this number's texts cannot be read$/,
    /Not sure: It will not be sent again unless you say so$/,
  ]);
});

test('a rate limit counts down, holds every text, and lets each go once', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.faults.add(
    posting({
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': '8' },
      body: { errorCode: 'CMN-301', message: 'Request rate exceeded', errors: [] },
    }),
  );
  await sendText(page, /^My direct/, '(703) 555-0168', 'One too many.');
  await expect(page.getByText(/^RingCentral asks us to wait \d s\.$/)).toBeVisible();
  await page.getByRole('link', { name: /^My direct/ }).click();
  await textbox(page, 'To').fill('(703) 555-0169');
  await textbox(page, 'Message').fill('Behind it.');
  await expect(page.getByRole('button', { name: /^Queue, \d s$/ })).toBeVisible();
  await textbox(page, 'Message').press('Enter');
  await showOutbox(page);
  const waiting = row(page, 'One too many.');
  await expect(waiting).toContainText('RingCentral asks us to wait');
  const seen = new Set<string>();
  await expect
    .poll(async () => seen.add(/(\d) s left/.exec(await waiting.innerText())?.[1] ?? '').size, {
      intervals: [200],
    })
    .toBeGreaterThan(2);
  await flipHistory(waiting);
  await expect(history(waiting).last()).toHaveText(/Not sent yet: RingCentral asked us to wait$/);
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  expect(posts(simulator)).toHaveLength(3);
  expect(arrived(simulator)).toEqual(['One too many.', 'Behind it.']);
});

test('a text goes by itself when its time comes, or before when it is told to', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await showOutbox(page);
  await scheduleText(page, '+17035550160', 'Another day.', Date.now() + 2 * day);
  await scheduleText(page, '+17035550160', 'In a moment.', Date.now() + 5_000);
  await expect(section(page, 'Scheduled').getByRole('listitem')).toHaveText([
    /In a moment\./,
    /Another day\./,
  ]);
  expect(posts(simulator)).toEqual([]);
  await expect.poll(() => arrived(simulator)).toEqual(['In a moment.']);
  await expect(section(page, 'Scheduled').getByRole('listitem')).toHaveText([/Another day\./]);
  await action(row(page, 'Another day.'), 'Send now').click();
  await expect(page.getByText('Nothing waits here')).toBeVisible();
  expect(arrived(simulator)).toEqual(['In a moment.', 'Another day.']);
});
