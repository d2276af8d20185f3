import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { exchangeError } from './answer-error.ts';
import type { RingCentralSdk } from './create-sdk.ts';
import type { Exchange } from './exchange.ts';
import { readFault, toPlatformFault, type ReadFault } from './platform-fault.ts';
import { isSuccess } from './rest-client.ts';
import { toExchange } from './to-exchange.ts';

/** RingCentral's OAuth endpoints (platform.md 1). Answers are the raw JSON; the session reads the tokens out of it. */
export interface OauthClient {
  /** `redirect-mismatch`, `sign-in-refused`, or what kept the answer away. */
  exchangeCode(grant: {
    readonly code: string;
    readonly verifier: string;
    readonly redirectUri: string;
  }): Promise<Result<unknown, AppError>>;
  /** `session-ended` for `invalid_grant` alone; every other error leaves the session as it was. */
  refresh(refreshToken: string): Promise<Result<unknown, AppError>>;
  /** Best effort, at most so many milliseconds; ends the whole session of the token. True when RingCentral took it. */
  revoke(token: string, deadlineMs: number): Promise<boolean>;
}

const redirectCodes: ReadonlySet<string> = new Set(['OAU-109', 'OAU-113', 'invalid_redirect_uri']);

function isRedirectFault(fault: ReadFault): boolean {
  return [fault.code, fault.oauthError].some((code) => code !== null && redirectCodes.has(code));
}

/** By OAuth's word: the numbers behind it are not reliable (platform.md 1.8). */
function refusal(exchange: Exchange, whenRefused: (fault: ReadFault) => AppError | null): AppError {
  if (exchange.kind === 'answered' && exchange.status >= 400 && exchange.status < 500) {
    return whenRefused(readFault(exchange)) ?? exchangeError(exchange);
  }
  return exchangeError(exchange);
}

export function createOauthClient(sdk: RingCentralSdk, clientId: string, clock: Clock): OauthClient {
  const ask = (call: Promise<Awaited<ReturnType<RingCentralSdk['send']>>>): Promise<Exchange> =>
    toExchange(call, () => clock.now());

  return {
    async exchangeCode(grant) {
      const exchange = await ask(sdk.exchangeCode(grant));
      if (exchange.kind === 'answered' && isSuccess(exchange.status)) return ok(exchange.body);
      return err(
        refusal(exchange, (fault) => {
          const platform = toPlatformFault(fault);
          if (isRedirectFault(fault)) {
            return appError('redirect-mismatch', { platform, subject: grant.redirectUri });
          }
          return fault.oauthError === null ? null : appError('sign-in-refused', { platform });
        }),
      );
    },
    async refresh(refreshToken) {
      const exchange = await ask(sdk.refresh(refreshToken));
      if (exchange.kind === 'answered' && isSuccess(exchange.status)) return ok(exchange.body);
      return err(
        refusal(exchange, (fault) =>
          fault.oauthError === 'invalid_grant'
            ? appError('session-ended', { platform: toPlatformFault(fault) })
            : null,
        ),
      );
    },
    async revoke(token, deadlineMs) {
      const exchange = await ask(
        sdk.send({
          method: 'POST',
          path: '/restapi/oauth/revoke',
          withoutToken: true,
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: { token, client_id: clientId },
          signal: AbortSignal.timeout(deadlineMs),
        }),
      );
      return exchange.kind === 'answered' && isSuccess(exchange.status);
    },
  };
}
