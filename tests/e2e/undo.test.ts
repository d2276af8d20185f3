import type { Page } from 'playwright';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { arrived, posts, section, showOutbox, textbox, thread } from '#tests/support/outbox-scene.ts';
import { attached, drawPicture, dropFiles } from '#tests/support/pane-files.ts';

test.use({ profile: 'sales' });

async function chooseUndoTime(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+,');
  const choice = page.getByRole('radiogroup', { name: 'Time to undo' }).getByRole('radio', { name });
  await choice.click();
  await expect(choice).toBeChecked();
  await page.keyboard.press('Escape');
}

const chips = (page: Page) =>
  page.getByRole('group', { name: 'Recipients' }).getByRole('button', { name: /^Remove / });

test('what was sent can be taken back for so long as was chosen, with words, people and files; then it goes once', async ({
  installation,
  simulator,
}) => {
  const { page } = await startSignedIn(installation);
  const message = textbox(page, 'Message');
  const bytes = await drawPicture(page, { width: 40, height: 30, type: 'image/png', seed: 1 });
  await chooseUndoTime(page, '30 s');

  // To one: in the conversation, by its button.
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0168');
  await message.fill('The key is under the mat.');
  await dropFiles(message, [{ name: 'mat.png', type: 'image/png', bytes }]);
  await message.press('Enter');
  await expect(thread(page).last()).toContainText(/Sends in \d+ s/);
  await thread(page).last().getByRole('button', { name: /^Undo/ }).click();
  await expect(message).toHaveValue('The key is under the mat.');
  await expect(message).toBeFocused();
  await expect(attached(page)).toHaveText([/mat\.png/]);
  await expect(thread(page)).toHaveCount(0);

  // Words of one's own have an undo of their own.
  await message.press('Enter');
  await expect(thread(page).last()).toContainText(/Sends in/);
  await page.keyboard.type('N');
  await page.keyboard.press('Control+z');
  await expect(message).toHaveValue('');
  await expect(thread(page).last()).toContainText(/Sends in/);
  await page.keyboard.press('Control+z');
  await expect(message).toHaveValue('The key is under the mat.');
  await expect(attached(page)).toHaveText([/mat\.png/]);

  // To two, one each: they come back together.
  await page.keyboard.press('Control+n');
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0169, (703) 555-0170,');
  await message.fill('We open at nine.');
  await message.press('Enter');
  await expect(section(page, 'Waiting').getByRole('listitem')).toHaveText([
    /1 of 2.*Sends in \d+ s/,
    /2 of 2.*Sends in \d+ s/,
  ]);
  await page.keyboard.press('Control+z');
  await expect(message).toHaveValue('We open at nine.');
  await expect(chips(page)).toHaveCount(2);
  expect(posts(simulator)).toEqual([]);

  // Well before the thirty seconds are over.
  await chooseUndoTime(page, 'None');
  await message.press('Enter');
  await expect.poll(() => arrived(simulator)).toEqual(['We open at nine.', 'We open at nine.']);

  await chooseUndoTime(page, '5 s');
  await page.keyboard.press('Control+n');
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0171');
  await message.fill('In a moment.');
  const pressed = Date.now();
  await message.press('Enter');
  await expect.poll(() => arrived(simulator).at(-1), { timeout: 20_000 }).toBe('In a moment.');
  expect(Date.now() - pressed).toBeGreaterThanOrEqual(4_900);
  await page.keyboard.press('Control+z');
  await expect(message).toHaveValue('');
  expect(posts(simulator)).toHaveLength(3);
});

test('what can still be taken back goes when the app is quit, once', async ({ installation, simulator }) => {
  const first = await startSignedIn(installation);
  const message = textbox(first.page, 'Message');
  await chooseUndoTime(first.page, '30 s');
  await first.page.getByRole('link', { name: /^My direct/ }).click();
  await first.page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0168, (703) 555-0169,');
  await message.fill('Sent and gone.');
  await message.press('Enter');
  await expect(section(first.page, 'Waiting').getByRole('listitem')).toHaveText([/Sends in/, /Sends in/]);
  expect(posts(simulator)).toEqual([]);
  await first.quit();
  expect(arrived(simulator)).toEqual(['Sent and gone.', 'Sent and gone.']);

  const second = await installation.start();
  await expect(second.page.getByRole('link', { name: /^My direct/ })).toBeVisible();
  await showOutbox(second.page);
  await expect(second.page.getByText('Nothing waits here')).toBeVisible();
  expect(posts(simulator)).toHaveLength(2);
});
