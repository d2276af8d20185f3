import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Banner } from '../shell/banner.tsx';
import { optOutFact, optOutSource } from './consent-words.ts';

interface OptOutBannerProps {
  readonly consent: PairConsent;
  readonly person: string;
  /** The own number with its name. */
  readonly number: string;
}

/** Who opted out of the number of this conversation, and who alone can change it. No way round is offered. */
export function OptOutBanner({ consent, person, number }: OptOutBannerProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const scene = { person, now: useNow(null), formats, t };
  return (
    <Banner icon="opted-out" role="none" title={optOutFact(consent, number, scene)}>
      {optOutSource(consent, scene)} {t('consent.advice', { person })} {t('consent.covers', { person })}
    </Banner>
  );
}
