import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { useAppState } from '../../app-context.tsx';
import { pairKey } from '../../store/consents-slice.ts';
import { useSender } from '../numbers/use-sender.ts';

/**
 * What is known of this person and the number that the pane texts from; null while nobody asked. Asks nothing: the pane
 * asks for everybody in To.
 *
 * @param person E.164
 */
export function useConsentOf(person: string | null): PairConsent | null {
  const number = useSender()?.number.e164 ?? null;
  return useAppState(({ consents }) =>
    number === null || person === null ? null : (consents.get(pairKey(number, person)) ?? null),
  );
}
