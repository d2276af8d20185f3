import { setImmediate } from 'node:timers/promises';
import { appError } from '#domain/app-error.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import type { KnownPerson, SourceState } from '#domain/people/known-person.ts';
import type { ListedPerson, PeopleAnswer, PeopleList } from '#domain/people/people-answer.ts';
import { toKnownPeople } from '#domain/people/to-known-people.ts';
import type { Clock, Disposer, Logger, PeopleSource, Scheduler } from '#domain/ports.ts';
import type { RequestBudget } from '../lib/request-budget.ts';

export interface ListReaderOptions {
  readonly list: PeopleList;
  readonly source: PeopleSource;
  readonly budget: RequestBudget;
  /** When it was read last, in milliseconds since the epoch; null for never. */
  readonly readAt: number | null;
  /** False until the numbers are there, which go first, and while RingCentral cannot be reached. */
  readonly mayAsk: () => boolean;
  /** Milliseconds for which RingCentral wants nothing at all. */
  readonly penalty: () => number;
  readonly plan: NumberingPlan;
  /** ISO 3166-1 alpha-2. */
  readonly homeCountry: string;
  /** The whole list, at the end of the last page. */
  readonly onRead: (people: readonly KnownPerson[], readAt: number) => void;
  /** It may not be read: what was kept is not ours to know any more. */
  readonly onRefused: () => void;
  readonly onState: () => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Reads one list of names in the background, page by page, and again when it is hours old. */
export interface ListReader {
  state(): SourceState;
  /** Whatever its age. */
  refresh(): void;
  wake(): void;
  close(): void;
}

/** Milliseconds. */
const goodFor = 6 * 3_600_000;
const tryAgainAfter = 15 * 60_000;
/** A server that goes on for longer is not believed. */
const mostPages = 200;
/** Reading a number against the tables of the world takes a while: the window gets its turns in between. */
const peopleAtATime = 50;

export function createListReader(options: ListReaderOptions): ListReader {
  const { list, source, budget, mayAsk, penalty, clock, scheduler, logger } = options;
  let readAt = options.readAt;
  let state: SourceState = readAt === null ? 'not-read' : 'read';
  let failedAt: number | null = null;
  let isWanted = false;
  let isAsking = false;
  let isSessionGone = false;
  let isOver = false;
  let pages: ListedPerson[] = [];
  let nextPage = 1;
  let cancelTimer: Disposer | null = null;

  const isOlderThan = (time: number, milliseconds: number): boolean =>
    time > clock.now() || clock.now() - time >= milliseconds;
  const isDue = (): boolean =>
    isWanted ||
    ((readAt === null || isOlderThan(readAt, goodFor)) &&
      (failedAt === null || isOlderThan(failedAt, tryAgainAfter)));
  const untilDue = (): number =>
    Math.max((readAt ?? 0) + goodFor, (failedAt ?? 0) + tryAgainAfter) - clock.now();
  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = scheduler.setTimer(milliseconds, look);
  };
  const beginAnew = (): void => {
    pages = [];
    nextPage = 1;
    isWanted = false;
  };
  const become = (next: SourceState): void => {
    if (next === state) return;
    state = next;
    options.onState();
  };

  /** In small portions. */
  const toPeople = async (listed: readonly ListedPerson[]): Promise<readonly KnownPerson[]> => {
    const people: KnownPerson[] = [];
    for (const [index, person] of listed.entries()) {
      people.push(...toKnownPeople(person, list, options.plan, options.homeCountry));
      if (index % peopleAtATime === peopleAtATime - 1) await setImmediate();
    }
    return people;
  };

  const finish = async (): Promise<void> => {
    const people = await toPeople(pages);
    if (isOver) return;
    beginAnew();
    readAt = clock.now();
    failedAt = null;
    state = 'read';
    options.onRead(people, readAt);
    logger.info('a list of names was read', { list, people: people.length });
  };

  const fail = (): void => {
    beginAnew();
    // What did not get through is tried again as soon as RingCentral can be reached.
    if (mayAsk()) failedAt = clock.now();
    if (readAt === null) become('failed');
  };

  const take = async (answer: PeopleAnswer): Promise<void> => {
    switch (answer.kind) {
      case 'read':
        pages.push(...answer.people);
        nextPage += 1;
        if (!answer.hasMore) await finish();
        else if (nextPage > mostPages) fail();
        return;
      case 'not-permitted':
        beginAnew();
        logger.warn('a list of names may not be read', { list });
        options.onRefused();
        become('not-permitted');
        return;
      case 'rate-limited':
        budget.pauseFor(answer.retryAfterSeconds);
        return;
      case 'not-answered':
        fail();
        return;
      case 'session-gone':
        beginAnew();
        isSessionGone = true;
    }
  };

  const ask = async (): Promise<void> => {
    isAsking = true;
    const end = budget.begin();
    const answer = await source
      .read(list, nextPage)
      .catch((error: unknown): PeopleAnswer => {
        logger.error('reading names failed', { list, error });
        return { kind: 'not-answered', error: appError('internal') };
      })
      .finally(end);
    if (!isOver) await take(answer);
    isAsking = false;
    lookIn(0);
  };

  function look(): void {
    if (isOver || isSessionGone || isAsking || state === 'not-permitted') return;
    if (!isDue()) {
      lookIn(untilDue());
      return;
    }
    if (!mayAsk()) return;
    const wait = Math.max(budget.wait(), penalty());
    if (wait > 0) lookIn(wait);
    else {
      ask().catch((error: unknown) => {
        logger.error('reading names stopped short', { list, error });
      });
    }
  }

  return {
    state: () => state,
    refresh() {
      isWanted = true;
      look();
    },
    wake() {
      isSessionGone = false;
      look();
    },
    close() {
      isOver = true;
      cancelTimer?.();
    },
  };
}
