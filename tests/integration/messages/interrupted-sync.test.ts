import { expect, it } from 'vitest';
import type { AppError } from '#domain/app-error.ts';
import { ok, type Result } from '#domain/result.ts';
import { createSyncer } from '#main/messages/sync/create-syncer.ts';
import { createManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

it('a sync that the computer slept through says nothing of what came in: it is done once more', async () => {
  const time = createManualTime();
  const answers: ((end: Result<null, AppError>) => void)[] = [];
  const ends: (AppError | null)[] = [];
  const syncer = createSyncer({
    stores: () => [{ id: 'own', extensionId: '101', owner: null }],
    syncStore: () => new Promise((resolve) => answers.push(resolve)),
    onRefused: () => undefined,
    onEnd: (error) => ends.push(error),
    wait: () => 0,
    pauseFor: () => undefined,
    pollEvery: () => 600_000,
    canReach: () => true,
    monotonic: time.clock,
    random: () => 0.5,
    scheduler: time.scheduler,
    logger: silentLogger,
  });
  syncer.wake();
  await time.pass(0);
  syncer.rest();
  await time.pass(3_600_000);
  syncer.wake();
  answers[0]?.(ok(null));
  await time.pass(5_000);
  expect(ends).toEqual([]);
  expect(answers).toHaveLength(2);
  answers[1]?.(ok(null));
  await time.pass(0);
  expect(ends).toEqual([null]);
  await time.pass(5_000);
  expect(answers).toHaveLength(2);
  syncer.close();
});
