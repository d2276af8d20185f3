import { describe, expect, it } from 'vitest';
import { afterSending } from '#domain/outbox/after-sending.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';

const now = 1_000_000;
const cause = { code: 'some-code', message: null, requestId: null };
const notSent = (
  gate: 'none' | 'rate-limit' | 'session',
  retryAfterSeconds: number | null = null,
): SendOutcome => ({ kind: 'not-sent', cause, gate, retryAfterSeconds });

const alone = { waitUntil: null, needsSignIn: false };

describe('what one attempt leads to', () => {
  it('a server id makes it sent', () => {
    expect(afterSending({ kind: 'accepted', serverId: '99' }, 1, now, 0.5)).toEqual({
      event: { type: 'accepted', at: now, serverId: '99' },
      ...alone,
    });
  });

  it('a refusal makes it failed', () => {
    expect(afterSending({ kind: 'refused', cause }, 1, now, 0.5)).toEqual({
      event: { type: 'refused', at: now, cause },
      ...alone,
    });
  });

  it('an ambiguous end is never tried again', () => {
    expect(afterSending({ kind: 'ambiguous', cause }, 1, now, 0.5)).toEqual({
      event: { type: 'answer-lost', cause },
      ...alone,
    });
  });

  it('what certainly did not go is tried again later, with growing patience', () => {
    expect(afterSending(notSent('none'), 3, now, 0.5)).toEqual({
      event: { type: 'postponed', dueAt: now + 4_000, cause },
      ...alone,
    });
    expect(afterSending(notSent('none', 10), 3, now, 0.5).event).toMatchObject({ dueAt: now + 11_000 });
  });

  it('a rate limit makes everything wait', () => {
    expect(afterSending(notSent('rate-limit', 60), 1, now, 0.5)).toEqual({
      event: { type: 'postponed', dueAt: now + 61_000, cause },
      waitUntil: now + 61_000,
      needsSignIn: false,
    });
    expect(afterSending(notSent('rate-limit'), 1, now, 0.5).waitUntil).toBe(now + 31_000);
  });

  it('an ended session makes everything wait for a sign-in', () => {
    expect(afterSending(notSent('session'), 1, now, 0.5)).toEqual({
      event: { type: 'postponed', dueAt: now, cause },
      waitUntil: null,
      needsSignIn: true,
    });
  });
});
