import type { Page } from 'playwright';
import { test as base, expect } from 'playwright/test';
import { createSimulator } from '#simulator/create-simulator.ts';
import type { ProfileName, Simulator } from '#simulator/simulator.ts';
import { createInstallation, type Installation, type RunningApp } from './app.ts';
import { createGivenOut, expectCleanLogs, secretsOf, secretsOfProfile, type GivenOut } from './clean-logs.ts';

export interface Scene {
  /** The account at the simulator; choose with `test.use({ profile })`. */
  readonly profile: ProfileName;
  readonly simulator: Simulator;
  /** Its logs are looked through when the test is over. */
  readonly installation: Installation;
  /** The same without the address of an account: what is shown there is the demo. */
  readonly demoInstallation: Installation;
}

/** The simulator with what it gave out, for the look through the logs. */
export interface Watched {
  readonly watched: { readonly simulator: Simulator; readonly givenOut: GivenOut };
}

export const test = base.extend<Scene & Watched>({
  profile: ['sales', { option: true }],
  watched: async ({ profile }, use) => {
    const givenOut = createGivenOut();
    const simulator = await createSimulator({ profile, onExchange: givenOut.note });
    // A text stays sent, so that a test cannot come too late to see it.
    simulator.setStatusPath([{ after: 1_000, status: 'Sent' }]);
    await use({ simulator, givenOut });
    await simulator.close();
  },
  simulator: ({ watched }, use) => use(watched.simulator),
  installation: async ({ watched }, use, { file }) => {
    const { simulator, givenOut } = watched;
    const installation = await createInstallation(simulator.url);
    try {
      await use(installation);
      await installation.kill();
      await expectCleanLogs(installation, secretsOf(file, simulator, givenOut));
    } finally {
      await installation.remove();
    }
  },
  demoInstallation: async ({ profile }, use, { file }) => {
    const installation = await createInstallation(null);
    try {
      await use(installation);
      await installation.kill();
      await expectCleanLogs(installation, secretsOfProfile(file, profile));
    } finally {
      await installation.remove();
    }
  },
});

/** Walks the whole sign-in: button, browser, consent page, loopback redirect, number list. */
export async function signIn(running: RunningApp, installation: Installation): Promise<void> {
  const { page } = running;
  const seen = (await installation.browser.opened()).length;
  await page.getByRole('button', { name: 'Sign in with RingCentral' }).click();
  const address = await installation.browser.nextAddress(seen);
  const end = await installation.browser.decide(address, 'allow');
  expect(end.status).toBe(200);
  await expect(page.getByRole('navigation', { name: 'Numbers' })).toBeVisible();
}

/** Starts the app and signs in. */
export async function startSignedIn(installation: Installation): Promise<RunningApp> {
  const running = await installation.start();
  await signIn(running, installation);
  return running;
}

/** Chooses the number in the list by the beginning of its name, fills the pane and presses Enter. */
export async function sendText(page: Page, from: RegExp, to: string, text: string): Promise<void> {
  await page.getByRole('link', { name: from }).click();
  await page.getByRole('combobox', { name: 'To' }).fill(to);
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
}

export { expect };
