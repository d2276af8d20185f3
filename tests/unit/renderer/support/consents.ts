import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { morning } from './truth.ts';

type Pair = Pick<PairConsent, 'number' | 'person'>;

/** A pair without any word of it, which RingCentral answered for. */
export function noOptOut(pair: Pair, changes: Partial<PairConsent> = {}): PairConsent {
  return {
    ...pair,
    status: 'no-opt-out',
    how: null,
    word: null,
    at: null,
    checkedAt: morning,
    why: null,
    ...changes,
  };
}

/** Somebody who replied STOP on November 3 of this year. */
export function optedOut(pair: Pair, changes: Partial<PairConsent> = {}): PairConsent {
  const at = new Date(new Date(morning).getFullYear(), 10, 3, 12).getTime();
  return noOptOut(pair, { status: 'opted-out', how: 'keyword', word: 'STOP', at, ...changes });
}

/** A pair of which nothing is known. */
export function notChecked(pair: Pair, why: NonNullable<PairConsent['why']>): PairConsent {
  return noOptOut(pair, { status: 'not-checked', checkedAt: null, why });
}
