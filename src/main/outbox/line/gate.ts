import { z } from 'zod';
import type { SendingState } from '#contract/outgoing-view.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Database } from '../../storage/database.ts';
import { attempt } from '../../storage/store-fault.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';

export interface GateOptions {
  readonly database: Database;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly monotonic: Clock;
  readonly logger: Logger;
}

/**
 * What keeps every text of one person back. A penalty and a pause survive a restart; a refused sign-in does not, since a
 * request that is refused with 401 was certainly not processed and may be tried once more.
 */
export interface Gate {
  isOpen(): boolean;
  /** Milliseconds that a penalty still lasts; 0 when nothing has to wait. */
  wait(): number;
  state(): SendingState;
  /** Nothing at all may be sent before this time, in milliseconds since the epoch; null when nothing has to wait. */
  waitUntil(): number | null;
  /** Milliseconds. A penalty never becomes shorter. Throws what SQLite says, and holds all the same. */
  closeFor(penalty: number): void;
  /** The user's wish. Throws what SQLite says, with nothing changed. */
  setPaused(paused: boolean): void;
  refuseSignIn(): void;
  /** Somebody signed in, or the user asked to try all the same. Penalty and pause stay. */
  acceptSignIn(): void;
}

const gateRow = z.object({ wait_until: z.int(), wait_milliseconds: z.int(), paused: z.int() });

/** Milliseconds. */
const sameTime = 500;

/**
 * A penalty runs by the clock that nobody sets: a computer whose time is put forward must not end it early. Over a
 * restart only the time of day is left; when that was put back meanwhile, the whole penalty runs again.
 */
export function createGate({ database, owner, clock, monotonic, logger }: GateOptions): Gate {
  const stored = attempt(() =>
    database.rows(
      `SELECT wait_until, wait_milliseconds, paused FROM outbox_gate WHERE ${ofOwner}`,
      ownerValues(owner),
    ),
  );
  if (!stored.ok) logger.error('the last penalty could not be read', { code: stored.error.subject });
  const row = gateRow.safeParse(stored.ok ? stored.value[0] : null);
  let length = row.success ? row.data.wait_milliseconds : 0;
  let end = row.success ? monotonic.now() + Math.min(row.data.wait_until - clock.now(), length) : 0;
  let paused = row.success && row.data.paused === 1;
  let signInRefused = false;

  const rest = (): number => Math.max(0, end - monotonic.now());
  let told = 0;
  /** The two clocks tick apart by fractions; it is another time only when somebody set the clock. */
  const endByClock = (): number => {
    const now = Math.ceil(clock.now() + rest());
    if (Math.abs(now - told) > sameTime) told = now;
    return told;
  };
  const write = (wantsPause: boolean): void => {
    database.change(
      `INSERT INTO outbox_gate (account_id, extension_id, wait_until, wait_milliseconds, paused)
       VALUES (@accountId, @extensionId, @until, @length, @paused)
       ON CONFLICT DO UPDATE SET wait_until = excluded.wait_until,
         wait_milliseconds = excluded.wait_milliseconds, paused = excluded.paused`,
      {
        ...ownerValues(owner),
        until: Math.ceil(clock.now() + rest()),
        length: Math.ceil(length),
        paused: wantsPause ? 1 : 0,
      },
    );
  };

  return {
    isOpen: () => !paused && !signInRefused && rest() === 0,
    state: () => ({ paused, signInRefused }),
    wait: rest,
    waitUntil: () => (rest() > 0 ? endByClock() : null),
    closeFor(penalty) {
      // Kept in memory first: a full disk must not shorten the wait.
      length = Math.max(penalty, rest());
      end = monotonic.now() + length;
      write(paused);
    },
    setPaused(wanted) {
      write(wanted);
      paused = wanted;
    },
    refuseSignIn() {
      signInRefused = true;
    },
    acceptSignIn() {
      signInRefused = false;
    },
  };
}
