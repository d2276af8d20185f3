import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Database } from '../storage/database.ts';
import { attempt } from '../storage/store-fault.ts';

export interface GateOptions {
  readonly database: Database;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What keeps every text of one person back. The penalty survives a restart; the sign-in is asked for at each anyway. */
export interface Gate {
  isOpen(): boolean;
  /** Nothing at all may be sent before this time, in milliseconds since the epoch; null when nothing has to wait. */
  waitUntil(): number | null;
  /** A penalty never becomes shorter. */
  closeUntil(time: number): void;
  closeUntilSignIn(): void;
  /** Somebody signed in, or the user asked to try all the same. A penalty stays. */
  openAfterSignIn(): void;
}

const gateRow = z.object({ wait_until: z.int() });

export function createGate({ database, owner, clock, logger }: GateOptions): Gate {
  const values = { accountId: owner.accountId, extensionId: owner.extensionId };
  const stored = attempt(() =>
    database.rows(
      'SELECT wait_until FROM outbox_gate WHERE account_id = @accountId AND extension_id = @extensionId',
      values,
    ),
  );
  if (!stored.ok) logger.error('the last penalty could not be read', { code: stored.error.subject });
  const row = gateRow.safeParse(stored.ok ? stored.value[0] : null);
  let end = row.success ? row.data.wait_until : 0;
  let needsSignIn = false;

  const waitUntil = (): number | null => (end > clock.now() ? end : null);

  return {
    isOpen: () => !needsSignIn && waitUntil() === null,
    waitUntil,
    closeUntil(time) {
      // Kept in memory first: a full disk must not shorten the wait.
      end = Math.max(end, time);
      database.change(
        `INSERT INTO outbox_gate (account_id, extension_id, wait_until)
         VALUES (@accountId, @extensionId, @end) ON CONFLICT DO UPDATE SET wait_until = excluded.wait_until`,
        { ...values, end },
      );
    },
    closeUntilSignIn() {
      needsSignIn = true;
    },
    openAfterSignIn() {
      needsSignIn = false;
    },
  };
}
