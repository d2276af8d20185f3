import type { Locator, Page } from 'playwright';

/** Where the next recipient is typed. */
export const toField = (page: Page): Locator => page.getByRole('combobox', { name: 'To' });

/** The recipients that stand in front of it. */
export const recipients = (page: Page): Locator => page.getByRole('group', { name: 'Recipients' });

/** One of them, by the beginning of its words. */
export const chip = (page: Page, words: string | RegExp): Locator =>
  recipients(page).getByRole('button', { name: words }).first();

/** How many there are. */
export const chipCount = (page: Page): Promise<number> =>
  recipients(page)
    .getByRole('button', { name: /^Remove / })
    .count();
