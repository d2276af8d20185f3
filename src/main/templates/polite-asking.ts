import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';
import type { AskingRules } from '../lib/asking-rules.ts';

/** Asks RingCentral, but never while it wants to be left alone: a call then makes the wait start again (platform.md 8). */
export interface PoliteAsking {
  /** Milliseconds for which nothing may be asked; 0 or less for none. */
  wait(): number;
  /** Never rejects. Error of its own: `rate-limited` during a wait, without a request. */
  ask<Value>(question: () => Promise<Result<Value, AppError>>): Promise<Result<Value, AppError>>;
}

export interface PoliteAskingOptions extends Pick<AskingRules, 'penalty'> {
  /** A clock that nobody sets, for how long a wait of our own lasts. */
  readonly monotonic: Clock;
  readonly logger: Logger;
}

/** After 429 without `Retry-After` (platform.md 8). */
const defaultWaitSeconds = 30;

export function createPoliteAsking(options: PoliteAskingOptions): PoliteAsking {
  const { penalty, monotonic, logger } = options;
  let pausedUntil = 0;
  const wait = (): number => Math.max(pausedUntil - monotonic.now(), penalty());

  return {
    wait,
    async ask(question) {
      const left = wait();
      if (left > 0) return err(appError('rate-limited', { retryAfterSeconds: Math.ceil(left / 1000) }));
      try {
        const answer = await question();
        if (!answer.ok && answer.error.code === 'rate-limited') {
          pausedUntil = monotonic.now() + (answer.error.retryAfterSeconds ?? defaultWaitSeconds) * 1000;
        }
        return answer;
      } catch (error) {
        logger.error('asking for templates failed', { error });
        return err(appError('internal'));
      }
    },
  };
}
