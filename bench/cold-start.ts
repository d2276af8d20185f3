import { _electron as electron, type ElectronApplication, type Page } from 'playwright';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation, type Installation } from '#tests/support/app.ts';
import type { BenchRow } from './support/bench-row.ts';
import { prepareEmptyWindow, type EmptyWindowLaunch } from './support/launch-empty-window.ts';
import { memoryOf } from './support/process-memory.ts';
import { firstNumber, signInOnce } from './support/sign-in-once.ts';

interface Sample {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** How long a window is left alone before its memory is read. */
const settleTime = 2_000;

async function sampleOf(app: ElectronApplication, page: Page, began: number): Promise<Sample> {
  const milliseconds = performance.now() - began;
  await page.waitForTimeout(settleTime);
  return { milliseconds, megabytes: await memoryOf(app.process().pid ?? 0) };
}

async function sampleFromline(installation: Installation): Promise<Sample> {
  const began = performance.now();
  const running = await installation.start();
  const { app, page } = running;
  await firstNumber(page).waitFor();
  const sample = await sampleOf(app, page, began);
  await running.quit();
  return sample;
}

async function sampleEmptyWindow(launch: EmptyWindowLaunch): Promise<Sample> {
  const began = performance.now();
  const app = await electron.launch({ ...launch, timeout: 30_000 });
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const sample = await sampleOf(app, page, began);
  await app.close();
  return sample;
}

/**
 * Cold start to the number list and memory, beside an empty window on the same runtime, in turn. Signed in, numbers
 * from the cache, a list of the size of the demo's.
 */
export async function measureStart(runs: number): Promise<readonly BenchRow[]> {
  const simulator = await createSimulator({ profile: 'demo' });
  const installation = await createInstallation(simulator.url);
  const launch = await prepareEmptyWindow();
  const fromline: Sample[] = [];
  const empty: Sample[] = [];
  try {
    await signInOnce(installation);
    // The first of each fills the disk cache and does not count.
    for (let run = 0; run <= runs; run += 1) {
      simulator.setLimits({ auth: { limit: 1_000, window: 60, penalty: 60 } });
      const measured = await sampleFromline(installation);
      const yardstick = await sampleEmptyWindow(launch);
      if (run === 0) continue;
      fromline.push(measured);
      empty.push(yardstick);
    }
  } finally {
    await installation.remove();
    await launch.remove();
    await simulator.close();
  }
  return [
    {
      name: 'cold start',
      unit: 'ms',
      measured: fromline.map((sample) => sample.milliseconds),
      yardstick: empty.map((sample) => sample.milliseconds),
    },
    {
      name: 'memory',
      unit: 'MB',
      measured: fromline.map((sample) => sample.megabytes),
      yardstick: empty.map((sample) => sample.megabytes),
    },
  ];
}
