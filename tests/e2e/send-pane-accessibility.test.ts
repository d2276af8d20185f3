import type { Page } from 'playwright';
import { findings } from '#tests/support/axe-findings.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { textbox } from '#tests/support/outbox-scene.ts';
import { chooseFiles, drawPicture } from '#tests/support/pane-files.ts';

test.use({ profile: 'sales' });

/** What axe finds in light and dark, and what sticks out sideways. */
async function faults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await findings(page)).map((finding) => `${colorScheme}: ${finding}`));
  }
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
  return overflow.every((pixels) => pixels === 0) ? found : [...found, `overflow: ${overflow.join(', ')}`];
}

test('no finding with files and a time in the pane, wide and narrow; From and Send stay in view in a low window', async ({
  installation,
}) => {
  const { page, app } = await startSignedIn(installation);
  const size = async (width: number, height: number): Promise<void> => {
    await app.evaluate(
      ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
      [width, height] as const,
    );
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  };
  await page.getByRole('link', { name: /^My direct/ }).click();
  await page.keyboard.press('Control+n');
  await expect(textbox(page, 'To')).toBeFocused();
  // One is awake while the other sleeps.
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0169, (808) 555-0170,');
  await textbox(page, 'Message').fill('The fence, both doors and the plan.');
  const picture = { width: 160, height: 120, type: 'image/jpeg', seed: 1 } as const;
  const bytes = await drawPicture(page, picture);
  const large = await drawPicture(page, { ...picture, width: 2_400, height: 1_800 });
  await chooseFiles(page, [
    { name: 'the-fence-by-the-old-barn-behind-the-house.jpg', type: 'image/jpeg', bytes },
    { name: 'garden.jpg', type: 'image/jpeg', bytes: large },
    { name: 'plan.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
    { name: 'setup.exe', type: '', bytes },
  ]);
  await expect(page.getByRole('button', { name: 'Shrink to fit' })).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Send later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await dialog.getByRole('radio', { name: /^Another time/ }).check();
  expect(await faults(page)).toEqual([]);
  await size(480, 640);
  expect(await faults(page)).toEqual([]);
  await expect(dialog.getByRole('button', { name: 'Use this time' })).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('radio', { name: /^Tomorrow morning/ }).check();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await size(480, 1_000);
  expect(await faults(page)).toEqual([]);
  await size(480, 640);
  await expect(page.getByRole('button', { name: /^From My direct/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Too large' })).toBeInViewport({ ratio: 1 });
  // What does not fit in between can be reached by the keyboard.
  const change = page.getByRole('button', { name: 'Change' });
  await change.focus();
  await expect(change).toBeInViewport({ ratio: 1 });
});
