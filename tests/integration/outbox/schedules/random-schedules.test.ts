import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import { createManualTime } from '#tests/support/manual-time.ts';
import { judge } from './judge.ts';
import { play } from './play.ts';
import { schedule } from './steps.ts';
import { createWorld, type World } from './world.ts';

const { FROMLINE_SCHEDULES, FROMLINE_SEED, FROMLINE_PATH } = process.env;
const numRuns = Number(FROMLINE_SCHEDULES ?? 1_000);

let simulator: Simulator;
let world: World | null = null;
const time = createManualTime(undefined, async () => world?.settle());

beforeAll(async () => {
  simulator = await createSimulator({ profile: 'sales', now: () => time.clock.now() });
});
afterAll(() => simulator.close());

describe('whatever happens in whatever order', () => {
  it(
    `no text arrives twice, none is lost, and each rests where the user sees it (${numRuns} schedules)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(schedule, async (story) => {
          world = createWorld(simulator, time, story);
          try {
            judge(world, await play(world, story));
          } finally {
            await simulator.setNetworkDown(false);
            await world.end();
            world = null;
          }
        }),
        {
          numRuns,
          ...(FROMLINE_SEED === undefined ? {} : { seed: Number(FROMLINE_SEED) }),
          ...(FROMLINE_PATH === undefined ? {} : { path: FROMLINE_PATH, endOnFailure: true }),
        },
      );
    },
    Math.max(60_000, numRuns * 600),
  );
});
