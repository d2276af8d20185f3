import type { Locator, Page } from 'playwright';
import type { Installation, RunningApp } from '#tests/support/app.ts';

/** The number that stands first in the list of the simulator's profile `demo`. */
export const firstNumber = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Numbers' }).getByRole('link', { name: /^My direct/ });

/** Starts the app, signs in and waits for the numbers. */
export async function startAndSignIn(installation: Installation): Promise<RunningApp> {
  const running = await installation.start();
  const { page } = running;
  await page.getByRole('button', { name: 'Sign in with RingCentral' }).click();
  await installation.browser.decide(await installation.browser.nextAddress(), 'allow');
  await firstNumber(page).waitFor();
  return running;
}

/** The same, and quits: the next start has all of it. */
export async function signInOnce(installation: Installation): Promise<void> {
  const running = await startAndSignIn(installation);
  await running.quit();
}
