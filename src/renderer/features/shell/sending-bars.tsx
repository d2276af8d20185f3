import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useOutboxCounts, useSendingState } from '../../use-truth.ts';
import { Bar } from './bar.tsx';

/** "Sending is paused. 3 texts wait." by the user's own wish. */
export function PausedBar(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { paused } = useSendingState();
  const { waiting } = useOutboxCounts();
  if (!paused) return null;
  return (
    <Bar
      icon="pause"
      fact={t('bars.paused')}
      meaning={waiting === 0 ? null : t('bars.pausedMeaning', { count: waiting })}
      actions={[{ label: t('bars.resume'), act: () => void ask(bridge, 'outbox:resume', null) }]}
    />
  );
}

/** The session is not over, but RingCentral refused its token while sending; only the user starts the next try. */
export function SignInRefusedBar(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { signInRefused } = useSendingState();
  if (!signInRefused) return null;
  return (
    <Bar
      icon="fail"
      tone="limited"
      fact={t('bars.signInRefused')}
      meaning={t('bars.signInRefusedMeaning')}
      actions={[{ label: t('app.tryAgain'), act: () => void ask(bridge, 'outbox:try-again', null) }]}
    />
  );
}
