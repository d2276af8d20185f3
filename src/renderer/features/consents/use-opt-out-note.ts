import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useHomeCountry } from '../../use-truth.ts';
import { optOutNote } from './consent-words.ts';
import { optOutsOf, pairsKnown } from './pairs-known.ts';

/**
 * "Ruth replied STOP on Nov 3", of the first of these people who opted out of this number; null for nobody. Asks
 * nothing.
 *
 * @param number E.164, or null without a number
 * @param people E.164
 */
export function useOptOutNote(number: string | null, people: readonly string[]): string | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const now = useNow(null);
  const known = useAppState(({ consents }) => consents);
  const names = useAppState((state) => state.names);
  const [optOut] = number === null ? [] : optOutsOf(pairsKnown(number, people, known));
  if (optOut === undefined) return null;
  const person = names.get(optOut.person) ?? formats.phone(optOut.person, homeCountry);
  return optOutNote(optOut, { person, now, formats, t });
}
