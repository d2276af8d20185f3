import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { textbox, thread } from '#tests/support/outbox-scene.ts';

test.use({ profile: 'sales' });

const crew = 'The crew’s truck is on its way to your door, about twenty minutes from now.';

test('an odd character is replaced by one press, the caret stays, and the system’s own undo brings it back', async ({
  installation,
}) => {
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^My direct/ }).click();
  const message = textbox(page, 'Message');
  await message.fill(crew);
  await expect(page.getByText('The curly ’ makes this 2 segments instead of 1.').first()).toBeVisible();
  await expect(page.locator('.composer__mirror mark')).toHaveText('’');
  await message.press('Control+Home');
  for (let step = 0; step < 10; step += 1) await message.press('ArrowRight');
  await page.getByRole('button', { name: 'Use a plain one' }).click();
  await expect(message).toHaveValue(crew.replace('’', "'"));
  await expect(message).toBeFocused();
  await expect(page.getByText(/^75 \/ 1,000 · 1 segment · GSM-7$/)).toBeVisible();
  await page.keyboard.type('!');
  await expect(message).toHaveValue(
    "The crew's! truck is on its way to your door, about twenty minutes from now.",
  );
  await message.press('Control+z');
  await message.press('Control+z');
  await expect(message).toHaveValue(crew);

  // Beside a bar its lines are shorter; what is marked in it breaks at the same places.
  await message.fill(`${'Words of some length here. '.repeat(40)}${crew}`);
  const fields = page.locator('.composer__field > .composer__text');
  const shapes = (): Promise<{ lines: number; bars: number }> =>
    fields.evaluateAll((elements) => ({
      lines: new Set(elements.map(({ clientWidth }) => clientWidth)).size,
      bars: elements.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight).length,
    }));
  await expect.poll(shapes).toEqual({ lines: 1, bars: 2 });
});

test('links that carriers refuse are named, and the text may go', async ({ installation, simulator }) => {
  const { page } = await startSignedIn(installation);
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.getByRole('combobox', { name: 'To' }).fill('7035550168');
  const message = textbox(page, 'Message');
  await message.fill('See bit.ly/3xYz and example.com.');
  const pane = page.getByRole('form', { name: /^Text from/ });
  await expect(pane).toContainText('Carriers refuse shortened links such as bit.ly.');
  await expect(pane).toContainText('This links to more than one website: bit.ly, example.com.');
  await message.press('Enter');
  await expect(thread(page).first()).toContainText('Sent');
  expect(simulator.state().texts).toHaveLength(1);
});
