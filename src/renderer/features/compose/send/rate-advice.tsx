import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { useNowUntil } from '../../../ui/use-now.ts';
import { useSendMeter } from '../../../use-truth.ts';
import { leftNow, rateUntil } from '../../outbox/send-rate.ts';
import type { SendReadiness } from './send-readiness.ts';

interface RateAdviceProps {
  readonly readiness: SendReadiness;
  /** How many texts a press of Send makes. */
  readonly textCount: number;
}

/** Milliseconds within which a window of RingCentral that is over is seen to be. */
const fading = 5000;

/** Says that not all texts of a press go within this minute, and that nothing has to be done about it. */
export function RateAdvice({ readiness, textCount }: RateAdviceProps): ReactElement | null {
  const { t } = useTranslation();
  const { rate } = useSendMeter();
  const now = useNowUntil(rateUntil(rate), fading);
  const left = leftNow(rate, now);
  const goesNow = readiness.kind === 'send' && (readiness.how === 'now' || readiness.how === 'unchecked');
  if (!goesNow || left === null || textCount <= left) return null;
  return (
    <p className="composer__advice">
      <Icon name="clock" size={14} />
      <span>
        {left === 0 ? t('compose.rateNone', { count: textCount }) : t('compose.rate', { count: left })}
      </span>
    </p>
  );
}
