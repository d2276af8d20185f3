import { z } from 'zod';
import type { SendingState } from '#contract/outgoing-view.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Database } from '../../storage/database.ts';
import { attempt } from '../../storage/store-fault.ts';
import { ofOwner, ownerValues } from '../store/owner-clause.ts';

export interface GateOptions {
  readonly database: Database;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * What keeps every text of one person back. A penalty and a pause survive a restart; a refused sign-in does not, since a
 * request that is refused with 401 was certainly not processed and may be tried once more.
 */
export interface Gate {
  isOpen(): boolean;
  state(): SendingState;
  /** Nothing at all may be sent before this time, in milliseconds since the epoch; null when nothing has to wait. */
  waitUntil(): number | null;
  /** A penalty never becomes shorter. Throws what SQLite says, and holds all the same. */
  closeUntil(time: number): void;
  /** The user's wish. Throws what SQLite says, with nothing changed. */
  setPaused(paused: boolean): void;
  refuseSignIn(): void;
  /** Somebody signed in, or the user asked to try all the same. Penalty and pause stay. */
  acceptSignIn(): void;
}

const gateRow = z.object({ wait_until: z.int(), paused: z.int() });

/** A penalty longer than this is a clock that was set back since it was written (platform.md 8: 60 s is the rule). */
const longestPenalty = 3_600_000;

export function createGate({ database, owner, clock, logger }: GateOptions): Gate {
  const stored = attempt(() =>
    database.rows(`SELECT wait_until, paused FROM outbox_gate WHERE ${ofOwner}`, ownerValues(owner)),
  );
  if (!stored.ok) logger.error('the last penalty could not be read', { code: stored.error.subject });
  const row = gateRow.safeParse(stored.ok ? stored.value[0] : null);
  let end = row.success ? row.data.wait_until : 0;
  let paused = row.success && row.data.paused === 1;
  let signInRefused = false;

  const waitUntil = (): number | null => {
    const now = clock.now();
    return end > now && end <= now + longestPenalty ? end : null;
  };
  const write = (wantsPause: boolean): void => {
    database.change(
      `INSERT INTO outbox_gate (account_id, extension_id, wait_until, paused)
       VALUES (@accountId, @extensionId, @end, @paused)
       ON CONFLICT DO UPDATE SET wait_until = excluded.wait_until, paused = excluded.paused`,
      { ...ownerValues(owner), end, paused: wantsPause ? 1 : 0 },
    );
  };

  return {
    isOpen: () => !paused && !signInRefused && waitUntil() === null,
    state: () => ({ paused, signInRefused }),
    waitUntil,
    closeUntil(time) {
      // Kept in memory first: a full disk must not shorten the wait. An end that the clock has made absurd gives way.
      end = waitUntil() === null ? time : Math.max(end, time);
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
