import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardSettings, type AppSettings } from '#contract/app-settings.ts';
import type { Installation, RunningApp } from './app.ts';
import { askMain } from './ask-main.ts';
import { expect, startSignedIn } from './e2e.ts';

/** Settings that the person made in an earlier run; without a time to take texts back and a question, unless they say so. */
export async function withSettings(installation: Installation, changes: Partial<AppSettings>): Promise<void> {
  const { dataDirectory } = installation;
  await mkdir(dataDirectory, { recursive: true });
  const settings = { ...standardSettings, undoTime: 0, asksFirstText: false, ...changes };
  await writeFile(join(dataDirectory, 'preferences.json'), JSON.stringify({ version: 1, settings }));
}

/** Signs in and waits until texts are pushed. */
export async function startFollowing(installation: Installation): Promise<RunningApp> {
  const running = await startSignedIn(installation);
  await expectLive(running);
  return running;
}

/** Texts are pushed, and what came before was read. */
export async function expectLive({ page }: RunningApp): Promise<void> {
  const messages = async (): Promise<unknown> => (await askMain(page, 'app:snapshot', null)).messages;
  await expect.poll(messages, { timeout: 20_000 }).toMatchObject({ firstSync: false, live: 'live' });
}

export function isWindowVisible({ app }: RunningApp): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

/** Closes the window by its cross. */
export async function closeWindow({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
