import { describe, expect, it } from 'vitest';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createPoliteAsking } from '#main/templates/polite-asking.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const second = 1_000;
const hour = 3_600 * second;
const busy = (): Promise<Result<null, AppError>> =>
  Promise.resolve(err(appError('rate-limited', { retryAfterSeconds: 20 })));
const fine = (): Promise<Result<null, AppError>> => Promise.resolve(ok(null));

describe('asking RingCentral politely', () => {
  it('waits as long as RingCentral said, whatever becomes of the clock on the wall', async () => {
    let onTheWall = 1_000 * hour;
    let lasting = 0;
    const polite = createPoliteAsking({
      waitUntil: () => null,
      clock: { now: () => onTheWall },
      monotonic: { now: () => lasting },
      logger: silentLogger,
    });
    await polite.ask(busy);
    onTheWall += hour;
    expect(await polite.ask(fine)).toMatchObject({ error: { code: 'rate-limited', retryAfterSeconds: 20 } });
    onTheWall -= 2 * hour;
    lasting = 20 * second;
    expect(await polite.ask(fine)).toEqual(ok(null));
  });
});
