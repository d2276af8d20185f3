import type { Page } from 'playwright';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation } from '#tests/support/app.ts';
import { median, type BenchRow } from './support/bench-row.ts';
import { timeKeys } from './support/key-work.ts';
import { addBareField, attachBytes, pasteNumbers } from './support/large-input.ts';
import { firstNumber, startAndSignIn } from './support/sign-in-once.ts';
import { watchMain } from './support/typing-in-window.ts';

const many = 5_000;
const few = 10;
const keys = 12;
const text = 'word '.repeat(200_000);
/** Bytes. */
const photo = 50_000_000;
const windows = 3;
/** Milliseconds until what a sign-in sets off is over. */
const settleTime = 5_000;

interface Sample {
  readonly paste: Pair;
  readonly after: Pair;
  readonly long: Pair;
  readonly stall: Pair;
}
/** Milliseconds. */
interface Pair {
  readonly measured: number;
  readonly yardstick: number;
}

const workOf = async (page: Page, selector: string): Promise<number> =>
  median((await timeKeys(page, keys, page.locator(selector))).map(({ work }) => work));

async function pasteAndType(page: Page, count: number): Promise<{ paste: number; after: number }> {
  await page.keyboard.press('Control+n');
  const paste = await pasteNumbers(page, count);
  await page.waitForTimeout(settleTime);
  return { paste, after: await workOf(page, '#compose-to') };
}

async function longText(page: Page): Promise<Pair> {
  await page.keyboard.press('Control+n');
  await page.locator('#compose-message').fill(text);
  const measured = await workOf(page, '#compose-message');
  await page.locator('#compose-message').fill('');
  const yardstick = await workOf(page, await addBareField(page, text));
  await page.locator('#bare').evaluate((field) => field.remove());
  return { measured, yardstick };
}

async function sampleWindow(): Promise<Sample> {
  const simulator = await createSimulator({ profile: 'demo' });
  const installation = await createInstallation(simulator.url);
  try {
    const running = await startAndSignIn(installation);
    const { app, page } = running;
    await page.waitForTimeout(settleTime);
    const small = await pasteAndType(page, few);
    const large = await pasteAndType(page, many);
    const long = await longText(page);

    await page.keyboard.press('Control+n');
    await firstNumber(page).click();
    await page.waitForTimeout(settleTime);
    const loop = await watchMain(app);
    const began = performance.now();
    await attachBytes(page, photo);
    await page.waitForTimeout(settleTime);
    const measured = await loop();
    const took = performance.now() - began;
    const restingLoop = await watchMain(app);
    await page.waitForTimeout(took);
    const stall = { measured, yardstick: await restingLoop() };
    await running.quit();
    return {
      paste: { measured: large.paste, yardstick: small.paste },
      after: { measured: large.after, yardstick: small.after },
      long,
      stall,
    };
  } finally {
    await installation.remove();
    await simulator.close();
  }
}

/** What nobody types but some paste: thousands of recipients, a text a thousand times too long, a photo of 50 MB. */
export async function measureLargeInput(): Promise<readonly BenchRow[]> {
  const samples: Sample[] = [];
  for (let window = 0; window < windows; window += 1) samples.push(await sampleWindow());
  const row = (name: string, read: (sample: Sample) => Pair, note: string): BenchRow => ({
    name,
    unit: 'ms',
    measured: samples.map((sample) => read(sample).measured),
    yardstick: samples.map((sample) => read(sample).yardstick),
    note,
  });
  return [
    row('paste', ({ paste }) => paste, `${many} numbers into To`),
    row('paste, key', ({ after }) => after, 'a key behind them'),
    row('long text, key', ({ long }) => long, `${text.length} characters`),
    row('attach, main', ({ stall }) => stall, `main held up by a photo of ${photo / 1_000_000} MB`),
  ];
}
