import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app-context.tsx';
import { pairKey } from '../../store/consents-slice.ts';
import type { IconName } from '../../ui/icon.tsx';
import { nameOf } from '../numbers/number-words.ts';
import { useSender } from '../numbers/use-sender.ts';

/** What a recipient's chip says of opt-outs. */
export interface ConsentSign {
  readonly state: 'opted-out' | 'unchecked';
  readonly icon: IconName;
  /** "opted out of Sales" */
  readonly why: string;
}

/**
 * Whether this person opted out of the number that the pane texts from; null where nothing speaks against it or the
 * answer is on its way. Asks nothing: the pane asks for everybody in To.
 *
 * @param person E.164; null for a recipient that could not be read
 */
export function useConsentSign(person: string | null): ConsentSign | null {
  const { t } = useTranslation();
  const sender = useSender();
  const consent = useAppState(({ consents }) =>
    sender === null || person === null ? undefined : consents.get(pairKey(sender.number.e164, person)),
  );
  if (sender === null || consent === undefined) return null;
  if (consent.status === 'opted-out') {
    const why = t('consent.recipient.opted-out', { name: nameOf(sender, t) });
    return { state: 'opted-out', icon: 'opted-out', why };
  }
  return consent.status === 'not-checked' && consent.why !== 'not-asked'
    ? { state: 'unchecked', icon: 'unknown', why: t('consent.recipient.not-checked') }
    : null;
}
