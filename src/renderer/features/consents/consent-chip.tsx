import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { useServices } from '../../app-context.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';
import { useNow } from '../../ui/use-now.ts';
import { consentDetail } from './consent-words.ts';

const icons: Readonly<Record<PairConsent['status'], IconName>> = {
  'opted-out': 'opted-out',
  'not-checked': 'unknown',
  'no-opt-out': 'shield',
};

interface ConsentChipProps {
  readonly consent: PairConsent;
  /** The person, and the own number with its name, as the window calls them. */
  readonly person: string;
  readonly number: string;
}

/**
 * "No opt-out on record": what is known of the person and the number of a conversation, and how. Of an opt-out a banner
 * says the same in the open.
 */
export function ConsentChip({ consent, person, number }: ConsentChipProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const now = useNow(null);
  const detail = consentDetail(consent, number, { person, now, formats, t });
  return (
    <span className="chip" title={detail}>
      <Icon name={icons[consent.status]} size={14} />
      <span>
        {t(`consent.chip.${consent.status}`)}
        {consent.status === 'opted-out' ? null : <Said>. {detail}</Said>}
      </span>
    </span>
  );
}
