import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
  /** Ends the app with all its processes, without a word. */
  kill(): Promise<void>;
}

/** One installation: its data folder and its user's browser. Starting it twice is a restart. */
export interface Installation {
  readonly dataDirectory: string;
  readonly browser: FakeBrowser;
  start(
    environment?: Readonly<Record<string, string>>,
    appArguments?: readonly string[],
  ): Promise<RunningApp>;
  /** Starts the app while it runs; resolves when the second process has handed over and ended. */
  startAgain(appArguments?: readonly string[]): Promise<void>;
  /** Ends what still runs, without a word. */
  kill(): Promise<void>;
  /** The app's log files by their path, also those of a demo. */
  logs(): Promise<ReadonlyMap<string, string>>;
  /** Kills, and deletes everything. */
  remove(): Promise<void>;
}

export async function createInstallation(serverUrl: string | null): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'fromline-e2e-'));
  const browser = await createFakeBrowser(folder);
  const dataDirectory = join(folder, 'data');
  // A test that is about taking a text back, or about being asked, says so; in the others it goes when Send is pressed.
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  await writeFile(
    join(dataDirectory, 'preferences.json'),
    JSON.stringify({ version: 1, settings: { undoTime: 0, asksFirstText: false } }),
  );
  const own = { FROMLINE_DATA_DIR: dataDirectory };
  const running = new Set<RunningApp>();
  const kill = async (): Promise<void> => {
    for (const each of running) await each.kill();
  };

  return {
    dataDirectory,
    browser,
    async start(environment = {}, appArguments = []) {
      const started = await startApp(
        {
          ...own,
          ...(serverUrl === null
            ? {}
            : { FROMLINE_SERVER_URL: serverUrl, FROMLINE_CLIENT_ID: 'fromline-demo' }),
          PATH: `${browser.pathFolder}:${process.env['PATH'] ?? ''}`,
          ...environment,
        },
        appArguments,
      );
      running.add(started);
      started.app.once('close', () => running.delete(started));
      return started;
    },
    async startAgain(appArguments = []) {
      const launch = electronLaunch({ appArguments, environment: { ...process.env, ...own } });
      const second = spawn(launch.executablePath, launch.args, { env: launch.env, stdio: 'ignore' });
      await once(second, 'exit');
    },
    kill,
    async logs() {
      const entries = await readdir(dataDirectory, { withFileTypes: true, recursive: true });
      // Chromium's own files are called so too, but do not stand in a folder of that name.
      const files = entries
        .filter(
          (entry) => entry.isFile() && entry.name.endsWith('.log') && basename(entry.parentPath) === 'logs',
        )
        .map((entry) => join(entry.parentPath, entry.name));
      return new Map(
        await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
      );
    },
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startApp(
  environment: Readonly<Record<string, string>>,
  appArguments: readonly string[],
): Promise<RunningApp> {
  const launch = electronLaunch({ appArguments, environment: { ...process.env, ...environment } });
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
      killTree(child);
      await ended;
    },
  };
}

/** Playwright starts the app as the head of a process group of its own, where there are such. */
function killTree(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}
