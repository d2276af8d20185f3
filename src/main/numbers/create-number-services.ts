import type { NumbersState } from '#contract/numbers-state.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Disposer } from '#domain/ports.ts';
import { err } from '#domain/result.ts';
import { createEmitter } from '../lib/emitter.ts';
import { createNumbers, type Numbers } from './create-numbers.ts';
import { exportTable } from './export-table.ts';
import { createHintsCache } from './hints-cache.ts';
import { createHintsReader, type HintsReader } from './hints-reader.ts';
import { createNoteStore } from './note-store.ts';
import { createNumberCache } from './number-cache.ts';
import type { NumbersChange, NumberServices, NumberServicesOptions } from './number-services.ts';
import { createNumberSettingStore } from './number-setting-store.ts';
import { createNumberSettingsBook } from './number-settings-book.ts';
import { createNumberWatch } from './number-watch.ts';
import { createRegistrationCache } from './registration-cache.ts';
import { createRegistrationReader, type RegistrationReader } from './registration-reader.ts';
import { createRequestBudget } from '../lib/request-budget.ts';
import { createSnapshotStore } from './snapshot-store.ts';

/** A fifth of what RingCentral allows for all light requests in a minute (platform.md 8). */
const requestsPerMinute = 10;
/** After 429 without `Retry-After` (platform.md 8). */
const defaultWaitSeconds = 30;
/** Milliseconds in which one change at RingCentral may refuse many texts. */
const sameRefusal = 30_000;

/** Makes the parts that know about numbers, and lets them follow each other. */
export function createNumberServices(options: NumberServicesOptions): NumberServices {
  const { rows, clock, scheduler, canReach, logger } = options;
  const changes = createEmitter<NumbersChange>();
  const budget = createRequestBudget(requestsPerMinute, clock);
  const listings = (): readonly NumberListing[] => list.page(0, list.state().total).rows;

  const settings = createNumberSettingsBook(createNumberSettingStore(rows));
  const watch = createNumberWatch({
    snapshots: createSnapshotStore(rows),
    notes: createNoteStore(rows),
    database: rows.database,
    clock,
    logger: logger.child('numbers'),
  });
  const reading = { budget, listings, canReach, clock, scheduler };
  const hints: HintsReader = createHintsReader({
    ...reading,
    source: options.accountHintsSource,
    cache: createHintsCache(rows),
    penalty: options.penalty,
    logger: logger.child('hints'),
  });
  const registrations: RegistrationReader = createRegistrationReader({
    ...reading,
    source: options.registrationSource,
    cache: createRegistrationCache(rows),
    onAnswer: () => list.judgeAgain(),
    logger: logger.child('campaigns'),
  });
  const list: Numbers = createNumbers({
    cache: createNumberCache(rows),
    source: options.numberSource,
    registrationOf: (number) => registrations.registrationOf(number),
    hintsOf: () => hints.hints(),
    settingsOf: ({ id }) => settings.of(id),
    clock,
    logger: logger.child('numbers'),
  });

  let looked = '';
  let lastError: AppError | null = null;
  let refusedAt: number | null = null;
  const followList = (state: NumbersState): void => {
    if (state.error !== lastError && state.error?.code === 'rate-limited') {
      budget.pauseFor(state.error.retryAfterSeconds ?? defaultWaitSeconds);
    }
    lastError = state.error;
    registrations.wake();
    hints.wake();
    const look = `${state.version}/${state.checkedAt}`;
    // A list from the disk is what was seen already, and may lack a row that could not be read.
    if (list.isFresh() && look !== looked) {
      looked = look;
      watch.look(listings());
    }
    changes.emit({ type: 'numbers', numbers: state });
  };
  list.onChange(followList);
  watch.onChange(() => changes.emit({ type: 'number-notes', notes: watch.unread() }));
  let toldRole: boolean | null = null;
  hints.onChange(() => {
    list.judgeAgain();
    const mayText = hints.hints().roleMayText;
    if (mayText !== toldRole) changes.emit({ type: 'role', mayText });
    toldRole = mayText;
  });

  let cancelPostponed: Disposer | null = null;
  /** A call during a penalty makes it start again (platform.md 8), so it waits for the end of one. */
  const readListSoon = (): void => {
    const pause = budget.pause();
    cancelPostponed?.();
    if (pause === 0) void list.refresh();
    else cancelPostponed = scheduler.setTimer(pause, readListSoon);
  };

  const notFound = err(appError('number-not-found'));
  return {
    list,
    prefer: (ids) => registrations.prefer(ids),
    refresh() {
      hints.refresh();
      return list.refresh();
    },
    refreshWhenOlder(milliseconds) {
      hints.refresh();
      return budget.pause() > 0 ? Promise.resolve() : list.refreshWhenOlder(milliseconds);
    },
    refused(from) {
      const now = clock.now();
      if (refusedAt !== null && Math.abs(now - refusedAt) < sameRefusal) return;
      refusedAt = now;
      const listing = list.findByE164(from);
      if (listing !== null) void registrations.check(listing.number.id);
      readListSoon();
    },
    check(numberId) {
      if (list.find(numberId) === null) return Promise.resolve(notFound);
      hints.check();
      readListSoon();
      return registrations.check(numberId);
    },
    set(numberId, wanted) {
      if (list.find(numberId) === null) return notFound;
      const set = settings.set(numberId, wanted);
      if (set.ok) list.judgeAgain();
      return set;
    },
    table: (format) => exportTable({ listings: listings(), checkedAt: list.state().checkedAt }, format),
    notes: () => watch.unread(),
    history: (number) => watch.history(number),
    readNotes: () => watch.markRead(),
    roleMayText: () => hints.hints().roleMayText,
    canReadQueues: () => hints.hints().canReadQueues,
    onChange: (listener) => changes.subscribe(listener),
    open(person) {
      // All that is kept first, so that the cached list is judged with it.
      watch.open(person);
      settings.open(person);
      registrations.open(person);
      hints.open(person);
      toldRole = hints.hints().roleMayText;
      list.open(person);
    },
    wake() {
      registrations.wake();
      hints.wake();
    },
    close() {
      cancelPostponed?.();
      registrations.close();
      hints.close();
      settings.close();
      watch.close();
      list.close();
    },
  };
}
