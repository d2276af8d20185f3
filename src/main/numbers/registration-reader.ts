import { appError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { Clock, Disposer, Logger, RegistrationSource, Scheduler } from '#domain/ports.ts';
import { registrationNotRead, type Registration, type RegistrationAnswer } from '#domain/registration.ts';
import { needsRegistration } from '#domain/verdict/number-findings.ts';
import { nextToAsk } from './next-to-ask.ts';
import { openRegistrationBook, type RegistrationBook } from './registration-book.ts';
import type { RegistrationCache } from './registration-cache.ts';
import { createRequestBudget } from './request-budget.ts';

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
  /** Default: 10, a fifth of what RingCentral allows for all light requests (platform.md 8). */
  readonly requestsPerMinute?: number;
}

/** Reads the campaigns of the numbers bit by bit: one request at a time, and few of them. */
export interface RegistrationReader {
  /** What is known of a number of the person who is signed in. */
  registrationOf(number: PhoneNumber): Registration;
  /** Takes up what is kept for this person and begins. For the same person again, goes on. */
  open(owner: Owner): void;
  /** These can be seen, from top to bottom: they come first from now on. */
  prefer(ids: readonly string[]): void;
  /** Looks again, for example when the list changed or RingCentral can be reached again. */
  wake(): void;
  /** Knows and asks nothing any more; an answer on its way is dropped. */
  close(): void;
}

/** One person's time. An answer that comes after its end is dropped. */
interface Visit {
  readonly book: RegistrationBook;
  isAsking: boolean;
  isSessionGone: boolean;
}

/** Long timers lose count while the computer sleeps. */
const longestTimer = 3_600_000;
/** After an error of our own. */
const lookAgainAfter = 30_000;

export function createRegistrationReader(options: RegistrationReaderOptions): RegistrationReader {
  const { source, cache, listings, onAnswer, canReach, clock, scheduler, logger } = options;
  const budget = createRequestBudget(options.requestsPerMinute ?? 10, clock);
  let visit: Visit | null = null;
  let preferred: readonly string[] = [];
  let pausedUntil = 0;
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
        pausedUntil = clock.now() + Math.max(1, answer.retryAfterSeconds) * 1000;
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
    onAnswer();
    lookIn(0);
  };

  const lookLater = (error: unknown): void => {
    logger.error('reading campaigns stopped short', { error });
    if (visit !== null) lookIn(lookAgainAfter);
  };

  function look(): void {
    const current = visit;
    if (current === null || current.isAsking || current.isSessionGone || !canReach()) return;
    const now = clock.now();
    const next = nextToAsk({
      ids: listings()
        .filter(({ number, ownership }) => needsRegistration(number, ownership))
        .map(({ number }) => number.id),
      preferred,
      dueAt: (id) => current.book.dueAt(id),
      now,
    });
    if (next === null) return;
    const wait = Math.max('at' in next ? next.at - now : 0, pausedUntil - now, budget.wait());
    if (wait > 0 || !('id' in next)) lookIn(wait);
    else void askAbout(current, next.id).catch(lookLater);
  }

  const stop = (): void => {
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
        visit = { book, isAsking: false, isSessionGone: false };
      }
      lookIn(0);
    },
    prefer(ids) {
      preferred = ids;
    },
    wake() {
      if (visit !== null) lookIn(0);
    },
    close: stop,
  };
}
