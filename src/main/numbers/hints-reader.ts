import { isDeepStrictEqual } from 'node:util';
import {
  noHints,
  type AccountHints,
  type AccountHintsAnswer,
  type SmsRecipientsAnswer,
} from '#domain/account-hints.ts';
import { appError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { AccountHintsSource, Clock, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import { createEmitter } from '../lib/emitter.ts';
import { openHintsBook, type HintsBook } from './hints-book.ts';
import type { HintsCache } from './hints-cache.ts';
import { ownersToAsk } from './owners-to-ask.ts';
import type { RequestBudget } from '../lib/request-budget.ts';

export interface HintsReaderOptions extends AskingRules {
  readonly source: AccountHintsSource;
  readonly cache: HintsCache;
  /** Shared with the campaigns: who handles whose texts is asked within it. */
  readonly budget: RequestBudget;
  readonly listings: () => readonly NumberListing[];
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** What the account says beside the numbers: asked once per start or refresh when hours old, never by itself. */
export interface HintsReader {
  hints(): AccountHints;
  /** Called when the hints of the person who is signed in changed. */
  onChange(listener: () => void): Disposer;
  /** Takes up what is kept for this person and asks for what is old. For the same person again, goes on. */
  open(owner: Owner): void;
  /** Asks when what is known is hours old. */
  refresh(): void;
  /** The user wants it checked: asks whatever its age, but not twice in a minute. */
  check(): void;
  /** Looks again, for example when the list changed or RingCentral can be reached again. */
  wake(): void;
  /** Knows and asks nothing any more; an answer on its way is dropped. */
  close(): void;
}

/** One person's time. An answer that comes after its end is dropped. */
interface Visit {
  readonly book: HintsBook;
  isAsking: boolean;
  isSessionGone: boolean;
  /** The parts about the person are to be asked for. */
  isWanted: boolean;
  /** RingCentral said that this person may not know who handles whose texts. */
  mayAskOwners: boolean;
}

const checkAgainAfter = 60_000;

export function createHintsReader(options: HintsReaderOptions): HintsReader {
  const { source, cache, budget, listings, penalty, canReach, clock, scheduler, logger } = options;
  const changes = createEmitter<null>();
  let visit: Visit | null = null;
  let cancelTimer: Disposer | null = null;

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = scheduler.setTimer(milliseconds, look);
  };

  const takeOwn = (current: Visit, answer: AccountHintsAnswer): void => {
    if (answer.kind === 'session-gone') {
      current.isSessionGone = true;
      return;
    }
    if (answer.retryAfterSeconds !== null) budget.pauseFor(answer.retryAfterSeconds);
    current.book.keepOwn(answer.hints);
    // The questions did not get through; they are asked again as soon as RingCentral can be reached.
    if (!canReach()) current.isWanted = true;
  };

  const takeRecipients = (current: Visit, ownerId: string, answer: SmsRecipientsAnswer): void => {
    switch (answer.kind) {
      case 'read':
        current.book.keepRecipients(ownerId, answer.recipients);
        return;
      case 'refused':
        current.book.keepRecipients(ownerId, null);
        if (answer.of === 'user') current.mayAskOwners = false;
        return;
      case 'not-answered':
        if (canReach()) current.book.keepRecipientsUnanswered(ownerId);
        return;
      case 'rate-limited':
        budget.pauseFor(answer.retryAfterSeconds);
        return;
      case 'session-gone':
        current.isSessionGone = true;
    }
  };

  /** Asks once; what became known is told before the next look. */
  const ask = async <Answer>(
    current: Visit,
    question: () => Promise<Answer>,
    take: (answer: Answer) => void,
  ): Promise<void> => {
    const before = current.book.hints();
    current.isAsking = true;
    const answer = await question();
    current.isAsking = false;
    if (visit !== current) return;
    take(answer);
    if (!isDeepStrictEqual(current.book.hints(), before)) changes.emit(null);
    lookIn(0);
  };

  const askOwn = (current: Visit): Promise<void> => {
    current.isWanted = false;
    const nothing: AccountHintsAnswer = { kind: 'answered', hints: {}, retryAfterSeconds: null };
    const question = (): Promise<AccountHintsAnswer> =>
      source.read().catch((error: unknown) => {
        logger.error('reading hints failed', { error });
        return nothing;
      });
    return ask(current, question, (answer) => takeOwn(current, answer));
  };

  const askOwner = (current: Visit, ownerId: string): Promise<void> => {
    const end = budget.begin();
    const question = (): Promise<SmsRecipientsAnswer> =>
      source
        .readRecipients(ownerId)
        .catch((error: unknown): SmsRecipientsAnswer => {
          logger.error('reading who handles texts failed', { error });
          return { kind: 'not-answered', error: appError('internal') };
        })
        .finally(end);
    return ask(current, question, (answer) => takeRecipients(current, ownerId, answer));
  };

  const stopShort = (error: unknown): void => {
    logger.error('reading hints stopped short', { error });
  };

  function look(): void {
    const current = visit;
    if (current === null || current.isAsking || current.isSessionGone || !canReach()) return;
    const { book, isWanted } = current;
    const nextOwner = current.mayAskOwners
      ? ownersToAsk(listings()).find((id) => book.areRecipientsDue(id))
      : undefined;
    if (!isWanted && nextOwner === undefined) return;
    const pause = Math.max(budget.pause(), penalty());
    const wait = isWanted ? pause : Math.max(pause, budget.wait());
    if (wait > 0) lookIn(wait);
    else if (isWanted) void askOwn(current).catch(stopShort);
    else if (nextOwner !== undefined) void askOwner(current, nextOwner).catch(stopShort);
  }

  const want = (isNeeded: (book: HintsBook) => boolean): void => {
    if (visit === null) return;
    if (isNeeded(visit.book)) visit.isWanted = true;
    lookIn(0);
  };
  const stop = (): void => {
    visit = null;
    cancelTimer?.();
    cancelTimer = null;
  };

  return {
    hints: () => visit?.book.hints() ?? noHints,
    onChange: (listener) => changes.subscribe(listener),
    open(owner) {
      if (visit !== null && isSameOwner(visit.book.owner, owner)) visit.isSessionGone = false;
      else {
        stop();
        const { accountId, extensionId } = owner;
        const book = openHintsBook(cache, { accountId, extensionId }, clock);
        visit = { book, isAsking: false, isSessionGone: false, isWanted: false, mayAskOwners: true };
      }
      want((book) => book.isOwnDue());
    },
    refresh: () => want((book) => book.isOwnDue()),
    check() {
      if (visit !== null) visit.mayAskOwners = true;
      want((book) => book.sinceAsked() >= checkAgainAfter);
    },
    wake() {
      if (visit !== null) lookIn(0);
    },
    close: stop,
  };
}
