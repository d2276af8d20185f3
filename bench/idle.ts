import { setTimeout } from 'node:timers/promises';
import { _electron as electron, type ElectronApplication } from 'playwright';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation, type Installation } from '#tests/support/app.ts';
import type { BenchRow } from './support/bench-row.ts';
import { prepareEmptyWindow, type EmptyWindowLaunch } from './support/launch-empty-window.ts';
import { shareOf, timesOf, type ProcessTimes } from './support/process-time.ts';
import { firstNumber, signInOnce } from './support/sign-in-once.ts';
import { waitForMessages } from './support/wait-for-messages.ts';

/** Milliseconds until the work of a start is over: texts read, campaigns and hints asked for. */
const settleTime = 30_000;
/** Ticks of the processes' clocks have 10 ms: two minutes tell hundredths of a per cent. */
const idleTime = 120_000;

/** Per cent of one core; nobody touches the app, and nothing asks it anything. */
async function idleShare(app: ElectronApplication): Promise<ProcessTimes> {
  const root = app.process().pid ?? 0;
  await setTimeout(settleTime);
  const began = performance.now();
  const from = await timesOf(root);
  await setTimeout(idleTime);
  return shareOf(from, await timesOf(root), performance.now() - began);
}

async function sampleFromline(installation: Installation): Promise<ProcessTimes> {
  const running = await installation.start();
  const { app, page } = running;
  await firstNumber(page).waitFor();
  await waitForMessages(page, ({ live, firstSync }) => live === 'live' && !firstSync);
  const share = await idleShare(app);
  await running.quit();
  return share;
}

async function sampleEmptyWindow(launch: EmptyWindowLaunch): Promise<ProcessTimes> {
  const app = await electron.launch({ ...launch, timeout: 30_000 });
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const share = await idleShare(app);
  await app.close();
  return share;
}

const total = (shares: ProcessTimes): number => Object.values(shares).reduce((sum, share) => sum + share, 0);

/** "main 0.12, renderer 0.20", without those that did nothing. */
const byKind = (shares: ProcessTimes): string =>
  Object.entries(shares)
    .filter(([, share]) => share >= 0.005)
    .map(([kind, share]) => `${kind} ${share.toFixed(2)}`)
    .join(', ');

/**
 * CPU time of all processes while nobody does anything: signed in, synced, the push connection live, the window shown,
 * in per cent of one core, beside an empty window. The simulator runs in the process of the bench and does not count.
 */
export async function measureIdle(): Promise<readonly BenchRow[]> {
  const simulator = await createSimulator({ profile: 'demo', history: true });
  const installation = await createInstallation(simulator.url);
  const launch = await prepareEmptyWindow();
  try {
    await signInOnce(installation);
    const fromline = await sampleFromline(installation);
    const empty = await sampleEmptyWindow(launch);
    return [
      {
        name: 'idle',
        unit: '%',
        measured: [total(fromline)],
        yardstick: [total(empty)],
        note: `${byKind(fromline)} beside ${byKind(empty)}`,
      },
    ];
  } finally {
    await installation.remove();
    await launch.remove();
    await simulator.close();
  }
}
