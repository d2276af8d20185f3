import { z } from 'zod';

/** What the keychain holds of a session. The access token is not part of it: it lives in memory only. */
export interface TokenRecord {
  readonly serverUrl: string;
  readonly clientId: string;
  /** Null between the token answer and the first "who am I". */
  readonly accountId: string | null;
  readonly extensionId: string | null;
  readonly refreshToken: string;
  /** Milliseconds since the epoch; told for the curious, since only RingCentral decides. */
  readonly refreshExpiresAt: number | null;
}

/** Short names: Windows has room for 1,200 characters. */
const recordSchema = z
  .object({
    v: z.literal(1),
    s: z.string(),
    c: z.string(),
    a: z.string().nullable(),
    e: z.string().nullable(),
    r: z.string().min(1),
    x: z.number().nullable(),
  })
  .transform((record): TokenRecord => ({
    serverUrl: record.s,
    clientId: record.c,
    accountId: record.a,
    extensionId: record.e,
    refreshToken: record.r,
    refreshExpiresAt: record.x,
  }));

export function encodeTokenRecord(record: TokenRecord): string {
  return JSON.stringify({
    v: 1,
    s: record.serverUrl,
    c: record.clientId,
    a: record.accountId,
    e: record.extensionId,
    r: record.refreshToken,
    x: record.refreshExpiresAt,
  });
}

/** Null for what this version cannot read. */
export function decodeTokenRecord(secret: string): TokenRecord | null {
  try {
    return recordSchema.safeParse(JSON.parse(secret)).data ?? null;
  } catch {
    return null;
  }
}
