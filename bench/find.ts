import type { Page } from 'playwright';
import type { Owner } from '#domain/owner.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import { createInstallation, type Installation } from '#tests/support/app.ts';
import type { BenchRow } from './support/bench-row.ts';
import { fillNumbers } from './support/fill-numbers.ts';
import { signInOnce } from './support/sign-in-once.ts';

/** The user of the simulator's profile `demo`. */
const owner: Owner = { accountId: '62204000', extensionId: '62204204' };
const listPath = '/restapi/v1.0/account/~/extension/~/phone-number';

const many = 10_000;
const few = 20;
const windows = 3;
/** Each typed into the empty field: the longest way from all to some, with the folds that a search opens. */
const keys = ['1', 'm', '6', 'u', '7', 's', '2', 'e'];

interface Sample {
  readonly first: readonly number[];
  readonly later: readonly number[];
}

/** Milliseconds from each key to the end of the first frame that shows what it leaves, in the page itself. */
function typeAndTime(page: Page, typed: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (letters) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const field = document.querySelector<HTMLInputElement>('nav input[type="search"]');
    const rows = document.querySelector('nav .rail-scroll');
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (field === null || rows === null) throw new Error('nothing to find in');
    let changes = 0;
    const watch = new MutationObserver(() => {
      changes += 1;
    });
    watch.observe(rows, { childList: true, subtree: true });
    const enter = async (value: string): Promise<number> => {
      await frame();
      changes = 0;
      const began = performance.now();
      // Past React, which would not notice a value that was set on the field itself.
      property?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (changes === 0) await frame();
      // The frame after the one that has the rows begins when that one is painted.
      await frame();
      return performance.now() - began;
    };
    const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
    const times: number[] = [];
    field.focus();
    await rest();
    for (const letter of letters) {
      times.push(await enter(letter));
      await rest();
      await enter('');
      await rest();
    }
    watch.disconnect();
    return times;
  }, typed);
}

async function sampleOf(installation: Installation): Promise<Sample> {
  const running = await installation.start();
  const { page } = running;
  await page
    .getByRole('navigation', { name: 'Numbers' })
    .getByRole('link', { name: /^Line 9, / })
    .waitFor();
  const [first = 0, ...later] = await typeAndTime(page, keys);
  await running.quit();
  return { first: [first], later };
}

/** Finding in the list of numbers: from a key to the frame that shows what it leaves, of ten thousand and of twenty. */
export async function measureFind(): Promise<readonly BenchRow[]> {
  const simulator = await createSimulator({ profile: 'demo' });
  simulator.setLimits({ auth: { limit: 1_000, window: 60, penalty: 60 } });
  const big = await createInstallation(simulator.url);
  const little = await createInstallation(simulator.url);
  const full: Sample[] = [];
  const small: Sample[] = [];
  try {
    for (const [installation, count] of [
      [big, many],
      [little, few],
    ] as const) {
      await signInOnce(installation);
      await fillNumbers(installation.dataDirectory, owner, count);
    }
    // So that the list stays the one of the store.
    simulator.faults.add({ path: listPath, times: 'always', act: { kind: 'answer', status: 500, body: '' } });
    for (let window = 0; window < windows; window += 1) {
      full.push(await sampleOf(big));
      small.push(await sampleOf(little));
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
  return [
    row('find, first key', ({ first }) => first),
    { ...row('find', ({ later }) => later), note: `${many} numbers, from a key to its frame` },
  ];
}
