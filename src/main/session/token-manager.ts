import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { TokenFailure } from '../ringcentral/token-failure.ts';
import { readTokens, type Tokens } from './tokens.ts';

export interface TokenManagerOptions {
  /** Fresh from the sign-in, or only the refresh token of an earlier run. */
  readonly start: Tokens | { readonly refreshToken: string };
  /** The token endpoint; `session-ended` is the one error that ends the session. */
  readonly refresh: (refreshToken: string) => Promise<Result<unknown, AppError>>;
  /** Awaited before a new access token is given to anybody. */
  readonly save: (tokens: Tokens) => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly onRefreshed: (tokens: Tokens) => void;
  readonly onEnded: (error: AppError) => void;
}

export interface TokenManager {
  /** A token that RingCentral will take, as far as we know. Rejects with a `TokenFailure`. */
  accessToken(): Promise<string>;
  /** A request with this token was answered with 401; only the newest token is given up for that. */
  refused(accessToken: string): void;
  /** The newest token that can be revoked; null when there is none. */
  revocable(): string | null;
  /** Resolves when the refresh under way, if there is one, is over and its tokens are saved. */
  settled(): Promise<void>;
  /** Nothing is refreshed or saved from now on. Resolves when a save under way is done. */
  close(): Promise<void>;
}

/** Refreshed this long before the end, so that a token does not die on its way. Milliseconds. */
const handicap = 60_000;
/** After 429 and 503 without `Retry-After` (platform.md 8). Each call inside the penalty would start it anew. */
const defaultWaitSeconds = 30;

/**
 * Keeps one access token usable. Refresh tokens work once, so there is one refresh at a time, and its answer is saved
 * before it is used: as long as the new access token is unused, RingCentral honours the old refresh token for an hour,
 * and a crash in between costs nothing (platform.md 1.6).
 */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  const { refresh, save, clock, logger, onRefreshed, onEnded } = options;
  let tokens: Tokens | null = 'accessToken' in options.start ? options.start : null;
  let refreshToken = options.start.refreshToken;
  let refusedToken: string | null = null;
  let refreshing: Promise<Result<string, AppError>> | null = null;
  let saving: Promise<void> = Promise.resolve();
  let pause: { readonly until: number; readonly error: AppError } | null = null;
  let ended: AppError | null = null;

  const end = (error: AppError): Result<never, AppError> => {
    if (ended === null) {
      ended = error;
      onEnded(error);
    }
    return err(ended);
  };

  const usable = (): string | null =>
    tokens !== null && tokens.accessToken !== refusedToken && tokens.accessExpiresAt - handicap > clock.now()
      ? tokens.accessToken
      : null;

  const rememberPause = (error: AppError): void => {
    if (error.code !== 'rate-limited' && error.platform?.status !== 503) return;
    const seconds = error.retryAfterSeconds ?? defaultWaitSeconds;
    pause = { until: clock.now() + seconds * 1000, error };
  };

  const refreshNow = async (used: string): Promise<Result<string, AppError>> => {
    const answer = await refresh(used);
    if (ended !== null) return err(ended);
    if (!answer.ok) {
      logger.warn('tokens not refreshed', { error: answer.error });
      if (answer.error.code === 'session-ended') return end(answer.error);
      rememberPause(answer.error);
      return answer;
    }
    const read = readTokens(answer.value, clock.now());
    if (read === null) return err(appError('unexpected-answer'));
    const fresh = { ...read, refreshToken: read.refreshToken ?? used };
    saving = save(fresh);
    await saving;
    tokens = fresh;
    refreshToken = fresh.refreshToken;
    pause = null;
    onRefreshed(fresh);
    return ok(fresh.accessToken);
  };

  const renew = (): Promise<Result<string, AppError>> => {
    if (ended !== null) return Promise.resolve(err(ended));
    if (refreshToken === null) return Promise.resolve(end(appError('session-ended')));
    if (pause !== null && clock.now() < pause.until) {
      const retryAfterSeconds = Math.ceil((pause.until - clock.now()) / 1000);
      return Promise.resolve(err({ ...pause.error, retryAfterSeconds }));
    }
    refreshing ??= refreshNow(refreshToken).finally(() => {
      refreshing = null;
    });
    return refreshing;
  };

  return {
    async accessToken() {
      const current = ended === null ? usable() : null;
      if (current !== null) return current;
      const renewed = await renew();
      if (!renewed.ok) throw new TokenFailure(renewed.error);
      return renewed.value;
    },
    refused(accessToken) {
      refusedToken = accessToken;
    },
    revocable: () => refreshToken ?? tokens?.accessToken ?? null,
    async settled() {
      await refreshing?.catch(() => undefined);
    },
    async close() {
      ended ??= appError('not-signed-in');
      await saving;
    },
  };
}
