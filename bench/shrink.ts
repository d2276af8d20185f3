import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation } from '#tests/support/app.ts';
import { median, type BenchRow } from './support/bench-row.ts';
import { attachPhoto, framesFor, framesWhileShrinking, type Frames } from './support/photo-in-window.ts';
import { firstNumber, startAndSignIn } from './support/sign-in-once.ts';

/** Pixels: twelve million. */
const size = { width: 4_000, height: 3_000 };
const windows = 3;
/** Milliseconds until what a sign-in sets off is over. */
const settleTime = 5_000;
/** Milliseconds; a frame that is longer was one that a screen of 60 Hz did not get, and is seen. */
const dropped = 33.4;

interface Sample {
  readonly photo: number;
  readonly shrinking: Frames;
  readonly resting: Frames;
}

async function sampleWindow(): Promise<Sample> {
  const simulator = await createSimulator({ profile: 'demo' });
  const installation = await createInstallation(simulator.url);
  try {
    const running = await startAndSignIn(installation);
    const { page } = running;
    await firstNumber(page).click();
    const photo = await attachPhoto(page, size);
    await page.waitForTimeout(settleTime);
    const shrinking = await framesWhileShrinking(page);
    await page.waitForTimeout(settleTime);
    const resting = await framesFor(page, shrinking.milliseconds);
    await running.quit();
    return { photo, shrinking, resting };
  } finally {
    await installation.remove();
    await simulator.close();
  }
}

const longest = ({ gaps }: Frames): number => Math.max(...gaps);
const countDropped = ({ gaps }: Frames): number => gaps.filter((gap) => gap > dropped).length;

/** Making a photo of twelve megapixels fit, beside the same window at rest: the longest time from frame to frame. */
export async function measureShrink(): Promise<readonly BenchRow[]> {
  const samples: Sample[] = [];
  for (let window = 0; window < windows; window += 1) samples.push(await sampleWindow());
  const of = (read: (sample: Sample) => number): number => median(samples.map(read));
  const seconds = of(({ shrinking }) => shrinking.milliseconds / 1_000).toFixed(1);
  const megabytes = of(({ photo }) => photo / 1_000_000).toFixed(1);
  const frames = of(({ shrinking }) => shrinking.gaps.length).toFixed(0);
  const lost = of(({ shrinking }) => countDropped(shrinking)).toFixed(0);
  const restingLost = of(({ resting }) => countDropped(resting)).toFixed(0);
  const task = of(({ shrinking }) => shrinking.longestTask).toFixed(0);
  return [
    {
      name: 'shrink, longest',
      unit: 'ms',
      measured: samples.map(({ shrinking }) => longest(shrinking)),
      yardstick: samples.map(({ resting }) => longest(resting)),
      note: `a photo of ${megabytes} MB in ${seconds} s; ${lost} of ${frames} frames over 33 ms beside ${restingLost}; the window itself busy for ${task} ms at most`,
    },
    {
      name: 'shrink, frame',
      unit: 'ms',
      measured: samples.map(({ shrinking }) => median(shrinking.gaps)),
      yardstick: samples.map(({ resting }) => median(resting.gaps)),
    },
  ];
}
