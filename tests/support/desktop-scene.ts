import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standardSettings, type AppSettings } from '#contract/app-settings.ts';
import type { Installation, RunningApp } from './app.ts';

/** Settings that the person made in an earlier run. */
export async function withSettings(installation: Installation, changes: Partial<AppSettings>): Promise<void> {
  const { dataDirectory } = installation;
  await mkdir(dataDirectory, { recursive: true });
  const settings = { ...standardSettings, ...changes };
  await writeFile(join(dataDirectory, 'preferences.json'), JSON.stringify({ version: 1, settings }));
}

export function isWindowVisible({ app }: RunningApp): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
}

/** Closes the window by its cross. */
export async function closeWindow({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
