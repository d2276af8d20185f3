import type { Page } from 'playwright';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { askMain } from '#tests/support/ask-main.ts';
import { expect, startSignedIn, test } from '#tests/support/e2e.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const kills = Number(process.env['FROMLINE_KILLS'] ?? 5);
const seed = Number(process.env['FROMLINE_KILL_SEED'] ?? Date.now() % 1_000_000);

/** Enough to be killed in; those of five kills are fewer than may go in a minute, so that nobody waits for the next. */
const texts = kills * 6;
const recipients = 10;
/** How long the platform takes for each text, so that a drain lasts long enough to be killed in. */
const slowness = 120;
const longestLife = 1_500;

test.use({ profile: 'sales' });
/** Milliseconds; more texts than a minute takes go at its pace. */
const longestDrain = 60_000 + texts * 2_000;

test.setTimeout(longestDrain + 60_000 + kills * 15_000);

const wordsOf = (place: number): string => `Kill test, text ${place}`;
const placeOf = (words: string): number => Number(words.split(' ').at(-1));

async function enqueueAll(page: Page): Promise<void> {
  for (let place = 0; place < texts; place += 1) {
    await askMain(page, 'outbox:enqueue', {
      sends: [
        {
          id: crypto.randomUUID(),
          to: [`+170355501${String(60 + (place % recipients))}`],
          text: wordsOf(place),
        },
      ],
      draftId: null,
      numberId: '815000110',
      files: [],
      sendAt: null,
      endsWhenAnswered: false,
    });
  }
}

async function notGone(page: Page): Promise<readonly OutgoingView[]> {
  return (await askMain(page, 'outbox:page', { offset: 0, limit: 500 })).rows;
}

/** Waits until nothing moves by itself; for what nobody can know, the user decides to send it again. */
async function settle(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const rows = await notGone(page);
        for (const { id, state, finding } of rows) {
          if (state !== 'unconfirmed' || finding !== 'not-there') continue;
          await askMain(page, 'outbox:decide', { id, decision: 'send-again' });
        }
        return rows.length;
      },
      { timeout: longestDrain, intervals: [500] },
    )
    .toBe(0);
}

test(`killed ${kills} times in the middle of ${texts} texts, each arrives once and in order`, async ({
  installation,
  simulator,
}) => {
  process.stdout.write(`FROMLINE_KILL_SEED=${seed} chooses the same moments again.\n`);
  const random = createSeededRandom(seed);
  const plenty = { limit: 10_000, window: 60, penalty: 60 };
  simulator.setLimits({ light: plenty, medium: plenty, auth: plenty });
  for (const when of ['after-reading', 'after-storing'] as const) {
    simulator.faults.add({
      method: 'POST',
      path: '/restapi/v1.0/account/~/extension/~/sms',
      times: 'always',
      act: { kind: 'delay', ms: slowness / 2, when },
    });
  }

  let running: RunningApp = await startSignedIn(installation);
  await enqueueAll(running.page);
  for (let kill = 0; kill < kills; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, random() * longestLife));
    await running.kill();
    running = await installation.start();
  }
  await expect(running.page.getByRole('navigation', { name: 'Numbers' })).toBeVisible();
  await settle(running.page);

  const received = simulator.state().texts.map(({ text, to }) => ({ place: placeOf(text), to: to.join() }));
  expect(received.map(({ place }) => place).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: texts }, (_, place) => place),
  );
  for (const to of new Set(received.map((text) => text.to))) {
    const order = received.filter((text) => text.to === to).map(({ place }) => place);
    expect(order, to).toEqual(order.toSorted((one, other) => one - other));
  }
});
