import type { Page } from 'playwright';
import type { PastMessage } from '#simulator/messages/message-input.ts';
import type { Simulator } from '#simulator/simulator.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { messageStore, openConversation, posting, textbox, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const mine = '+15035550110';
const dana = '+17035550168';
const owen = '+17035550114';
const minute = 60_000;

const past = (
  from: string,
  to: string,
  text: string,
  minutesAgo: number,
  changes: Partial<PastMessage> = {},
): PastMessage => ({
  direction: from === mine ? 'Outbound' : 'Inbound',
  from,
  to,
  text,
  at: Date.now() - minutesAgo * minute,
  ...changes,
});

/** Two conversations of the direct number; Dana's last text is unread. */
const seed = (simulator: Simulator): void => {
  simulator.seedMessages([
    past(dana, mine, 'Is this the window I get tomorrow?', 90),
    past(mine, dana, 'That is the one.', 80),
    past(owen, mine, 'Please send the estimate.', 60),
    past(mine, owen, 'Follow the truck: go.example/x7Kd', 50, {
      messageStatus: 'DeliveryFailed',
      deliveryErrorCode: 'SMS-CAR-435',
    }),
    past(dana, mine, 'Any idea when the truck gets here?', 10, { readStatus: 'Unread' }),
  ]);
};

const list = (page: Page) => page.getByRole('region', { name: /conversations/i });
const rows = (page: Page) => list(page).getByRole('listitem').getByRole('link');

/** What the simulator has of the texts that nobody has read. */
const readMarks = (simulator: Simulator): number =>
  simulator.state().requests.filter(({ method, path }) => method === 'PUT' && path.startsWith(messageStore))
    .length;

async function resize({ app, page }: RunningApp, width: number, zoom = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(size.width, 800);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, zoom },
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(width / zoom));
}

test('the conversations of a number are listed, and one is read by opening it', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^My direct/ }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toHaveAccessibleName(
    /\(703\) 555-0168.*Any idea when the truck gets here\?.*1 unread/,
  );
  await expect(rows(page).last()).toHaveAccessibleName(/Not delivered.*You: Follow the truck/);
  await expect(page.getByRole('link', { name: /^My direct, .*1 unread/ })).toBeVisible();

  await openConversation(page, '(703) 555-0168');
  await expect(thread(page)).toHaveText([/Is this the window/, /That is the one.*Delivered/s, /Any idea/]);
  await expect(rows(page).first()).not.toHaveAccessibleName(/unread/);
  await expect.poll(() => readMarks(simulator)).toBe(1);

  await openConversation(page, '(703) 555-0114');
  await expect(thread(page).last()).toContainText('The carrier refuses shortened links.');
  await expect(thread(page).last()).toContainText('SMS-CAR-435');
});

test('a text that arrives stands in its conversation, and the answer goes from the number that was texted', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const { page } = await startSignedIn(installation);
  await openConversation(page, '(703) 555-0168');
  simulator.inbound({ from: dana, to: mine, text: 'Perfect, I will move the car.' });
  await expect(thread(page).last()).toContainText('Perfect, I will move the car.', { timeout: 30_000 });

  simulator.inbound({ from: owen, to: mine, text: 'Got it, thanks.' });
  await expect(rows(page).first()).toHaveAccessibleName(/\(703\) 555-0114.*Got it, thanks\..*1 unread/, {
    timeout: 30_000,
  });
  await expect(
    page.getByRole('status').filter({ hasText: 'New text from (703) 555-0114 to My direct.' }),
  ).toHaveCount(1);

  await expect(page.getByRole('form', { name: 'Text from My direct' })).toBeVisible();
  await textbox(page, 'Message').fill('They ring when outside.');
  await textbox(page, 'Message').press('Enter');
  await expect(thread(page).last()).toContainText('They ring when outside.');
  await expect(thread(page).last()).toContainText(/Sent|Delivered/);
  expect(simulator.state().texts).toMatchObject([
    { from: mine, to: [dana], text: 'They ring when outside.' },
  ]);
});

test('words are kept with their conversation, and another number is asked about', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const { page } = await startSignedIn(installation);
  await openConversation(page, '(703) 555-0168');
  await textbox(page, 'Message').fill('Half a sentence');
  await openConversation(page, '(703) 555-0114');
  await expect(textbox(page, 'Message')).toHaveValue('');
  await expect(rows(page).filter({ hasText: 'Draft' })).toHaveAccessibleName(
    /\(703\) 555-0168.*Draft · Half a sentence/,
  );
  await openConversation(page, '(703) 555-0168');
  await expect(textbox(page, 'Message')).toHaveValue('Half a sentence');

  await page.getByRole('button', { name: /^From My direct/ }).click();
  await page.getByRole('option', { name: /^Sales/ }).click();
  await expect(
    page.getByText('(703) 555-0168 texted My direct; you are answering from Sales.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Use My direct' }).click();
  await expect(page.getByRole('form', { name: 'Text from My direct' })).toBeVisible();
  simulator.faults.add(posting({ kind: 'delay', ms: 200 }));
  await textbox(page, 'Message').press('Enter');
  await expect(thread(page).last()).toContainText('Half a sentence');
});

test('a text is found by its words and opened in its place, however long ago', async ({
  installation,
  simulator,
}) => {
  simulator.seedMessages([
    past(dana, mine, 'The blue shutters, please.', 5000),
    ...Array.from({ length: 300 }, (_, index) => past(dana, mine, `Text ${String(index)}`, 4000 - index)),
  ]);
  const { page } = await startSignedIn(installation);
  await expect(rows(page)).toHaveCount(1);
  await openConversation(page, '(703) 555-0168');
  await expect(thread(page).last()).toContainText('Text 299');
  const inDocument = await thread(page).count();
  expect(inDocument).toBeLessThan(200);

  await page.getByRole('searchbox', { name: 'Search all conversations' }).fill('blue shut');
  const hit = page.getByRole('list', { name: 'Texts found' }).getByRole('link');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText(['blue', 'shut']);
  await hit.click();
  await expect(thread(page).filter({ hasText: 'The blue shutters' })).toBeInViewport();
  await page.getByRole('button', { name: 'Jump to the newest text' }).click();
  await expect(thread(page).last()).toBeInViewport();
});

test('everything can be done with the keyboard alone', async ({ installation, simulator }) => {
  seed(simulator);
  const { page } = await startSignedIn(installation);
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('main', { name: 'Conversation with (703) 555-0168' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('main', { name: 'Conversation with (703) 555-0114' })).toBeVisible();
  await rows(page).last().focus();
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Conversation with (703) 555-0168' })).toBeVisible();
  await textbox(page, 'Message').focus();
  await page.keyboard.type('By hand.');
  await page.keyboard.press('Enter');
  await expect(thread(page).last()).toContainText('By hand.');
  await expect(textbox(page, 'Message')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows(page).first()).toBeFocused();

  const separator = page.getByRole('separator', { name: 'Width of the conversation list' });
  await separator.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Math.round((await list(page).boundingBox())?.width ?? 0)).toBe(340);
});

test('list and thread take turns in a narrow window, nothing scrolls sideways, and axe has nothing against it', async ({
  installation,
  simulator,
}) => {
  seed(simulator);
  const running = await startSignedIn(installation);
  const { page } = running;
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await openConversation(page, '(703) 555-0114');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(thread(page)).toHaveCount(2);
    expect(await findings(page), colorScheme).toEqual([]);
  }
  for (const [width, zoom] of [
    [760, 1],
    [480, 1],
    [1280, 2],
    [640, 2],
  ] as const) {
    await resize(running, width, zoom);
    await expect.poll(overflow).toBe(0);
    await expect(textbox(page, 'Message')).toBeInViewport();
    await expect(list(page)).toBeHidden();
    await page.getByRole('button', { name: /^Back to / }).click();
    await expect(list(page)).toBeVisible();
    await expect(textbox(page, 'Message')).toBeHidden();
    await expect.poll(overflow).toBe(0);
    await openConversation(page, '(703) 555-0114');
  }
  expect(await findings(page)).toEqual([]);
});
