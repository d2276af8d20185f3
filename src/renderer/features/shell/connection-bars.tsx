import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useNow, useNowUntil } from '../../ui/use-now.ts';
import { waitWords } from '../../ui/wait-words.ts';
import { useConnection } from '../../use-truth.ts';
import { Bar } from './bar.tsx';

/** "Offline since 10:32 AM." with the way to find out at once. */
export function OfflineBar(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const { online, since } = useConnection();
  const now = useNow(online ? null : 60_000);
  if (online) return null;
  return (
    <Bar
      icon="offline"
      fact={t('bars.offline', { time: formats.moment(since, now) })}
      meaning={t('bars.offlineMeaning')}
      actions={[{ label: t('bars.tryNow'), act: () => void ask(bridge, 'numbers:refresh', null) }]}
    />
  );
}

/** The wait that RingCentral asked for, counting down for the eye; a screen reader hears the time it ends, once. */
export function WaitBar(): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { waitUntil } = useConnection();
  const now = useNowUntil(waitUntil, 500);
  if (waitUntil === null || waitUntil <= now) return null;
  return (
    <Bar
      icon="clock"
      fact={
        <>
          <span aria-hidden="true">{t('bars.wait', { wait: waitWords((waitUntil - now) / 1000, t) })}</span>
          <span className="hidden-label">{t('bars.waitUntil', { time: formats.time(waitUntil) })}</span>
        </>
      }
      meaning={t('bars.waitMeaning')}
    />
  );
}
