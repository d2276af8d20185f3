import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection, useOutboxCounts } from '../../use-truth.ts';
import { Banner } from '../shell/banner.tsx';
import { clockFact, clockMeaningForAll } from './clock-words.ts';

/** Above texts that wait for a time of their own, while this computer's clock is wrong. */
export function ClockBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { serverAheadBy } = useConnection();
  const { scheduled } = useOutboxCounts();
  if (serverAheadBy === 0 || scheduled === 0) return null;
  return (
    <Banner icon="schedule" tone="limited" title={clockFact(serverAheadBy, t)}>
      {clockMeaningForAll(serverAheadBy, t)}
    </Banner>
  );
}
