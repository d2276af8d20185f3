import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { pairKey } from '../../store/consents-slice.ts';

export type KnownConsents = ReadonlyMap<string, PairConsent>;

/** What is known of these people and this number; nothing of those whom nobody asked about. */
export function pairsKnown(
  number: string,
  people: readonly string[],
  known: KnownConsents,
): readonly PairConsent[] {
  return people.flatMap((person) => known.get(pairKey(number, person)) ?? []);
}

/** The same with everybody: whom nobody asked about yet is not checked. */
export function pairsOf(
  number: string,
  people: readonly string[],
  known: KnownConsents,
): readonly PairConsent[] {
  return people.map((person) => known.get(pairKey(number, person)) ?? notAsked(number, person));
}

function notAsked(number: string, person: string): PairConsent {
  const unknown = { how: null, word: null, at: null, checkedAt: null } as const;
  return { number, person, status: 'not-checked', ...unknown, why: 'not-asked' };
}

/** Those of them who opted out. */
export function optOutsOf(pairs: readonly PairConsent[]): readonly PairConsent[] {
  return pairs.filter(({ status }) => status === 'opted-out');
}
