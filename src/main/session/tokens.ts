import { z } from 'zod';
import { wireId } from '../ringcentral/wire.ts';

/** The answer of the token endpoint as the session needs it. Times are milliseconds since the epoch. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  /** Null when the app was registered without refresh tokens: the session then ends with the access token. */
  readonly refreshToken: string | null;
  readonly refreshExpiresAt: number | null;
  /** Null when the answer does not say. */
  readonly scopes: readonly string[] | null;
  /** Extension id of whoever signed in. */
  readonly ownerId: string | null;
}

/** Visible ASCII: anything else could not stand in a header. */
const token = z.string().regex(/^[\x21-\x7e]+$/);

const answerSchema = z.object({
  access_token: token,
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive(),
  refresh_token: token.nullish(),
  refresh_token_expires_in: z.coerce.number().positive().nullish().catch(null),
  scope: z.string().nullish().catch(null),
  owner_id: wireId.nullish().catch(null),
});

function scopesOf(scope: string | null | undefined): readonly string[] | null {
  const scopes = (scope ?? '').split(/\s+/).filter((name) => name !== '');
  return scopes.length === 0 ? null : scopes;
}

/** Reads platform.md 1.5; null for an answer without a usable token. */
export function readTokens(body: unknown, now: number): Tokens | null {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) return null;
  const answer = parsed.data;
  const refreshLife = answer.refresh_token_expires_in ?? null;
  return {
    accessToken: answer.access_token,
    accessExpiresAt: now + answer.expires_in * 1000,
    refreshToken: answer.refresh_token ?? null,
    refreshExpiresAt: refreshLife === null ? null : now + refreshLife * 1000,
    scopes: scopesOf(answer.scope),
    ownerId: answer.owner_id ?? null,
  };
}
