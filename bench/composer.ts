import type { Page } from 'playwright';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation } from '#tests/support/app.ts';
import { median, quantile, type BenchRow } from './support/bench-row.ts';
import { timeKeys, type KeyTime } from './support/key-work.ts';
import { startAndSignIn } from './support/sign-in-once.ts';

const windows = 3;
const keys = 80;
/** With the keys that are typed, close to the most that a text holds. */
const written = 900;
const people = 10;
/** Milliseconds until what a sign-in sets off is over. */
const settleTime = 5_000;

interface Sample {
  readonly full: readonly KeyTime[];
  readonly empty: readonly KeyTime[];
}

async function fill(page: Page, recipients: number, text: string): Promise<void> {
  await page.keyboard.press('Control+n');
  for (let place = 0; place < recipients; place += 1) await page.keyboard.type(`202555${1000 + place},`);
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
}

async function sampleWindow(): Promise<Sample> {
  const simulator = await createSimulator({ profile: 'demo' });
  const installation = await createInstallation(simulator.url);
  try {
    const running = await startAndSignIn(installation);
    const { page } = running;
    await page.waitForTimeout(settleTime);
    await fill(page, 1, '');
    const empty = await timeKeys(page, keys);
    await fill(page, people, 'word '.repeat(written / 5));
    const full = await timeKeys(page, keys);
    await running.quit();
    return { full, empty };
  } finally {
    await installation.remove();
    await simulator.close();
  }
}

/** A key in Message with up to 1,000 characters and ten recipients, beside the same in an empty text to one. */
export async function measureComposer(): Promise<readonly BenchRow[]> {
  const samples: Sample[] = [];
  for (let window = 0; window < windows; window += 1) samples.push(await sampleWindow());
  const row = (name: string, read: (times: readonly KeyTime[]) => number): BenchRow => ({
    name,
    unit: 'ms',
    measured: samples.map(({ full }) => read(full)),
    yardstick: samples.map(({ empty }) => read(empty)),
  });
  const toPaint = median(
    samples.map(({ full }) =>
      quantile(
        full.map((time) => time.toPaint),
        0.95,
      ),
    ),
  ).toFixed(1);
  return [
    row('composer', (times) => median(times.map(({ work }) => work))),
    {
      ...row('composer 95%', (times) =>
        quantile(
          times.map(({ work }) => work),
          0.95,
        ),
      ),
      note: `${toPaint} ms with the wait for the frame`,
    },
  ];
}
