import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openHarness } from '../harness.ts';
import { play } from './play.ts';
import { schedule } from './steps.ts';

const { FROMLINE_PUSH_SCHEDULES, FROMLINE_SEED, FROMLINE_PATH } = process.env;
const numRuns = Number(FROMLINE_PUSH_SCHEDULES ?? 150);

const sorted = (words: readonly string[]): readonly string[] => [...words].sort();

describe('whatever happens to the push connection, and whatever order it happens in', () => {
  it(
    `every text is here once and told once (${numRuns} schedules)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(schedule, async (story) => {
          const world = await openHarness();
          try {
            const words = await play(world, story);
            expect(sorted(world.texts())).toEqual(sorted(words));
            expect(sorted(world.arrived())).toEqual(sorted(words));
            expect(world.state()).toMatchObject({ live: 'live', error: null, unread: words.length });
          } finally {
            await world.simulator.setNetworkDown(false);
            await world.close();
          }
        }),
        {
          numRuns,
          ...(FROMLINE_SEED === undefined ? {} : { seed: Number(FROMLINE_SEED) }),
          ...(FROMLINE_PATH === undefined ? {} : { path: FROMLINE_PATH, endOnFailure: true }),
        },
      );
    },
    Math.max(60_000, numRuns * 2_000),
  );
});
