import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock, Scheduler } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { authorizeUrl } from './authorize-url.ts';
import { challengeOf, randomText, type RandomBytes } from './random-text.ts';
import type { Redirect } from './read-redirect.ts';
import { openRedirectListener } from './redirect-listener.ts';

export interface SignInAttemptOptions {
  readonly serverUrl: string;
  readonly clientId: string;
  readonly redirectPorts: readonly number[];
  /** Hands an address to the system's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly randomBytes: RandomBytes;
}

/** What the token endpoint wants for the code. */
interface CodeGrant {
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** One way through the browser: listener, address and time limit. Good for one code. */
export interface SignInAttempt {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** `sign-in-denied`, `sign-in-refused`, `sign-in-timed-out` or `sign-in-cancelled`. */
  readonly outcome: Promise<Result<CodeGrant, AppError>>;
  /** `browser-not-opened` when the system did not take it; the attempt goes on waiting all the same. */
  openBrowser(): Promise<Result<null, AppError>>;
  /** Resolves when the port is free again. */
  cancel(): Promise<void>;
}

/** Milliseconds that the user has in the browser. */
const signInTime = 5 * 60 * 1000;

function readOutcome(redirect: Redirect, verifier: string, redirectUri: string): Result<CodeGrant, AppError> {
  if (redirect.kind === 'code') return ok({ code: redirect.code, verifier, redirectUri });
  const platform = {
    status: null,
    code: redirect.error,
    message: redirect.description,
    requestId: null,
  };
  return err(
    appError(redirect.error === 'access_denied' ? 'sign-in-denied' : 'sign-in-refused', { platform }),
  );
}

/** Starts listening; `redirect-ports-taken` names the ports. The browser is opened by `openBrowser`. */
export async function startSignInAttempt(
  options: SignInAttemptOptions,
): Promise<Result<SignInAttempt, AppError>> {
  const { redirectPorts, clock, scheduler, randomBytes } = options;
  const state = randomText(randomBytes);
  const verifier = randomText(randomBytes);
  const listener = await openRedirectListener(redirectPorts, state);
  if (listener === null) return err(appError('redirect-ports-taken', { subject: redirectPorts.join(', ') }));

  const { redirectUri } = listener;
  const url = authorizeUrl({ ...options, redirectUri, state, challenge: challengeOf(verifier) });

  let settle: (outcome: Result<CodeGrant, AppError>) => void = () => undefined;
  const settled = new Promise<Result<CodeGrant, AppError>>((resolve) => {
    settle = resolve;
  });
  const stopTimer = scheduler.setTimer(signInTime, () => settle(err(appError('sign-in-timed-out'))));
  void listener.redirect.then((redirect) => settle(readOutcome(redirect, verifier, redirectUri)));
  const outcome = settled.then(async (result) => {
    stopTimer();
    await listener.close();
    return result;
  });

  return ok({
    expiresAt: clock.now() + signInTime,
    outcome,
    async openBrowser() {
      try {
        await options.openBrowser(url);
        return ok(null);
      } catch {
        return err(appError('browser-not-opened'));
      }
    },
    async cancel() {
      settle(err(appError('sign-in-cancelled')));
      await outcome;
    },
  });
}
