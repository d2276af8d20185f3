import type { Page } from 'playwright';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { oddPastes } from '#tests/support/odd-pastes.ts';
import {
  arrived,
  openConversation,
  posts,
  row,
  section,
  showOutbox,
  textbox,
  thread,
} from '#tests/support/outbox-scene.ts';
import { chip, chipCount, recipients, toField } from '#tests/support/recipients.ts';

test.use({ profile: 'demo' });

const ruth = '+17035550186';
const owen = '+12025550174';
const third = '+14105550133';

const newText = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+n');
  await expect(toField(page)).toBeFocused();
};
/** The words of the chips, without what is only heard. */
const chipWords = (page: Page): Promise<readonly string[]> =>
  recipients(page).locator('.recipient__who').allInnerTexts();
const people = (page: Page) => page.getByRole('listbox', { name: 'People' });

test('chips by keyboard alone: written, walked, changed, taken out, merged', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await newText(page);
  await page.keyboard.type('703 555 0186,');
  await page.keyboard.type('202 555 0174;');
  await page.keyboard.type('410 555 013');
  await page.keyboard.press('Enter');
  await expect(chip(page, /^410 555 013, one digit short/)).toBeVisible();
  await expect(page.getByText('410 555 013: Digits are missing. Check the number.')).toBeVisible();

  // Back to the bad one, whose words come back to be put right.
  await page.keyboard.press('Backspace');
  await expect(chip(page, /^410 555 013/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toField(page)).toBeFocused();
  await expect(toField(page)).toHaveValue('410 555 013');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => chipWords(page)).toEqual(['(703) 555-0186', '(202) 555-0174', '(410) 555-0133']);

  await page.keyboard.type('+1 703 555 0186');
  await page.keyboard.press('Enter');
  await expect(page.getByText('(703) 555-0186 was in the list already and gets one text.')).toBeVisible();
  await expect.poll(() => chipCount(page)).toBe(3);

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(chip(page, '(202) 555-0174')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect.poll(() => chipWords(page)).toEqual(['(703) 555-0186', '(410) 555-0133']);
  // What is typed on a chip goes on behind the last one.
  await page.keyboard.type('2025550174');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'One text each' })).toBeFocused();
  await expect.poll(() => chipCount(page)).toBe(3);
  await page.keyboard.press('Tab');
  await expect(textbox(page, 'Message')).toBeFocused();
  await page.keyboard.type('To each of you.');
  await page.keyboard.press('Enter');
  await expect.poll(() => simulator.state().texts.map(({ to }) => to)).toHaveLength(3);
  expect(
    simulator
      .state()
      .texts.map(({ to }) => to)
      .sort(),
  ).toEqual([[owen], [third], [ruth]]);
});

test('what people paste is read, and what is no number stays with its reason', async ({ installation }) => {
  const { page, app } = await startSignedIn(installation);
  for (const { pasted, chips } of oddPastes) {
    await newText(page);
    await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), pasted);
    await page.keyboard.press('Control+v');
    await expect(async () => {
      const words = await chipWords(page);
      expect(words.length, pasted).toBe(chips.length);
      words.forEach((word, place) => expect(word, pasted).toContain(chips[place]));
    }).toPass({ timeout: 10_000 });
  }
});

test('people are found by name and digits, and who cannot be texted says why', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await newText(page);
  await page.keyboard.type('elena');
  const elena = people(page).getByRole('option', {
    name: /Elena Petrova.*\(202\) 555-0162.*mobile.*Address book/,
  });
  await expect(elena).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(chip(page, /^Elena Petrova, \(202\) 555-0162/)).toBeVisible();
  await expect(people(page)).toBeHidden();
  await page.keyboard.type('elena');
  await expect(people(page).getByRole('option', { name: /Already in the list/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type('paloma');
  await page.keyboard.press('Enter');
  await expect(chip(page, /^Paloma Reyes, United Kingdom/)).toBeVisible();
  await textbox(page, 'Message').fill('Hello {first name}.');
  await page.getByRole('button', { name: 'Send 2 texts from My direct' }).click();
  await expect.poll(() => [...arrived(simulator)].sort()).toEqual(['Hello Elena.', 'Hello Paloma.']);
});

test('one group text is one text to all; a conversation of several is answered', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  await newText(page);
  await page.keyboard.type('7035550186,2025550174,');
  const choice = page.getByRole('radiogroup', { name: 'Several people' });
  await expect(choice.getByRole('radio', { name: 'One text each' })).toHaveAttribute('aria-checked', 'true');
  await choice.getByRole('radio', { name: 'One group text' }).click();
  await textbox(page, 'Message').fill('Both of you.');
  await page.getByRole('button', { name: 'Send from My direct' }).click();
  await expect(thread(page).last()).toContainText('Sent');
  expect(simulator.state().texts).toMatchObject([{ to: [owen, ruth], text: 'Both of you.' }]);
  await expect(page.getByRole('heading', { level: 2, name: '(202) 555-0174, (703) 555-0186' })).toBeVisible();
  await expect(choice).toBeHidden();
  await expect(textbox(page, 'Message')).toBeFocused();
  await page.keyboard.type('And again.');
  await page.keyboard.press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['Both of you.', 'And again.']);
  expect(simulator.state().texts[1]?.to).toEqual([owen, ruth]);

  // A number without MMS says why it cannot.
  await newText(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: /^From / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a number, owner or use case' })).toBeFocused();
  await page.keyboard.type('main');
  await expect(page.getByRole('option').first()).toHaveAccessibleName(/^Main, /);
  await page.keyboard.press('Enter');
  await toField(page).fill('7035550186, 2025550174');
  await textbox(page, 'Message').focus();
  await expect(choice.getByRole('radio', { name: 'One group text' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByText('Main has no MMS, so it cannot send group texts.')).toBeVisible();
});

test('a failure of one among several is said with the others, and leads to it', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  simulator.sendRefusals.add({ code: 'MSG-310', recipient: owen });
  await newText(page);
  await page.keyboard.type('7035550186,2025550174,4105550133');
  await textbox(page, 'Message').fill('One of you fails.');
  await textbox(page, 'Message').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /^2 of 3 sent, one failed:/ })).toBeVisible();
  await expect(section(page, 'Failed').getByRole('listitem')).toHaveCount(1);
  await expect(row(page, 'One of you fails.')).toContainText('of 3');
  expect(posts(simulator)).toHaveLength(3);

  await page.getByRole('link', { name: /^All conversations/ }).click();
  await openConversation(page, '(703) 555-0186');
  await expect(thread(page).last()).toContainText('2 of 3 people, one failed');
  await page.getByRole('button', { name: 'Show: 2 of 3 people, one failed' }).click();
  await expect(page.getByRole('button', { name: 'History of the text to (202) 555-0174' })).toBeFocused();
});

test('nothing to find with the list and the chips open, in a small window as well', async ({
  installation,
}) => {
  const { page, app } = await startSignedIn(installation);
  await newText(page);
  await page.keyboard.type('7035550186,911,+33 6 12 34 56 78,');
  await page.keyboard.type('e');
  await expect(people(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(480, 700));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(480);
  expect(await findings(page)).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  await expect(toField(page)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(people(page)).toBeHidden();
  // Two hundred stay within reach and within their place.
  const many = Array.from({ length: 197 }, (_, place) => `202555${String(1000 + place)}`).join('\n');
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), many);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect.poll(() => chipCount(page)).toBe(200);
  await expect(toField(page)).toBeInViewport();
  const from = page.getByRole('button', { name: /^From / });
  await expect(from).toBeInViewport();

  // However tall the pane is, what opens above it is in the window as a whole, with the chosen number in view.
  await page.keyboard.press('Control+7');
  await expect(from).toHaveAccessibleName(/^From Service/);
  for (const [width, height] of [
    [480, 560],
    [1280, 800],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
      [width, height] as const,
    );
    await expect.poll(() => page.evaluate(() => innerHeight)).toBe(height);
    await from.press('Enter');
    const menu = page.getByRole('dialog', { name: /^Choose the number/ });
    await expect(menu.getByRole('option', { selected: true })).toBeInViewport({ ratio: 1 });
    expect((await menu.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect(from).toBeFocused();
  }
});

test('a bad chip stays a bad chip over a restart', async ({ installation, simulator }) => {
  const first = await startSignedIn(installation);
  await newText(first.page);
  await first.page.keyboard.type('Ruth <703 555 0186>,70355501,');
  await first.page.keyboard.type('half a na');
  await first.quit();
  const { page } = await installation.start();
  await expect(chip(page, /^Ruth, \(703\) 555-0186/)).toBeVisible();
  await expect(chip(page, /^70355501, two digits short/)).toBeVisible();
  await expect
    .poll(async () => [...(await chipWords(page)), await toField(page).inputValue()])
    .toContain('half a na');
  expect(posts(simulator)).toEqual([]);
  await showOutbox(page);

  // What is said of a name that is left must not move the button that is being pressed.
  await newText(page);
  await page.keyboard.type('Zebulon');
  await page.getByRole('button', { name: /^From / }).click();
  await expect(page.getByRole('listbox', { name: 'Your numbers' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chip(page, /^Zebulon/)).toBeVisible();
});
