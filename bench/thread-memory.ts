import { setTimeout } from 'node:timers/promises';
import { _electron as electron, type ElectronApplication, type Locator, type Page } from 'playwright';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import { createInstallation, type Installation } from '#tests/support/app.ts';
import { median, type BenchRow } from './support/bench-row.ts';
import { prepareEmptyWindow, type EmptyWindowLaunch } from './support/launch-empty-window.ts';
import { giveInPieces, oldestWords, pastTexts } from './support/past-texts.ts';
import { memoryOf } from './support/process-memory.ts';
import { firstNumber, startAndSignIn } from './support/sign-in-once.ts';
import { waitForMessages } from './support/wait-for-messages.ts';

/** Megabytes as soon as the window is settled, and after it was left alone. */
interface Memory {
  readonly settled: number;
  readonly rested: number;
}

interface Sample extends Memory {
  /** Megabytes with the list alone. */
  readonly list: number;
  /** Texts in the document at the oldest one. */
  readonly texts: number;
}

const count = 5_000;
const windows = 3;
/** How long a window is left alone before its memory is read, as in cold-start.ts. */
const settleTime = 2_000;
/** How long Chromium may take to give back what scrolling used up. */
const restTime = 30_000;
/** Pixels of a turn of the wheel, and milliseconds to the next: a fast hand on a free wheel. */
const turn = 1_500;
const rest = 60;
const mostTurns = 3_000;

/** The row of the one conversation there is. */
const conversationRow = (page: Page): Locator => page.locator('a.conversation');

/** Turns the wheel over the texts until the oldest one is on the screen. */
async function scrollToOldest(page: Page): Promise<void> {
  const oldest = page.getByRole('log').getByText(oldestWords);
  const box = await page.locator('.thread__scroll').boundingBox();
  if (box === null) throw new Error('nothing scrolls');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turns = 0; turns < mostTurns; turns += 1) {
    await page.mouse.wheel(0, -turn);
    await page.waitForTimeout(rest);
    if (!(await oldest.isVisible())) continue;
    await oldest.scrollIntoViewIfNeeded();
    return;
  }
  throw new Error('the oldest text did not come');
}

async function memoryAfter(app: ElectronApplication, milliseconds: number): Promise<number> {
  await setTimeout(milliseconds);
  return memoryOf(app.process().pid ?? 0);
}

async function memoryOfBoth(app: ElectronApplication): Promise<Memory> {
  const settled = await memoryAfter(app, settleTime);
  return { settled, rested: await memoryAfter(app, restTime) };
}

async function sampleFromline(installation: Installation): Promise<Sample> {
  const running = await installation.start();
  const { app, page } = running;
  await firstNumber(page).waitFor();
  const list = await memoryAfter(app, settleTime);
  await conversationRow(page).click();
  await page.getByRole('log').getByRole('article').last().waitFor();
  await scrollToOldest(page);
  const memory = await memoryOfBoth(app);
  const texts = await page.getByRole('log').getByRole('article').count();
  await running.quit();
  return { ...memory, list, texts };
}

async function sampleEmptyWindow(launch: EmptyWindowLaunch): Promise<Memory> {
  const app = await electron.launch({ ...launch, timeout: 30_000 });
  const page = await app.firstWindow();
  await page.locator('#ready').waitFor();
  const memory = await memoryOfBoth(app);
  await app.close();
  return memory;
}

async function prepare(installation: Installation, simulator: Simulator): Promise<void> {
  simulator.seedMessages(pastTexts({ texts: count, conversations: 1 }));
  await giveInPieces(simulator, count);
  const running = await startAndSignIn(installation);
  await waitForMessages(running.page, ({ firstSync }) => !firstSync);
  await running.quit();
}

/**
 * Memory with a conversation of 5,000 texts open that was scrolled through from the newest to the oldest, by the wheel,
 * beside an empty window on the same runtime, in turn.
 */
export async function measureThreadMemory(): Promise<readonly BenchRow[]> {
  const simulator = await createSimulator({ profile: 'demo' });
  const installation = await createInstallation(simulator.url);
  const launch = await prepareEmptyWindow();
  const fromline: Sample[] = [];
  const empty: Memory[] = [];
  try {
    await prepare(installation, simulator);
    for (let window = 0; window < windows; window += 1) {
      simulator.setLimits({ auth: { limit: 1_000, window: 60, penalty: 60 } });
      fromline.push(await sampleFromline(installation));
      empty.push(await sampleEmptyWindow(launch));
    }
  } finally {
    await installation.remove();
    await launch.remove();
    await simulator.close();
  }
  const inWords = (read: (sample: Sample) => number): string => median(fromline.map(read)).toFixed(0);
  const row = (name: string, read: (memory: Memory) => number): BenchRow => ({
    name,
    unit: 'MB',
    measured: fromline.map(read),
    yardstick: empty.map(read),
  });
  const facts = [
    `${inWords(({ list }) => list)} MB with the list alone`,
    `${inWords(({ texts }) => texts)} of ${count} texts in the document`,
  ];
  return [
    { ...row('thread memory', ({ settled }) => settled), note: facts.join(', ') },
    row('thread rested', ({ rested }) => rested),
  ];
}
