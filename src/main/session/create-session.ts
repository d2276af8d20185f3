import { randomBytes as systemRandomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SessionState } from '#contract/session-state.ts';
import { appError, type AppError, type AppErrorCode } from '#domain/app-error.ts';
import type { Person } from '#domain/person.ts';
import type { Disposer } from '#domain/ports.ts';
import { err, ok } from '#domain/result.ts';
import { createEmitter } from '../lib/emitter.ts';
import { createHeldSession, type HeldSession } from './held-session.ts';
import { missingScopes } from './missing-scopes.ts';
import { createSignInClient, type PlatformOptions } from './platform-link.ts';
import { createSessionSettings } from './session-settings.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSessionGateways } from './session-gateways.ts';
import { startSignInAttempt, type SignInAttempt } from './sign-in-attempt.ts';
import type { TokenRecord } from './token-record.ts';
import { createTokenVault } from './token-vault.ts';
import { readTokens, type Tokens } from './tokens.ts';

export type { Session, SessionOptions } from './session.ts';

/** Milliseconds that RingCentral gets to end a session nobody here uses any more. */
const revokeDeadline = 5_000;
/** Milliseconds that a refresh under way gets at the end: its answer is the only one with the next refresh token. */
const longestGoodbye = 5_000;
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

/** A record of another server or registration is left alone: it may be wanted again. */
function belongsTo(platform: PlatformOptions, record: TokenRecord | null): boolean {
  return record?.serverUrl === platform.serverUrl && record.clientId === platform.clientId;
}

type SigningIn = Extract<SessionState, { phase: 'signing-in' }>;

/**
 * The session of one profile. Whatever changes whom it is about takes a new turn; an answer that comes back to an older
 * turn has nothing to say any more.
 */
export function createSession(options: SessionOptions): Session {
  const { config, personCache, clock, scheduler, logger, randomBytes = systemRandomBytes } = options;
  const vault = createTokenVault(options.credentialStore, logger);
  const settings = createSessionSettings(config, options.settingsStore);
  const changes = createEmitter<SessionState>();
  let state: SessionState = { phase: 'starting' };
  let held: HeldSession | null = null;
  let attempt: SignInAttempt | null = null;
  let cancelRetry: Disposer = () => undefined;
  let turn = 0;

  const become = (next: SessionState): void => {
    if (isDeepStrictEqual(next, state)) return;
    state = next;
    changes.emit(next);
  };
  const becomeSignedOut = (error: AppError | null): void => become({ phase: 'signed-out', error });
  const becomeSignedIn = (person: Person, session: HeldSession): void =>
    become({ phase: 'signed-in', person, missingScopes: missingScopes(session.scopes()) });
  const showStep = (step: SigningIn['step'], expiresAt: number): void =>
    become({ phase: 'signing-in', step, expiresAt });

  const takeTurn = (): { mine: number; leaving: HeldSession | null; settled: Promise<unknown> } => {
    turn += 1;
    cancelRetry();
    const leaving = held;
    const stopping = attempt;
    held = null;
    attempt = null;
    return { mine: turn, leaving, settled: Promise.all([leaving?.close(), stopping?.cancel()]) };
  };

  /** Forgets the session for good: first here, then, as far as that works, at RingCentral. */
  const giveUp = async (error: AppError | null): Promise<void> => {
    const { leaving, settled } = takeTurn();
    const removed = vault.remove();
    becomeSignedOut(error);
    await Promise.all([settled, removed]);
    if (error?.code !== 'session-ended') await leaving?.revoke(revokeDeadline);
  };

  const inBackground = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      logger.error('session work failed', { error });
      takeTurn();
      becomeSignedOut(appError('internal'));
    });
  };

  const platformOptions = (): PlatformOptions => {
    const { serverUrl, clientId } = settings.read();
    const { appVersion, transport, connection } = options;
    return { serverUrl, clientId, appVersion, transport, connection, clock, logger };
  };

  const hold = (mine: number, platform: PlatformOptions, start: Tokens | TokenRecord): HeldSession =>
    createHeldSession({
      platform,
      vault,
      start,
      onScopes: (scopes) => {
        if (mine === turn && state.phase === 'signed-in') {
          become({ ...state, missingScopes: missingScopes(scopes) });
        }
      },
      onEnded: (error) => {
        if (mine === turn) inBackground(giveUp(error));
      },
    });

  /** Finds out who it is and shows it. Someone shown from the cache stays, whatever the answer is. */
  const enter = async (mine: number, session: HeldSession): Promise<void> => {
    cancelRetry();
    const who = await session.identify();
    if (mine !== turn) return;
    if (who.ok) {
      personCache.write(who.value);
      becomeSignedIn(who.value, session);
    } else if (state.phase === 'signed-in') {
      logger.info('who is signed in could not be asked', { code: who.error.code });
    } else if (passing.has(who.error.code)) {
      becomeSignedOut(who.error);
      const asked = ((who.error.retryAfterSeconds ?? 0) + 1) * 1000;
      cancelRetry = scheduler.setTimer(Math.max(retryPeriod, asked), () =>
        inBackground(enter(mine, session)),
      );
    } else if (session.isFresh) {
      await giveUp(who.error);
    } else {
      // A proxy or an administrator may stand between; only RingCentral's `invalid_grant` ends a kept session.
      becomeSignedOut(who.error);
    }
  };

  const restoreRecord = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const found = await vault.read();
    if (mine !== turn) return;
    const platform = platformOptions();
    const record = found.ok && belongsTo(platform, found.value) ? found.value : null;
    if (record === null) {
      if (!found.ok || state.phase === 'starting') becomeSignedOut(found.ok ? null : found.error);
      return;
    }
    held = hold(mine, platform, record);
    const owner = held.owner();
    const known = owner === null ? null : personCache.read(owner);
    if (known === null) return enter(mine, held);
    becomeSignedIn(known, held);
    inBackground(enter(mine, held));
  };

  const restore = async (): Promise<void> => {
    if (state.phase === 'signed-in' || state.phase === 'signing-in') return;
    await (held === null ? restoreRecord() : enter(turn, held));
  };

  const finishSignIn = async (
    mine: number,
    running: SignInAttempt,
    platform: PlatformOptions,
  ): Promise<void> => {
    const outcome = await running.outcome;
    if (mine !== turn) return;
    attempt = null;
    if (!outcome.ok) {
      becomeSignedOut(outcome.error);
      return;
    }
    showStep('exchange', running.expiresAt);
    const oauth = createSignInClient(platform);
    const answer = await oauth.exchangeCode(outcome.value);
    const tokens = answer.ok ? readTokens(answer.value, clock.now()) : null;
    if (mine !== turn) {
      if (tokens !== null) await oauth.revoke(tokens.refreshToken ?? tokens.accessToken, revokeDeadline);
    } else if (tokens === null) {
      becomeSignedOut(answer.ok ? appError('unexpected-answer') : answer.error);
    } else {
      const session = hold(mine, platform, tokens);
      held = session;
      showStep('profile', running.expiresAt);
      await session.keep();
      if (mine === turn) await enter(mine, session);
    }
  };

  return {
    state: () => state,
    onChange: (listener) => changes.subscribe(listener),
    restore,
    async probe() {
      if (state.phase === 'signed-in' && held !== null) await enter(turn, held);
      else await restore();
    },
    async signIn() {
      if (state.phase === 'signed-in') return ok(null);
      const { mine, settled } = takeTurn();
      await settled;
      const platform = platformOptions();
      const checked = settings.check(platform);
      const started = checked.ok
        ? await startSignInAttempt({
            ...options,
            ...platform,
            redirectPorts: config.redirectPorts,
            randomBytes,
          })
        : checked;
      if (mine !== turn) {
        if (started.ok) await started.value.cancel();
        return err(appError('sign-in-cancelled'));
      }
      if (!started.ok) {
        becomeSignedOut(started.error);
        return started;
      }
      attempt = started.value;
      showStep('browser', started.value.expiresAt);
      inBackground(finishSignIn(mine, started.value, platform));
      return started.value.openBrowser();
    },
    openBrowserAgain: async () => attempt?.openBrowser() ?? err(appError('not-signed-in')),
    async cancelSignIn() {
      if (state.phase !== 'signing-in') return;
      if (held !== null) {
        await giveUp(null);
        return;
      }
      const { settled } = takeTurn();
      becomeSignedOut(null);
      await settled;
    },
    async signOut() {
      const owner = held?.owner() ?? null;
      if (owner !== null) personCache.remove(owner);
      await giveUp(null);
    },
    settings: () => settings.read(),
    async configure(choice) {
      if (state.phase === 'signed-in' || state.phase === 'signing-in') {
        return err(appError('sign-in-running'));
      }
      const chosen = settings.choose(choice);
      if (!chosen.ok) return chosen;
      const { settled } = takeTurn();
      becomeSignedOut(null);
      await settled;
      return chosen;
    },
    person: () => (state.phase === 'signed-in' ? state.person : null),
    ...createSessionGateways(() =>
      state.phase === 'signed-in' && held !== null ? { turn, link: held.link } : null,
    ),
    async dispose() {
      let cancel: Disposer = () => undefined;
      const patience = new Promise<void>((resolve) => {
        cancel = scheduler.setTimer(longestGoodbye, resolve);
      });
      await Promise.race([held?.settled(), patience]);
      cancel();
      await takeTurn().settled;
    },
  };
}
