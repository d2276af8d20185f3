import { createSimulator } from '#simulator/create-simulator.ts';
import { askMain } from '#tests/support/ask-main.ts';
import { createInstallation } from '#tests/support/app.ts';
import { median, quantile, type BenchRow } from './support/bench-row.ts';
import { giveInPieces, pastTexts, refuseSyncs } from './support/past-texts.ts';
import { startAndSignIn } from './support/sign-in-once.ts';
import { typeWhile, watchMain, type Typing } from './support/typing-in-window.ts';

const size = { texts: 20_000, conversations: 400 };
/** RingCentral is asked for a thousand and may give more; the app asks twenty times a minute at most. */
const perAnswer = 2_000;
const windows = 3;
const idleKeys = 100;
/** Milliseconds until what a sign-in sets off is over. */
const settleTime = 10_000;

interface Sample {
  readonly syncing: Typing;
  readonly resting: Typing;
  /** Milliseconds. */
  readonly stall: number;
  readonly restingStall: number;
}

/** A person's first window: signed in, nothing read yet; then everything comes while they type. */
async function sampleWindow(): Promise<Sample> {
  const simulator = await createSimulator({ profile: 'demo' });
  const installation = await createInstallation(simulator.url);
  try {
    simulator.seedMessages(pastTexts(size));
    refuseSyncs(simulator);
    const running = await startAndSignIn(installation);
    const { app, page } = running;
    await page.getByRole('combobox', { name: 'To' }).fill('7035550168');
    await page.waitForTimeout(settleTime);

    const restingLoop = await watchMain(app);
    const resting = await typeWhile(page, { until: 'keys', count: idleKeys });
    const restingStall = await restingLoop();

    const answers = await giveInPieces(simulator, perAnswer);
    const loop = await watchMain(app);
    const syncing = await typeWhile(page, { until: 'synced', times: answers });
    const stall = await loop();
    const { total } = await askMain(page, 'conversations:page', {
      number: null,
      filter: 'all',
      offset: 0,
      limit: 1,
    });
    const left = simulator.state().faults.length;
    if (left > 0 || total !== size.conversations) throw new Error(`${total} conversations came`);
    await running.quit();
    return { syncing, resting, stall, restingStall };
  } finally {
    await installation.remove();
    await simulator.close();
  }
}

const inWords = (milliseconds: readonly number[]): string => median(milliseconds).toFixed(0);

/**
 * Typing in the Message field while the first sync brings 20,000 texts, beside the same before it: from a key to the
 * frame that shows it.
 */
export async function measureTyping(): Promise<readonly BenchRow[]> {
  const samples: Sample[] = [];
  for (let window = 0; window < windows; window += 1) samples.push(await sampleWindow());
  const row = (name: string, read: (typing: Typing) => number): BenchRow => ({
    name,
    unit: 'ms',
    measured: samples.map(({ syncing }) => read(syncing)),
    yardstick: samples.map(({ resting }) => read(resting)),
  });
  const seconds = median(samples.map(({ syncing }) => syncing.milliseconds / 1000)).toFixed(1);
  const keys = inWords(samples.map(({ syncing }) => syncing.keys.length));
  const stall = inWords(samples.map((sample) => sample.stall));
  const restingStall = inWords(samples.map((sample) => sample.restingStall));
  const slowest = inWords(samples.map(({ syncing }) => Math.max(...syncing.keys)));
  return [
    row('typing', ({ keys: times }) => median(times)),
    {
      ...row('typing 95%', ({ keys: times }) => quantile(times, 0.95)),
      note: `${size.texts} texts in ${seconds} s, ${keys} keys, the slowest ${slowest} ms; main held up for ${stall} ms at most beside ${restingStall} ms`,
    },
  ];
}
