import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { useNowUntil } from '../../ui/use-now.ts';
import { useSendMeter } from '../../use-truth.ts';
import { rateUntil } from '../outbox/send-rate.ts';
import { meterWords } from './meter-words.ts';

/** Milliseconds within which a window of RingCentral that is over is seen to be. */
const fading = 5000;

/** How much was sent in RingCentral's window and today, in one quiet line (product.md 1, row 11). */
export function OutboxMeter(): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const meter = useSendMeter();
  const listings = useAppState((state) => state.listings);
  const now = useNowUntil(rateUntil(meter.rate), fading);
  const words = meterWords(meter, listings, now, formats, t);
  if (words === null) return null;
  return (
    <p className="outbox-meter" title={t('outboxPage.meter.shared')}>
      {words}
    </p>
  );
}
