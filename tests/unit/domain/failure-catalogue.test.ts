import { describe, expect, it } from 'vitest';
import { failureKind, type FailureKind } from '#domain/failure-catalogue.ts';

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
  ['number-not-yours', ['MSG-242', 'MSG-245', 'MSG-304', 'MSG-310', 'MSG-331', 'MSG-367']],
  ['no-texts-abroad', ['MSG-240', 'MSG-383', 'MSG-403']],
  ['extension-or-short-code', ['MSG-246', 'MSG-247']],
  ['thread-taken', ['MSG-427']],
  ['role-not-allowed', ['CMN-408']],
  ['refused', ['MSG-999', 'CMN-101', 'SMS-CAR-433', 'toString', '']],
];

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
  ])('knows the refusal %s at sending as %s (platform.md 5.6)', (code, kind) => {
    expect(failureKind(code)).toBe(kind);
  });

  it('has one sentence for every way of not knowing', () => {
    for (const code of ['connection-lost', 'timed-out', 'crashed']) {
      expect(failureKind(code)).toBe('no-answer');
    }
  });

  it('says of our own last look what RingCentral would have said', () => {
    expect(failureKind('number-cannot-text')).toBe(failureKind('MSG-304'));
  });
});
