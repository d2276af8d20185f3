import type { Page } from 'playwright';
import type { Owner } from '#domain/owner.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation, type Installation } from '#tests/support/app.ts';
import { median, quantile, type BenchRow } from './support/bench-row.ts';
import { fillOutbox } from './support/fill-outbox.ts';
import { scrollThrough, timeToOpen, type ScrollTimes } from './support/outbox-in-window.ts';
import { firstNumber, signInOnce } from './support/sign-in-once.ts';

/** The user of the simulator's profile `demo`, and numbers of theirs. */
const owner: Owner = { accountId: '62204000', extensionId: '62204204' };
const senders = ['+16505550142', '+16505550118', '+15715550123', '+17375550176'];

const many = 10_000;
const few = 20;
/** Windows of each kind; each opens the page several times and is scrolled once. */
const windows = 2;
const opens = 3;

interface Sample extends ScrollTimes {
  readonly opened: readonly number[];
}

async function prepare(installation: Installation, count: number): Promise<void> {
  await signInOnce(installation);
  await fillOutbox(installation.dataDirectory, { owner, senders, count });
}

/** Away from the outbox, and not before its rows are gone. */
async function leaveOutbox(page: Page): Promise<void> {
  await firstNumber(page).click();
  await page.getByRole('heading', { level: 1, name: 'Outbox' }).waitFor({ state: 'detached' });
}

async function sampleOf(installation: Installation, count: number): Promise<Sample> {
  const running = await installation.start();
  const { page } = running;
  await firstNumber(page).waitFor();
  const opened: number[] = [];
  // The first one comes with the start's own work and does not count.
  for (let open = 0; open <= opens; open += 1) {
    const milliseconds = await timeToOpen(page, count);
    if (open > 0) opened.push(milliseconds);
    if (open < opens) await leaveOutbox(page);
  }
  const scrolled = await scrollThrough(page);
  await running.quit();
  return { opened, ...scrolled };
}

/**
 * The outbox page in the real window: opening it, and scrolling through it, with ten thousand texts beside twenty. The
 * store is filled through the app's own code; every text is scheduled, so nothing is sent.
 */
export async function measureOutboxPage(): Promise<readonly BenchRow[]> {
  const simulator = await createSimulator({ profile: 'demo' });
  simulator.setLimits({ auth: { limit: 1_000, window: 60, penalty: 60 } });
  const big = await createInstallation(simulator.url);
  const little = await createInstallation(simulator.url);
  const full: Sample[] = [];
  const small: Sample[] = [];
  try {
    await prepare(big, many);
    await prepare(little, few);
    for (let window = 0; window < windows; window += 1) {
      full.push(await sampleOf(big, many));
      small.push(await sampleOf(little, few));
    }
  } finally {
    await big.remove();
    await little.remove();
    await simulator.close();
  }
  const row = (name: string, read: (sample: Sample) => readonly number[]): BenchRow => ({
    name,
    unit: 'ms',
    measured: full.flatMap(read),
    yardstick: small.flatMap(read),
  });
  const rowsLeft = full.map((sample) => sample.rowsLeft).join(' and ');
  return [
    row('outbox opens', ({ opened }) => opened),
    row('outbox wheel', ({ wheel }) => [median(wheel)]),
    row('outbox wheel 95%', ({ wheel }) => [quantile(wheel, 0.95)]),
    row('outbox drag', ({ drag }) => [median(drag)]),
    {
      ...row('outbox drag 95%', ({ drag }) => [quantile(drag, 0.95)]),
      note: `${rowsLeft} of ${many} rows in the document afterwards`,
    },
  ];
}
