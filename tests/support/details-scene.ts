import type { Locator, Page } from 'playwright';
import type { RunningApp } from './app.ts';
import { expect } from './e2e.ts';

export const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Numbers' });

/** The row of a number in the rail, by its name. */
export const railRow = (page: Page, name: string): Locator =>
  rail(page).getByRole('link', { name: new RegExp(`^${name}, `) });

/** A part of the details, by its heading. */
export const part = (page: Page, title: string): Locator =>
  page.getByRole('main').getByRole('region', { name: title, exact: true });

/** The answer on top of the details. */
export const answer = (page: Page, name: string): Locator => part(page, `Can you text from ${name}?`);

/** What one finding a row says: the finding with its reason, and where it was read. Leaves out when. */
export async function evidence(page: Page): Promise<readonly string[]> {
  const [, ...rows] = await part(page, 'How we know').getByRole('row').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.getByRole('cell').allInnerTexts()).slice(0, 2).join(' | ').replace(/\s+/g, ' '),
    ),
  );
}

/** Waits until each heading and open fold of the rail has so many rows as it counts: rows are drawn a frame later. */
async function expectAllRows(page: Page): Promise<void> {
  const missing = (): Promise<number> =>
    rail(page)
      .getByRole('region')
      .evaluateAll((regions) => {
        const counted = regions
          .flatMap((region) => [
            ...region.querySelectorAll('.number-group__count, .number-fold[aria-expanded="true"]'),
          ])
          .map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0] ?? 0));
        const rows = regions.flatMap((region) => [...region.querySelectorAll('a')]);
        return counted.reduce((sum, count) => sum + count, 0) - rows.length;
      });
  await expect.poll(missing).toBe(0);
}

/** Opens the folds of the numbers that cannot text. */
export async function openFolds(page: Page): Promise<void> {
  await expect(rail(page).getByRole('region').getByRole('link').first()).toBeVisible();
  const folds = rail(page).getByRole('button', { name: /cannot text$/ });
  for (const fold of await folds.all()) {
    await fold.click();
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
  }
  await expectAllRows(page);
}

/** Chooses the number in the rail and opens its details with the button of its header. */
export async function showDetails(page: Page, name: string): Promise<void> {
  await railRow(page, name).click();
  await page.getByRole('button', { name: `Details of ${name}`, exact: true }).click();
  await expect(answer(page, name)).toBeVisible();
}

/** The window's sender line. */
export const senderLine = (page: Page): Locator => page.getByRole('button', { name: /^From / });

/** What stands on the clipboard of the computer. */
export const clipboardText = ({ app }: RunningApp): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());
