import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createSignInClient, revokeDeadline, type PlatformOptions } from './platform-link.ts';
import type { SessionHolder } from './session-holder.ts';
import type { SessionSettings } from './session-settings.ts';
import type { SessionStanding } from './session-standing.ts';
import { startSignInAttempt, type SignInAttempt, type SignInAttemptOptions } from './sign-in-attempt.ts';
import { readTokens } from './tokens.ts';
import type { Turn, Turns } from './turns.ts';

export interface SignInFlowOptions {
  readonly turns: Turns;
  readonly standing: SessionStanding;
  readonly holder: SessionHolder;
  /** RingCentral as the settings name it now. */
  readonly platform: () => PlatformOptions;
  readonly check: SessionSettings['check'];
  readonly attempt: Omit<SignInAttemptOptions, 'serverUrl' | 'clientId'>;
  readonly clock: Clock;
}

export interface SignInFlow {
  /** As `Session.signIn` says. */
  signIn(): Promise<Result<null, AppError>>;
  /** As `Session.openBrowserAgain` says; `not-signed-in` when nobody is in the browser. */
  openBrowserAgain(): Promise<Result<null, AppError>>;
  /** As `Session.cancelSignIn` says. */
  cancel(): Promise<void>;
}

/** From the browser over the code to tokens, and whose they are. */
export function createSignInFlow(options: SignInFlowOptions): SignInFlow {
  const { turns, standing, holder, clock } = options;
  let attempt: SignInAttempt | null = null;

  const exchange = async (turn: Turn, running: SignInAttempt, platform: PlatformOptions): Promise<void> => {
    const outcome = await running.outcome;
    if (turn.isOver()) return;
    attempt = null;
    if (!outcome.ok) {
      standing.signedOut(outcome.error);
      return;
    }
    standing.signingIn('exchange', running.expiresAt);
    const oauth = createSignInClient(platform);
    const answer = await oauth.exchangeCode(outcome.value);
    const tokens = answer.ok ? readTokens(answer.value, clock.now()) : null;
    if (turn.isOver()) {
      if (tokens !== null) await oauth.revoke(tokens.refreshToken ?? tokens.accessToken, revokeDeadline);
    } else if (tokens === null) {
      standing.signedOut(answer.ok ? appError('unexpected-answer') : answer.error);
    } else {
      const holding = holder.hold(turn, platform, tokens);
      standing.signingIn('profile', running.expiresAt);
      await holding.session.keep();
      if (!turn.isOver()) await holder.enter(holding);
    }
  };

  return {
    async signIn() {
      if (standing.state().phase === 'signed-in') return ok(null);
      const { turn, settled } = turns.take();
      await settled;
      const platform = options.platform();
      const checked = options.check(platform);
      const started = checked.ok ? await startSignInAttempt({ ...options.attempt, ...platform }) : checked;
      if (turn.isOver()) {
        if (started.ok) await started.value.cancel();
        return err(appError('sign-in-cancelled'));
      }
      if (!started.ok) {
        standing.signedOut(started.error);
        return started;
      }
      const running = started.value;
      attempt = running;
      turn.atEnd(() => {
        attempt = null;
        return running.cancel();
      });
      standing.signingIn('browser', running.expiresAt);
      turns.inBackground(exchange(turn, running, platform));
      return running.openBrowser();
    },
    openBrowserAgain: async () => attempt?.openBrowser() ?? err(appError('not-signed-in')),
    async cancel() {
      if (standing.state().phase !== 'signing-in') return;
      if (holder.current() !== null) {
        await holder.giveUp(null);
        return;
      }
      const { settled } = turns.take();
      standing.signedOut(null);
      await settled;
    },
  };
}
