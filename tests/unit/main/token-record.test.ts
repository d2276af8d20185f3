import { describe, expect, it } from 'vitest';
import { longestSecret } from '#main/keychain/check-secret.ts';
import { decodeTokenRecord, encodeTokenRecord, type TokenRecord } from '#main/session/token-record.ts';

const record: TokenRecord = {
  serverUrl: 'https://platform.ringcentral.com',
  clientId: 'aBcDeFgHiJkLmNoPqRsTuV',
  accountId: '62204000',
  extensionId: '62204204',
  refreshToken: 'r'.repeat(800),
  refreshExpiresAt: 1_763_712_000_000,
};

describe('the session record', () => {
  it('comes back as it went', () => {
    expect(decodeTokenRecord(encodeTokenRecord(record))).toEqual(record);
    const early = { ...record, accountId: null, refreshExpiresAt: null };
    expect(decodeTokenRecord(encodeTokenRecord(early))).toEqual(early);
  });

  it('leaves room for a refresh token of 900 characters in the smallest keychain', () => {
    expect(encodeTokenRecord({ ...record, refreshToken: 'r'.repeat(900) }).length).toBeLessThan(
      longestSecret,
    );
  });

  it.each(['', 'null', '{}', '[]', 'x', '{"v":2}', encodeTokenRecord({ ...record, refreshToken: '' })])(
    'is nothing when it reads %j',
    (secret) => {
      expect(decodeTokenRecord(secret)).toBeNull();
    },
  );
});
