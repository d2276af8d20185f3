import { describe, expect, it, vi } from 'vitest';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createPoliteAsking } from '#main/templates/polite-asking.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const second = 1_000;
const busy = (): Promise<Result<null, AppError>> =>
  Promise.resolve(err(appError('rate-limited', { retryAfterSeconds: 20 })));
const fine = (): Promise<Result<null, AppError>> => Promise.resolve(ok(null));

describe('asking RingCentral politely', () => {
  it('waits as long as RingCentral said, here and elsewhere, without a request', async () => {
    let lasting = 0;
    let penalty = 0;
    const polite = createPoliteAsking({
      penalty: () => penalty,
      monotonic: { now: () => lasting },
      logger: silentLogger,
    });
    await polite.ask(busy);
    lasting = 20 * second - 1;
    const question = vi.fn(fine);
    expect(await polite.ask(question)).toMatchObject({
      error: { code: 'rate-limited', retryAfterSeconds: 1 },
    });
    lasting = 20 * second;
    expect(await polite.ask(question)).toEqual(ok(null));
    penalty = 5 * second;
    expect(await polite.ask(question)).toMatchObject({
      error: { code: 'rate-limited', retryAfterSeconds: 5 },
    });
    expect(question).toHaveBeenCalledOnce();
  });
});
