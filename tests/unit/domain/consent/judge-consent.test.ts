import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsentFact } from '#domain/consent/consent-fact.ts';
import { afterAnswer, judgeConsent, nothingKnown, withFact } from '#domain/consent/judge-consent.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';

const hour = 3_600_000;
const now = 1_000 * hour;
const pair = { number: '+16505550142', person: '+15105550119' };

/** An hour ago. */
const lately = now - hour;

const stop = (at: number): ConsentFact => ({
  origin: 'word',
  opted: 'out',
  how: 'keyword',
  word: 'STOP',
  at,
});
const start = (at: number): ConsentFact => ({ ...stop(at), opted: 'in', word: 'START' });
const code = (at: number): ConsentFact => ({
  origin: 'code',
  opted: 'out',
  how: 'delivery-code',
  word: null,
  at,
});
const record = (opted: 'in' | 'out', at: number, how: ConsentFact['how'] = 'carrier'): ConsentFact => ({
  origin: 'record',
  opted,
  how,
  word: null,
  at,
});

const told = (...facts: readonly ConsentFact[]): readonly ConsentFact[] =>
  facts.reduce(withFact, nothingKnown.facts);
const judge = (facts: readonly ConsentFact[], checkedAt: number | null = null): PairConsent =>
  judgeConsent(pair, { facts, checkedAt }, 'not-asked', now);

describe('a pair', () => {
  it('is not checked while nothing is known of it, and says why', () => {
    for (const why of ['not-asked', 'not-permitted', 'unreachable'] as const) {
      expect(judgeConsent(pair, nothingKnown, why, now)).toEqual({
        ...pair,
        status: 'not-checked',
        how: null,
        word: null,
        at: null,
        checkedAt: null,
        why,
      });
    }
  });

  it('has no opt-out when RingCentral said so within a day, and is not checked after it', () => {
    expect(judge([], now)).toMatchObject({ status: 'no-opt-out', checkedAt: now, why: null });
    expect(judge([], now - 24 * hour + 1).status).toBe('no-opt-out');
    expect(judge([], now - 24 * hour)).toMatchObject({ status: 'not-checked', checkedAt: now - 24 * hour });
    // The clock was set back.
    expect(judge([], now + 1).status).toBe('not-checked');
  });

  it('is opted out by any fact, with or without an answer, for good', () => {
    for (const fact of [stop(1), code(1), record('out', 1)]) {
      expect(judge(told(fact), now)).toMatchObject({ status: 'opted-out', how: fact.how, at: 1, why: null });
      expect(judge(told(fact)).status).toBe('opted-out');
    }
  });

  it('is taken back by START, and by a record of RingCentral, when they are newer', () => {
    expect(judge(told(stop(1), start(2)), now)).toMatchObject({ status: 'no-opt-out', word: 'START', at: 2 });
    expect(judge(told(code(1), start(lately))).status).toBe('no-opt-out');
    expect(judge(told(stop(1), record('in', 2, 'api')), lately)).toMatchObject({
      status: 'no-opt-out',
      how: 'api',
    });
    expect(judge(told(start(1), stop(2)))).toMatchObject({ status: 'opted-out', word: 'STOP' });
    expect(judge(told(start(1), code(2)))).toMatchObject({ status: 'opted-out', how: 'delivery-code' });
  });

  it('is not checked where an opt-out was taken back long ago, and RingCentral did not answer since', () => {
    const back = told(stop(1), start(now - 24 * hour));
    expect(judge(back)).toMatchObject({ status: 'not-checked', word: null, why: 'not-asked' });
    expect(judge(back, now - 24 * hour).status).toBe('not-checked');
    expect(judge(back, lately).status).toBe('no-opt-out');
    expect(judge(told(record('in', 5)), now - 24 * hour).status).toBe('not-checked');
    // RingCentral's clock is a little ahead of ours.
    expect(judge(told(start(now + 1))).status).toBe('no-opt-out');
  });

  it('is opted out where the same moment says both', () => {
    expect(judge(told(stop(5), start(5))).status).toBe('opted-out');
    expect(judge(told(start(5), record('out', 5))).status).toBe('opted-out');
  });

  it('is opted out where two records are of the same moment, whichever comes first', () => {
    expect(judge(told(record('in', lately), record('out', lately)), now).status).toBe('opted-out');
    expect(judge(told(record('out', lately), record('in', lately)), now).status).toBe('opted-out');
  });

  it('shows the word rather than the record or the code that follow it', () => {
    const facts = told(stop(1), record('out', 2, 'keyword'), code(9));
    expect(judge(facts)).toMatchObject({ how: 'keyword', word: 'STOP', at: 1 });
    expect(judge(told(record('out', 2), code(9)))).toMatchObject({ how: 'carrier', at: 2 });
    // A STOP from before a START is another story.
    expect(judge(told(stop(1), start(2), code(9)))).toMatchObject({ how: 'delivery-code', at: 9 });
  });

  it('loses the record that RingCentral has no more, and keeps the word of the person', () => {
    expect(judge(afterAnswer(told(record('out', 1)), null), now).status).toBe('no-opt-out');
    expect(judge(afterAnswer(told(stop(1), record('out', 1)), null), now).status).toBe('opted-out');
    expect(judge(afterAnswer(told(record('out', 5)), record('in', 3)), now).status).toBe('no-opt-out');
  });
});

const anyFact = fc.oneof(
  fc.record({ at: fc.nat(20) }).map(({ at }) => stop(at)),
  fc.record({ at: fc.nat(20) }).map(({ at }) => start(at)),
  fc.record({ at: fc.nat(20) }).map(({ at }) => code(at)),
);

/** Facts as they come, each with its place in another order. */
const anyOrder = fc.array(fc.record({ fact: anyFact, key: fc.nat() }));

describe('for all that is said of a pair', () => {
  it('the order in which it is heard does not count, and hearing it twice does not either', () => {
    fc.assert(
      fc.property(anyOrder, (ordered) => {
        const facts = ordered.map(({ fact }) => fact);
        const shuffled = ordered.toSorted((one, other) => one.key - other.key).map(({ fact }) => fact);
        expect(judge(told(...facts, ...shuffled))).toEqual(judge(told(...facts)));
        expect(judge(told(...shuffled))).toEqual(judge(told(...facts)));
      }),
    );
  });

  it('the newest decides, and a tie is a no', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1 }), (facts) => {
        const newest = Math.max(...facts.map(({ at }) => at));
        const last = facts.filter(({ at }) => at === newest);
        const isOut = last.some(({ opted }) => opted === 'out');
        expect(judge(told(...facts), now).status).toBe(isOut ? 'opted-out' : 'no-opt-out');
      }),
    );
  });
});
