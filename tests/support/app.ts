import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from 'playwright';
import { electronLaunch } from '../../scripts/lib/electron-launch.mjs';
import { createFakeBrowser, type FakeBrowser } from './fake-browser.ts';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the page wrote to its console as errors, content policy violations included. */
  readonly consoleErrors: readonly string[];
  /** Quits as a person does; the app has time to put things down. */
  quit(): Promise<void>;
  /** Ends the process without a word. */
  kill(): Promise<void>;
}

/** One installation: its data folder and its user's browser. Starting it twice is a restart. */
export interface Installation {
  readonly dataDirectory: string;
  readonly browser: FakeBrowser;
  start(environment?: Readonly<Record<string, string>>): Promise<RunningApp>;
  remove(): Promise<void>;
}

export async function createInstallation(serverUrl: string | null): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'fromline-e2e-'));
  const browser = await createFakeBrowser(folder);
  const dataDirectory = join(folder, 'data');
  const running = new Set<RunningApp>();

  return {
    dataDirectory,
    browser,
    async start(environment = {}) {
      const started = await startApp({
        FROMLINE_DATA_DIR: dataDirectory,
        ...(serverUrl === null
          ? {}
          : { FROMLINE_SERVER_URL: serverUrl, FROMLINE_CLIENT_ID: 'fromline-demo' }),
        PATH: `${browser.pathFolder}:${process.env['PATH'] ?? ''}`,
        ...environment,
      });
      running.add(started);
      started.app.once('close', () => running.delete(started));
      return started;
    },
    async remove() {
      for (const each of running) await each.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startApp(environment: Readonly<Record<string, string>>): Promise<RunningApp> {
  const launch = electronLaunch({ environment: { ...process.env, ...environment } });
  const app = await electron.launch({
    executablePath: launch.executablePath,
    args: launch.args,
    env: launch.env,
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    consoleErrors,
    quit: () => app.close(),
    async kill() {
      const child = app.process();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
