import { describe, expect, it } from 'vitest';
import {
  failureKind,
  failureKinds,
  failureOf,
  knownCodes,
  quotesPlatform,
  type FailureKind,
} from '#domain/failure-catalogue.ts';
import { classifyFailure } from '#domain/outbox/send-outcome.ts';
import { platformCodes } from '#tests/support/platform-codes.ts';

/** ui.md, "Failures", the codes of each row written out. */
const rows: readonly (readonly [FailureKind, readonly string[]])[] = [
  ['recipient-cannot-receive', ['SMS-RC-410', 'SMS-UP-410', 'SMS-CAR-400', 'SMS-CAR-411']],
  ['opted-out', ['SMS-RC-413', 'SMS-UP-413', 'SMS-CAR-413']],
  ['filtered-as-spam', ['SMS-RC-430', 'SMS-UP-430', 'SMS-CAR-430']],
  ['shortened-link', ['SMS-CAR-435']],
  ['too-large-for-carrier', ['SMS-UP-432', 'SMS-CAR-432', 'SMS-CAR-434']],
  [
    'sender-not-set-up',
    ['SMS-UP-414', 'SMS-CAR-414', 'SMS-UP-431', 'SMS-RC-503', 'SMS-RC-504', 'SMS-CAR-461'],
  ],
  ['limit-used-up', ['SMS-RC-403', 'SMS-CAR-450', 'SMS-CAR-451', 'SMS-CAR-452']],
  [
    'did-not-get-through',
    ['SMS-RC-500', 'SMS-RC-501', 'SMS-UP-500', 'SMS-CAR-500', 'SMS-CAR-410', 'SMS-CAR-412', 'SMS-CAR-431'],
  ],
  ['no-status', ['SMS-CAR-104', 'SMS-CAR-199']],
  ['number-not-yours', ['MSG-242', 'MSG-245', 'MSG-304', 'MSG-310', 'MSG-331', 'MSG-367']],
  ['no-texts-abroad', ['MSG-240', 'MSG-383', 'MSG-403']],
  ['extension-or-short-code', ['MSG-246', 'MSG-247']],
  ['thread-taken', ['MSG-427']],
  ['role-not-allowed', ['CMN-408']],
  ['refused', ['MSG-999', 'SMS-CAR-999', 'http-400', 'toString', '']],
];

const ownCodes = [
  'offline',
  'timed-out',
  'rate-limited',
  'connection-lost',
  'unexpected-answer',
  'crashed',
  'session-ended',
  'number-cannot-text',
  'no-pictures',
  'stale',
  'opted-out',
  'file-gone',
  'file-damaged',
  'server-error',
  'sign-in-refused',
  'permission-missing',
  'scope-missing',
];

const isRingCentrals = (code: string): boolean => /^(OAU|CMN|MSG|BIL|AGW|SMS-[A-Z]+)-\d+$/.test(code);

describe('the sentence for a code', () => {
  it.each(rows.flatMap(([kind, codes]) => codes.map((code) => [code, kind] as const)))(
    '%s: %s',
    (code, kind) => {
      expect(failureKind(code)).toBe(kind);
    },
  );

  it.each([
    ['CMN-401', 'app-not-allowed'],
    ['MSG-338', 'text-too-long'],
    ['CMN-414', 'recipient-invalid'],
    ['MSG-384', 'limit-used-up'],
    ['MSG-290', 'platform-busy'],
    ['CMN-201', 'platform-busy'],
    ['MSG-376', 'files-too-large'],
    ['MSG-348', 'file-type-refused'],
    ['BIL-103', 'no-picture-plan'],
  ])('knows the refusal %s at sending as %s (platform.md 5.6)', (code, kind) => {
    expect(failureKind(code)).toBe(kind);
  });

  it('has one sentence for every way of not knowing', () => {
    for (const code of ['connection-lost', 'timed-out', 'crashed', 'unexpected-answer', 'http-502']) {
      expect(failureKind(code)).toBe('no-answer');
    }
  });

  it('says of our own last look what RingCentral would have said', () => {
    expect(failureKind('number-cannot-text')).toBe(failureKind('MSG-304'));
    expect(failureKind('opted-out')).toBe(failureKind('SMS-CAR-413'));
  });

  it('tells a wrong recipient from another wrong part by the parameter behind the code', () => {
    for (const code of ['CMN-101', 'CMN-102', 'CMN-414']) {
      expect(failureKind(`${code} (to)`)).toBe('recipient-invalid');
    }
    expect(failureKind('CMN-101 (from)')).toBe('number-not-yours');
    expect(failureKind('CMN-101 (text)')).toBe(failureKind('CMN-101'));
    expect(failureKind('MSG-999 (to)')).toBe('refused');
  });
});

describe('the catalogue', () => {
  it.each(platformCodes)('knows %s of platform.md', (code) => {
    expect(failureKind(code)).not.toBe('refused');
  });

  it.each(ownCodes)('knows %s, a cause of ours', (code) => {
    expect(failureKind(code)).not.toBe('refused');
  });

  it('knows no code of RingCentral that platform.md does not name, and none twice', () => {
    const listed = new Set(platformCodes);
    expect(knownCodes.filter((code) => isRingCentrals(code) && !listed.has(code))).toEqual([]);
    expect(new Set(knownCodes).size).toBe(knownCodes.length);
  });

  it('has no kind that no code means', () => {
    const meant = new Set(knownCodes.map(failureKind));
    expect(failureKinds.filter((kind) => !meant.has(kind))).toEqual([]);
  });

  it.each([
    ['SMS-RC-500', { whose: 'ringcentral', again: 'later', next: 'send-again' }],
    ['SMS-CAR-500', { whose: 'carrier', again: 'later', next: 'send-again' }],
    ['SMS-CAR-412', { whose: 'recipient', again: 'later', next: 'send-again' }],
    ['SMS-CAR-413', { whose: 'recipient', again: 'no', next: 'recipient-texts-start' }],
    ['SMS-CAR-461', { whose: 'admin', again: 'after-change', next: 'admin-number' }],
    ['SMS-CAR-430', { whose: 'you', again: 'after-change', next: 'change-words' }],
    ['CMN-401', { whose: 'app-owner', again: 'after-change', next: 'app-registration' }],
    ['CMN-301', { whose: 'nobody', again: 'waits-by-itself', next: 'wait' }],
    ['offline', { whose: 'network', again: 'waits-by-itself', next: 'wait' }],
    ['timed-out', { whose: 'network', again: 'no', next: 'look-again' }],
    ['MSG-999', { whose: 'unknown', again: 'after-change', next: 'report' }],
    ['SMS-CAR-999', { whose: 'carrier', again: 'after-change', next: 'report' }],
  ])('says of %s whose problem it is, whether to try again, and what to do', (code, facts) => {
    expect(failureOf(code)).toMatchObject(facts);
  });

  it('lets nothing be tried again that may have gone', () => {
    for (const code of knownCodes) {
      const status = /^http-(\d+)$/.exec(code)?.[1];
      if (status === undefined) continue;
      const end = { kind: 'answered', status: Number(status), retryAfterSeconds: null } as const;
      const outcome = classifyFailure(end, { code, message: null, requestId: null });
      if (outcome.kind === 'ambiguous' && code !== 'http-503') expect(failureOf(code).again).toBe('no');
      if (outcome.kind === 'not-sent') expect(failureOf(code).again).toBe('waits-by-itself');
    }
  });

  it('leaves the word to RingCentral where ours does not say what is wrong', () => {
    expect(quotesPlatform(failureKind('MSG-999'))).toBe(true);
    expect(quotesPlatform(failureKind('CMN-101'))).toBe(true);
    expect(quotesPlatform(failureKind('CMN-408'))).toBe(false);
  });
});
