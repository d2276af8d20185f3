import type { NumbersState } from '#contract/numbers-state.ts';
import { noHints, type AccountHints } from '#domain/account-hints.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { plainSettings, type NumberSettings } from '#domain/number-settings.ts';
import { isSameOwner } from '#domain/owner.ts';
import type { Person } from '#domain/person.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Clock, Disposer, Logger, NumberSource } from '#domain/ports.ts';
import { registrationNotRead, type Registration } from '#domain/registration.ts';
import { err, type Result } from '#domain/result.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { createEmitter } from '../lib/emitter.ts';
import type { NumberCache } from './number-cache.ts';

export interface NumbersOptions {
  readonly cache: NumberCache;
  readonly source: NumberSource;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What is known of a number's campaign; without it nothing is known yet. */
  readonly registrationOf?: (number: PhoneNumber) => Registration;
  /** What is known of the account beside its numbers; without it nothing is. */
  readonly hintsOf?: () => AccountHints;
  /** What the person calls a number. */
  readonly settingsOf?: (number: PhoneNumber) => NumberSettings;
}

interface NumberPage {
  /** The version that the rows belong to, so that pages of two versions are never mixed. */
  readonly version: number;
  readonly total: number;
  readonly rows: readonly NumberListing[];
}

/** The numbers of the person who is signed in, judged, in RingCentral's order. */
export interface Numbers {
  state(): NumbersState;
  onChange(listener: (state: NumbersState) => void): Disposer;
  /** Shows the cached list at once and starts a refresh. For the same person again, what is shown stays. */
  open(person: Person): void;
  /** Resolves when the refresh that runs is over, whether it worked or not; `state().error` tells. Never two at once. */
  refresh(): Promise<void>;
  /** The same, unless RingCentral was asked for the list less than so many milliseconds ago. */
  refreshWhenOlder(milliseconds: number): Promise<void>;
  /** Whether RingCentral answered the list since this person came; before that it is the one of an earlier time. */
  isFresh(): boolean;
  page(offset: number, limit: number): NumberPage;
  find(numberId: string): NumberListing | null;
  /** The listing of a number in E.164; the one that can text, should the list hold it twice. */
  findByE164(e164: string): NumberListing | null;
  /** Judges the rows again, for example when a campaign was read. */
  judgeAgain(): void;
  /** Shows nobody's numbers; what is still on its way is dropped. */
  close(): void;
}

/** One person's time with the list. A refresh that ends in another one's time is dropped. */
interface Visit {
  person: Person;
  numbers: readonly PhoneNumber[];
  refreshing: Promise<void> | null;
  /** When RingCentral was asked last, in milliseconds since the epoch. */
  askedAt: number;
  isFresh: boolean;
}

const nothing: NumbersState = { version: 0, total: 0, refreshing: false, checkedAt: null, error: null };

export function createNumbers(options: NumbersOptions): Numbers {
  const { cache, source, clock, logger, registrationOf = () => registrationNotRead } = options;
  const { hintsOf = () => noHints, settingsOf = () => plainSettings } = options;
  const changes = createEmitter<NumbersState>();
  let visit: Visit | null = null;
  let rows: readonly NumberListing[] = [];
  let fingerprint = JSON.stringify(rows);
  let state = nothing;

  const listingsOf = ({ person, numbers }: Visit): NumberListing[] => {
    const self = { id: person.extensionId, type: person.extensionType };
    return numbers.map((number) =>
      listNumber(number, self, {
        registration: registrationOf(number),
        hints: hintsOf(),
        settings: settingsOf(number),
      }),
    );
  };

  const become = (next: Partial<NumbersState>): void => {
    state = { ...state, ...next };
    changes.emit(state);
  };

  /** The version grows with the rows alone, so that an unchanged list is not pulled again. */
  const judge = (): Pick<NumbersState, 'version' | 'total'> => {
    rows = visit === null ? [] : listingsOf(visit);
    const nextFingerprint = JSON.stringify(rows);
    const version = nextFingerprint === fingerprint ? state.version : state.version + 1;
    fingerprint = nextFingerprint;
    return { version, total: rows.length };
  };

  const readAll = async (): Promise<Result<readonly PhoneNumber[], AppError>> => {
    try {
      return await source.readAll();
    } catch (error) {
      logger.error('reading the numbers failed', { error });
      return err(appError('internal'));
    }
  };

  const readInto = async (current: Visit): Promise<void> => {
    const answer = await readAll();
    current.refreshing = null;
    if (visit !== current) return;
    if (!answer.ok) {
      logger.warn('the numbers could not be read', { code: answer.error.code });
      become({ refreshing: false, error: answer.error });
      return;
    }
    const checkedAt = clock.now();
    current.numbers = answer.value;
    current.isFresh = true;
    cache.replace(current.person, { numbers: answer.value, checkedAt });
    become({ ...judge(), refreshing: false, checkedAt, error: null });
  };

  const refresh = (): Promise<void> => {
    if (visit === null) return Promise.resolve();
    if (visit.refreshing === null) {
      visit.askedAt = clock.now();
      visit.refreshing = readInto(visit);
      become({ refreshing: true });
    }
    return visit.refreshing;
  };

  const show = (next: Visit | null, checkedAt: number | null): void => {
    visit = next;
    become({ ...judge(), refreshing: false, checkedAt, error: null });
  };

  return {
    state: () => state,
    onChange: (listener) => changes.subscribe(listener),
    open(person) {
      if (visit !== null && isSameOwner(visit.person, person)) {
        visit.person = person;
        become(judge());
      } else {
        const cached = cache.read(person);
        const numbers = cached?.numbers ?? [];
        show({ person, numbers, refreshing: null, askedAt: 0, isFresh: false }, cached?.checkedAt ?? null);
      }
      void refresh();
    },
    refresh,
    refreshWhenOlder(milliseconds) {
      // A time in the future is from before the clock was set back.
      const isRecent = visit !== null && Math.abs(clock.now() - visit.askedAt) < milliseconds;
      return isRecent ? Promise.resolve() : refresh();
    },
    isFresh: () => visit?.isFresh === true,
    page: (offset, limit) => ({
      version: state.version,
      total: rows.length,
      rows: rows.slice(offset, offset + limit),
    }),
    find: (numberId) => rows.find(({ number }) => number.id === numberId) ?? null,
    findByE164(e164) {
      const found = rows.filter(({ number }) => number.e164 === e164);
      return found.find(({ verdict }) => mayChoose(verdict)) ?? found[0] ?? null;
    },
    judgeAgain() {
      const { version } = state;
      const judged = judge();
      if (judged.version !== version) become(judged);
    },
    close: () => show(null, null),
  };
}
