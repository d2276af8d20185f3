import { describe, expect, it } from 'vitest';
import { classifyFailure, type ExchangeEnd, type SendOutcome } from '#domain/outbox/send-outcome.ts';

const cause = { code: 'some-code', message: null, requestId: null };
const answered = (status: number, retryAfterSeconds: number | null = null): ExchangeEnd => ({
  kind: 'answered',
  status,
  retryAfterSeconds,
});

const ambiguous: SendOutcome = { kind: 'ambiguous', cause };
const refused: SendOutcome = { kind: 'refused', cause };
const notSent = (
  gate: 'none' | 'connection' | 'rate-limit' | 'session',
  retryAfterSeconds: number | null = null,
): SendOutcome => ({ kind: 'not-sent', cause, gate, retryAfterSeconds });

describe('sorting the end of a POST (platform.md 5.8)', () => {
  it.each<[string, ExchangeEnd, SendOutcome]>([
    ['the name was not found', { kind: 'not-reached', code: 'ENOTFOUND' }, notSent('connection')],
    ['the connection was refused', { kind: 'not-reached', code: 'ECONNREFUSED' }, notSent('connection')],
    ['no token could be had', { kind: 'session-ended' }, notSent('session')],
    ['the connection broke after the request', { kind: 'answer-lost', code: 'UND_ERR_SOCKET' }, ambiguous],
    ['something nobody heard of happened', { kind: 'answer-lost', code: 'EWHATEVER' }, ambiguous],
    ['401', answered(401), notSent('session')],
    ['429 with a time', answered(429, 60), notSent('rate-limit', 60)],
    ['429 without a time', answered(429), notSent('rate-limit')],
    ['503 with a time', answered(503, 5), notSent('none', 5)],
    ['503 that may come from a gateway', answered(503), ambiguous],
    ['408', answered(408), ambiguous],
    ['500', answered(500), ambiguous],
    ['500 with a time', answered(500, 5), ambiguous],
    ['502', answered(502), ambiguous],
    ['504', answered(504), ambiguous],
    ['200 that cannot be read', answered(200), ambiguous],
    ['302', answered(302), ambiguous],
    ['400', answered(400), refused],
    ['403', answered(403), refused],
    ['404', answered(404), refused],
    ['415', answered(415), refused],
  ])('%s', (_name, end, outcome) => {
    expect(classifyFailure(end, cause)).toEqual(outcome);
  });

  it('takes MSG-290 for a refusal before processing, since RingCentral asks to try again', () => {
    const busy = { ...cause, code: 'MSG-290' };
    expect(classifyFailure(answered(503), busy)).toMatchObject({ kind: 'not-sent', gate: 'none' });
  });

  it('never says of any status that could have arrived that it was not sent', () => {
    for (let status = 100; status < 600; status += 1) {
      const { kind } = classifyFailure(answered(status), cause);
      if (status < 400 || status === 408 || status >= 500) expect(kind).toBe('ambiguous');
      else expect(kind).not.toBe('ambiguous');
    }
  });
});
