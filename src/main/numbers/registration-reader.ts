import { appError, type AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { Clock, Disposer, Logger, RegistrationSource, Scheduler } from '#domain/ports.ts';
import { registrationNotRead, type Registration, type RegistrationAnswer } from '#domain/registration.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { needsRegistration } from '#domain/verdict/number-findings.ts';
import { nextToAsk } from './next-to-ask.ts';
import { openRegistrationBook, type RegistrationBook } from './registration-book.ts';
import type { RegistrationCache } from './registration-cache.ts';
import type { RequestBudget } from '../lib/request-budget.ts';
import { createWantedNumbers, type WantedNumbers } from './wanted-numbers.ts';

export interface RegistrationReaderOptions {
  readonly source: RegistrationSource;
  readonly cache: RegistrationCache;
  /** The list as it is now, in its order. */
  readonly listings: () => readonly NumberListing[];
  /** Called when what is known of a number may have changed. */
  readonly onAnswer: () => void;
  /** False while it is known that RingCentral cannot be reached. */
  readonly canReach: () => boolean;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly budget: RequestBudget;
}

/** Reads the campaigns of the numbers bit by bit: one request at a time, and few of them. */
export interface RegistrationReader {
  /** What is known of a number of the person who is signed in. */
  registrationOf(number: PhoneNumber): Registration;
  /** Takes up what is kept for this person and begins. For the same person again, goes on. */
  open(owner: Owner): void;
  /** These can be seen, from top to bottom: they come first from now on. */
  prefer(ids: readonly string[]): void;
  /**
   * Reads one number's registration now, before all others, whatever its age and whether or not the verdict hangs on it;
   * resolves when that is over. Errors: `rate-limited` with the seconds that RingCentral asked to wait, `offline`,
   * `not-signed-in`, or why it was not answered.
   */
  check(numberId: string): Promise<Result<null, AppError>>;
  /** Looks again, for example when the list changed or RingCentral can be reached again. */
  wake(): void;
  /** Knows and asks nothing any more; an answer on its way is dropped. */
  close(): void;
}

/** One person's time. An answer that comes after its end is dropped. */
interface Visit {
  readonly book: RegistrationBook;
  readonly wanted: WantedNumbers;
  isAsking: boolean;
  isSessionGone: boolean;
}

/** Long timers lose count while the computer sleeps. */
const longestTimer = 3_600_000;
/** After an error of our own. */
const lookAgainAfter = 30_000;

const waitFor = (seconds: number): AppError => appError('rate-limited', { retryAfterSeconds: seconds });

function endOf(answer: RegistrationAnswer): Result<null, AppError> {
  switch (answer.kind) {
    case 'read':
    case 'not-permitted':
      return ok(null);
    case 'not-answered':
      return err(answer.error);
    case 'rate-limited':
      return err(waitFor(answer.retryAfterSeconds));
    case 'session-gone':
      return err(appError('not-signed-in'));
  }
}

export function createRegistrationReader(options: RegistrationReaderOptions): RegistrationReader {
  const { source, cache, budget, listings, onAnswer, canReach, clock, scheduler, logger } = options;
  let visit: Visit | null = null;
  let preferred: readonly string[] = [];
  let cancelTimer: Disposer | null = null;

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = scheduler.setTimer(Math.min(milliseconds, longestTimer), look);
  };

  const ask = async (numberId: string): Promise<RegistrationAnswer> => {
    const end = budget.begin();
    try {
      return await source.read(numberId);
    } catch (error) {
      logger.error('reading a campaign failed', { error });
      return { kind: 'not-answered', error: appError('internal') };
    } finally {
      end();
    }
  };

  const take = (current: Visit, numberId: string, answer: RegistrationAnswer): void => {
    switch (answer.kind) {
      case 'read':
      case 'not-permitted':
        current.book.keep(numberId, answer);
        return;
      case 'not-answered':
        logger.info('a campaign was not answered', { code: answer.error.code });
        if (canReach()) current.book.keepUnanswered(numberId);
        else current.book.keepUndelivered(numberId);
        return;
      case 'rate-limited':
        budget.pauseFor(answer.retryAfterSeconds);
        return;
      case 'session-gone':
        current.isSessionGone = true;
    }
  };

  const askAbout = async (current: Visit, numberId: string): Promise<void> => {
    current.isAsking = true;
    const answer = await ask(numberId);
    current.isAsking = false;
    if (visit !== current) return;
    take(current, numberId, answer);
    const isForAll = answer.kind === 'rate-limited' || answer.kind === 'session-gone';
    current.wanted.tell(isForAll ? null : numberId, endOf(answer));
    onAnswer();
    lookIn(0);
  };

  const whyNotNow = (current: Visit | null): AppError | null => {
    if (current === null || current.isSessionGone) return appError('not-signed-in');
    if (!canReach()) return appError('offline');
    return budget.pause() === 0 ? null : waitFor(Math.ceil(budget.pause() / 1000));
  };

  const lookLater = (error: unknown): void => {
    logger.error('reading campaigns stopped short', { error });
    if (visit !== null) lookIn(lookAgainAfter);
  };

  function look(): void {
    const current = visit;
    if (current === null || current.isAsking || current.isSessionGone) return;
    if (!canReach()) {
      current.wanted.tell(null, err(appError('offline')));
      return;
    }
    const now = clock.now();
    const wanted = current.wanted.first();
    const next =
      wanted === null
        ? nextToAsk({
            ids: listings()
              .filter(({ number, ownership }) => needsRegistration(number, ownership))
              .map(({ number }) => number.id),
            preferred,
            dueAt: (id) => current.book.dueAt(id),
            now,
          })
        : { id: wanted };
    if (next === null) return;
    const wait = Math.max('at' in next ? next.at - now : 0, budget.wait());
    if (wait > 0 || !('id' in next)) lookIn(wait);
    else void askAbout(current, next.id).catch(lookLater);
  }

  const stop = (): void => {
    visit?.wanted.tell(null, err(appError('not-signed-in')));
    visit = null;
    cancelTimer?.();
    cancelTimer = null;
  };

  return {
    registrationOf: ({ id }) => visit?.book.of(id) ?? registrationNotRead,
    open(owner) {
      if (visit !== null && isSameOwner(visit.book.owner, owner)) {
        visit.isSessionGone = false;
      } else {
        stop();
        const { accountId, extensionId } = owner;
        const book = openRegistrationBook(cache, { accountId, extensionId }, clock);
        visit = { book, wanted: createWantedNumbers(), isAsking: false, isSessionGone: false };
      }
      lookIn(0);
    },
    prefer(ids) {
      preferred = ids;
    },
    check(numberId) {
      const current = visit;
      const refusal = whyNotNow(current);
      if (current === null || refusal !== null) {
        return Promise.resolve(err(refusal ?? appError('not-signed-in')));
      }
      lookIn(0);
      return current.wanted.add(numberId);
    },
    wake() {
      if (visit !== null) lookIn(0);
    },
    close: stop,
  };
}
