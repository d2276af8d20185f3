import type { AppError, AppErrorCode } from '#domain/app-error.ts';
import type { Disposer, Logger, PersonCache, Scheduler } from '#domain/ports.ts';
import { createHeldSession, type HeldSession } from './held-session.ts';
import { revokeDeadline, type PlatformOptions } from './platform-link.ts';
import type { SessionStanding } from './session-standing.ts';
import type { TokenRecord } from './token-record.ts';
import type { TokenVault } from './token-vault.ts';
import type { Tokens } from './tokens.ts';
import type { Turn, Turns } from './turns.ts';

export interface SessionHolderOptions {
  readonly turns: Turns;
  readonly standing: SessionStanding;
  readonly vault: TokenVault;
  readonly personCache: PersonCache;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Tokens in use, and the turn they belong to. */
export interface Holding {
  readonly turn: Turn;
  readonly session: HeldSession;
}

export interface SessionHolder {
  /** Null when there are no tokens in use. */
  current(): Holding | null;
  /** Takes tokens into use until the turn ends. */
  hold(turn: Turn, platform: PlatformOptions, start: Tokens | TokenRecord): Holding;
  /** Finds out who it is and shows it. Someone shown from the cache stays, whatever the answer is. */
  enter(holding: Holding): Promise<void>;
  /** Forgets the session for good: first here, then, as far as that works, at RingCentral. */
  giveUp(error: AppError | null): Promise<void>;
}

/** Milliseconds between two looks for who a kept session belongs to. */
const retryPeriod = 30_000;

/** What passes by itself; a session is never given up for it. */
const passing: ReadonlySet<AppErrorCode> = new Set([
  'offline',
  'timed-out',
  'rate-limited',
  'server-error',
  'unexpected-answer',
]);

/** Holds the tokens of one turn, and shows whose they are. */
export function createSessionHolder(options: SessionHolderOptions): SessionHolder {
  const { turns, standing, vault, personCache, scheduler, logger } = options;
  let held: Holding | null = null;
  let cancelRetry: Disposer = () => undefined;

  const giveUp = async (error: AppError | null): Promise<void> => {
    const leaving = held;
    const { settled } = turns.take();
    const removed = vault.remove();
    standing.signedOut(error);
    await Promise.all([settled, removed]);
    if (error?.code !== 'session-ended') await leaving?.session.revoke(revokeDeadline);
  };

  const enter = async (holding: Holding): Promise<void> => {
    const { turn, session } = holding;
    cancelRetry();
    const who = await session.identify();
    if (turn.isOver()) return;
    if (who.ok) {
      personCache.write(who.value);
      standing.signedIn(who.value, session.scopes());
    } else if (standing.state().phase === 'signed-in') {
      logger.info('who is signed in could not be asked', { code: who.error.code });
    } else if (passing.has(who.error.code)) {
      standing.signedOut(who.error);
      const asked = ((who.error.retryAfterSeconds ?? 0) + 1) * 1000;
      cancelRetry = scheduler.setTimer(Math.max(retryPeriod, asked), () =>
        turns.inBackground(enter(holding)),
      );
    } else if (session.isFresh) {
      await giveUp(who.error);
    } else {
      // A proxy or an administrator may stand between; only RingCentral's `invalid_grant` ends a kept session.
      standing.signedOut(who.error);
    }
  };

  return {
    current: () => held,
    hold(turn, platform, start) {
      const session = createHeldSession({
        platform,
        vault,
        start,
        onScopes: (scopes) => {
          if (!turn.isOver()) standing.granted(scopes);
        },
        onEnded: (error) => {
          if (!turn.isOver()) turns.inBackground(giveUp(error));
        },
      });
      const holding: Holding = { turn, session };
      held = holding;
      turn.atEnd(() => {
        held = null;
        cancelRetry();
        return session.close();
      });
      return holding;
    },
    enter,
    giveUp,
  };
}
