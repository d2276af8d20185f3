import { describe, expect, it } from 'vitest';
import { afterSending } from '#domain/outbox/after-sending.ts';
import { mostRefusals } from '#domain/outbox/retry-policy.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';

const now = 1_000_000;
const cause = { code: 'some-code', message: null, requestId: null };
const notSent = (
  gate: 'none' | 'connection' | 'rate-limit' | 'session',
  retryAfterSeconds: number | null = null,
): SendOutcome => ({ kind: 'not-sent', cause, gate, retryAfterSeconds });

/** A text at this attempt, after so many that RingCentral was too busy for. */
const at = (attempts: number, refusals = 0): { attempts: number; refusals: number } => ({
  attempts,
  refusals,
});
const alone = { penalty: null, needsSignIn: false };

describe('what one attempt leads to', () => {
  it('a server id makes it sent', () => {
    expect(afterSending({ kind: 'accepted', serverId: '99' }, at(1), now, 0.5)).toEqual({
      event: { type: 'accepted', at: now, serverId: '99' },
      ...alone,
    });
  });

  it('a refusal makes it failed', () => {
    expect(afterSending({ kind: 'refused', cause }, at(1), now, 0.5)).toEqual({
      event: { type: 'refused', at: now, cause },
      ...alone,
    });
  });

  it.each([1, mostRefusals, 100])('an ambiguous end is never tried again (attempt %i)', (attempts) => {
    expect(afterSending({ kind: 'ambiguous', cause }, at(attempts), now, 0.5)).toEqual({
      event: { type: 'answer-lost', at: now, cause },
      ...alone,
    });
  });

  it.each([
    ['none', true],
    ['connection', false],
  ] as const)(
    'what certainly did not go is tried again later, with growing patience (%s)',
    (gate, isRefusal) => {
      expect(afterSending(notSent(gate), at(3), now, 0.5)).toEqual({
        event: { type: 'postponed', at: now, dueAt: now + 4_000, cause, isRefusal },
        ...alone,
      });
      expect(afterSending(notSent(gate, 10), at(3), now, 0.5).event).toMatchObject({ dueAt: now + 11_000 });
    },
  );

  it('what RingCentral was too busy for eight times is given up', () => {
    expect(afterSending(notSent('none'), at(20, 6), now, 0.5).event.type).toBe('postponed');
    expect(afterSending(notSent('none', 60), at(8, 7), now, 0.5)).toEqual({
      event: { type: 'gave-up', at: now, cause },
      ...alone,
    });
  });

  it.each(['connection', 'rate-limit', 'session'] as const)('nothing is ever given up for %s', (gate) => {
    expect(afterSending(notSent(gate), at(1_000, 7), now, 0.5).event.type).toBe('postponed');
  });

  it('a rate limit makes everything wait', () => {
    expect(afterSending(notSent('rate-limit', 60), at(1), now, 0.5)).toEqual({
      event: { type: 'postponed', at: now, dueAt: now, cause, isRefusal: false },
      penalty: 61_000,
      needsSignIn: false,
    });
    expect(afterSending(notSent('rate-limit'), at(1), now, 0.5).penalty).toBe(31_000);
  });

  it('a refused sign-in makes everything wait for the user', () => {
    expect(afterSending(notSent('session'), at(1), now, 0.5)).toEqual({
      event: { type: 'postponed', at: now, dueAt: now, cause, isRefusal: false },
      penalty: null,
      needsSignIn: true,
    });
  });
});
