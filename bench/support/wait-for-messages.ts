import type { Page } from 'playwright';
import type { MessagesState } from '#contract/message-view.ts';
import { askMain } from '#tests/support/ask-main.ts';

const longest = 120_000;

/** Waits until main says this of the texts of whoever is signed in. */
export async function waitForMessages(page: Page, isSo: (state: MessagesState) => boolean): Promise<void> {
  const began = performance.now();
  while (!isSo((await askMain(page, 'app:snapshot', null)).messages)) {
    if (performance.now() - began > longest) throw new Error('the texts did not come');
    await page.waitForTimeout(250);
  }
}
