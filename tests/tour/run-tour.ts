import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright';
import { createInstallation } from '#tests/support/app.ts';

/**
 * The guided tour: the real app, driven through its main job against the built-in simulator, with a picture of each
 * step in light and dark. `npm run tour -- --out <folder>`; `npm start` runs it where there is no display.
 */

const checkout = join(import.meta.dirname, '..', '..');

function outputFolder(args: readonly string[]): string {
  const index = args.indexOf('--out');
  return join(
    checkout,
    args[index + 1] !== undefined && index >= 0 ? (args[index + 1] ?? '') : 'test-results/tour',
  );
}

const folder = outputFolder(process.argv.slice(2));
await mkdir(folder, { recursive: true });

let step = 0;

/** Says what is shown and keeps it in both themes. */
async function show(page: Page, name: string, sentence: string): Promise<void> {
  step += 1;
  console.log(`${String(step)}. ${sentence}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The change of theme reaches every element a moment later.
    await page.waitForTimeout(400);
    const path = join(folder, `${String(step)}-${name}-${colorScheme}.png`);
    await page.screenshot({ path });
    console.log(`   ${relative(checkout, path)}`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

const installation = await createInstallation(null);
try {
  const running = await installation.start();
  const { page } = running;
  await page.getByRole('button', { name: 'Explore the demo' }).waitFor();
  await show(
    page,
    'sign-in',
    'The sign-in page says what Fromline reads and sends. The demo needs no account.',
  );

  await page.getByRole('button', { name: 'Explore the demo' }).click();
  const virginia = page.getByRole('link', { name: /^Virginia, Site number/ });
  await virginia.waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: /^Texas, .*campaign suspended/ }).waitFor({ timeout: 60_000 });
  await show(
    page,
    'numbers',
    'Every number stands under whom it belongs to, with what it can send and whether it can text.',
  );

  await page.getByRole('button', { name: /^From / }).click();
  await page.getByRole('listbox').waitFor();
  await show(page, 'from', 'From is chosen from the same list; numbers that cannot text say why.');
  await page.keyboard.press('Escape');

  await virginia.click();
  await page.getByRole('link', { name: /^Dana Whitfield/ }).click();
  await page.getByRole('log').getByRole('article').first().waitFor();
  await show(
    page,
    'conversation',
    'The conversations of the Virginia number, and one of them. A reply keeps the number that was texted.',
  );

  await page.getByRole('textbox', { name: 'Message' }).fill('You may, Dana. Any water-based paint will do.');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await page
    .getByRole('article')
    .filter({ hasText: 'water-based' })
    .getByText(/Sent|Delivered/)
    .waitFor();
  await show(page, 'sent', 'RingCentral accepted the answer; its row says how far it got.');

  await page.getByRole('link', { name: /^Marcus Oyelaran/ }).click();
  const photo = await page.locator('.photo img').first().screenshot();
  await virginia.click();
  const to = page.getByRole('combobox', { name: 'To' });
  for (const name of ['Ruth Abernathy', 'Owen Park']) {
    await to.fill(name);
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
  }
  await page.locator('input[type=file]').setInputFiles({
    name: 'sill.png',
    mimeType: 'image/png',
    buffer: photo,
  });
  await page
    .getByRole('textbox', { name: 'Message' })
    .fill('Hi {first name}, here is the sill, freshly painted.');
  await show(
    page,
    'send-pane',
    'One text for each of several people, with a picture, and their names filled in when it goes.',
  );
  await page.getByRole('button', { name: /^Send 2 texts/ }).click();
  await page.getByText('2 of 2 sent.').waitFor();

  await page.getByRole('link', { name: /^Outbox/ }).click();
  await page.getByRole('button', { name: 'Pause sending' }).click();
  await virginia.click();
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0172');
  await page.getByRole('textbox', { name: 'Message' }).fill('Wednesday before noon it is.');
  await page.getByRole('button', { name: /^Queue/ }).click();
  await page.getByRole('log').getByText('Wednesday before noon').waitFor();
  await virginia.click();
  await page.getByRole('combobox', { name: 'To' }).fill('(703) 555-0190');
  await page
    .getByRole('textbox', { name: 'Message' })
    .fill('Hi Elena, the permit came through. Could we measure on');
  await page.getByRole('link', { name: /^Outbox/ }).click();
  await page.getByRole('button', { name: /^Continue/ }).waitFor();
  await page.getByRole('button', { name: 'History of the text to (703) 555-0172' }).click();
  await show(
    page,
    'outbox',
    'The outbox: a draft that is kept while it is written, and a text that waits, with its history.',
  );
  await page.getByRole('button', { name: 'Resume sending' }).click();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await show(page, 'settings', 'Settings apply at once: what a notification shows, the tray, the look.');
  await virginia
    .or(page.getByRole('button', { name: 'Numbers' }))
    .first()
    .click();
  await virginia.click();
  await page.getByRole('link', { name: /^Marcus Oyelaran/ }).click();
  await page.locator('.photo').first().waitFor();

  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(760, 800),
  );
  await page.waitForTimeout(1500);
  await show(page, 'narrow', 'The same window, narrow.');
  await running.quit();
} finally {
  await installation.remove();
}
console.log(`${String(step)} steps, pictures in ${relative(checkout, folder)}`);
