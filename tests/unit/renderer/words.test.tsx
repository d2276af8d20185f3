import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '#domain/app-error.ts';
import type { FailureKind } from '#domain/failure-catalogue.ts';
import type { RecipientProblem } from '#domain/recipient.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { adviceOf, longNote, shortNote } from '#renderer/features/numbers/verdict-words.ts';
import { failureActions } from '#renderer/features/outbox/failure-actions.ts';
import { failureSentence, failureTitle } from '#renderer/features/outbox/outgoing-words.ts';
import { errorSentence } from '#renderer/features/shell/error-words.ts';
import { listingOf } from './support/listings.ts';
import { t } from './support/render-app.tsx';

/** A new code does not compile here until it is listed, and fails below until it has words. */
const errorCodes = Object.keys({
  offline: 0,
  'timed-out': 0,
  'rate-limited': 0,
  'server-error': 0,
  'unexpected-answer': 0,
  refused: 0,
  'not-found': 0,
  'permission-missing': 0,
  'scope-missing': 0,
  'session-ended': 0,
  'not-signed-in': 0,
  'sign-in-cancelled': 0,
  'sign-in-denied': 0,
  'sign-in-timed-out': 0,
  'sign-in-running': 0,
  'sign-in-refused': 0,
  'redirect-ports-taken': 0,
  'redirect-mismatch': 0,
  'browser-not-opened': 0,
  'client-id-missing': 0,
  'server-url-invalid': 0,
  'server-not-allowed': 0,
  'demo-not-started': 0,
  'keychain-unavailable': 0,
  'credential-too-large': 0,
  'store-unavailable': 0,
  'number-not-found': 0,
  'number-cannot-text': 0,
  'recipient-invalid': 0,
  'text-empty': 0,
  'text-too-long': 0,
  'illegal-move': 0,
  'request-invalid': 0,
  'sender-refused': 0,
  internal: 0,
} satisfies Record<AppErrorCode, 0>) as AppErrorCode[];

const reasons = Object.keys({
  'high-volume': 0,
  'not-assigned': 0,
  'texting-off': 0,
  'not-ported': 0,
  'not-in-service': 0,
  fax: 0,
  'features-not-told': 0,
  'campaign-suspended': 0,
  'campaign-expired': 0,
  'campaign-deleting': 0,
  'campaign-pending': 0,
  'campaign-refused': 0,
  'not-linked': 0,
  'campaign-changing': 0,
  'campaign-unheard-of': 0,
  'campaign-not-checked': 0,
  'campaign-not-permitted': 0,
  delegated: 0,
  'no-pictures': 0,
  'toll-free': 0,
  'app-may-not-text': 0,
  'role-may-not-text': 0,
  abroad: 0,
  'abroad-toll-free': 0,
  pictures: 0,
  'group-text': 0,
  'rate-limited': 0,
  'all-good': 0,
} satisfies Record<VerdictReason, 0>) as VerdictReason[];

const failureKinds = Object.keys(failureActions) as FailureKind[];

const recipientProblems = Object.keys({
  empty: 0,
  emergency: 0,
  extension: 0,
  'short-code': 0,
  'area-code-missing': 0,
  'own-number': 0,
  'not-a-number': 0,
} satisfies Record<RecipientProblem, 0>) as RecipientProblem[];

/** Starts like a sentence, ends with a full stop, and holds neither a key nor an open slot. */
const sentence = /^[A-Z](?!.*(\{\{|\}\})).*\.$/s;

describe('the words of the window', () => {
  it.each(errorCodes)('has a sentence for the error %s', (code) => {
    expect(errorSentence({ code }, t)).toMatch(sentence);
    expect(errorSentence({ code, subject: 'Thing' }, t)).toMatch(sentence);
  });

  it.each(reasons)('has a note and advice for the verdict reason %s', (reason) => {
    const listing = listingOf({ id: 'n', e164: '+16505550142' });
    const judged = { ...listing, verdict: { ...listing.verdict, reason, quote: 'Odd' } };
    for (const note of [shortNote(judged, t), longNote(judged, t)])
      expect(note).toMatch(/^(?!.*(\{\{|verdict\.)).{3,}[^.]$/);
    expect(adviceOf(judged.verdict, t)).toMatch(sentence);
  });

  it.each(failureKinds)('has a sentence and a way on for the failure %s', (kind) => {
    expect(t(`failures.${kind}`)).toMatch(sentence);
    expect(failureActions[kind].length).toBeGreaterThan(0);
  });

  it.each(recipientProblems)('has a sentence for the recipient problem %s', (problem) => {
    expect(t(`recipient.${problem}`)).toMatch(sentence);
  });

  it('adds what RingCentral said where we have no sentence of our own', () => {
    const cause = { code: 'XYZ-1', message: 'Odd thing.', requestId: null };
    expect(failureSentence(cause, t)).toBe('RingCentral refused this text. Odd thing.');
    expect(failureSentence(null, t)).toBe('RingCentral refused this text.');
  });

  it('says "not delivered" when a carrier refused and "not sent" when RingCentral did', () => {
    const cause = { message: null, requestId: null };
    expect(failureTitle({ code: 'SMS-CAR-435', ...cause }, t)).toBe('Not delivered');
    expect(failureTitle({ code: 'MSG-304', ...cause }, t)).toBe('Not sent');
  });

  it('offers nobody who opted out another try', () => {
    expect(failureActions['opted-out']).toEqual(['copy-text']);
  });

  it('quotes a status it does not know', () => {
    const listing = listingOf(
      { id: 'n', e164: '+16505550142' },
      {
        state: 'read',
        brand: null,
        readAt: 0,
        campaign: { id: null, externalId: null, status: 'Frozen', tier: null, useCases: [], faults: [] },
      },
    );
    expect(shortNote(listing, t)).toBe('campaign is Frozen');
  });
});
