import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { showPlace } from './show-place.ts';

/** Goes where main asks to: a notification was pressed, the tray, or a link of another program. */
export function useAskedPlace(): void {
  const { t } = useTranslation();
  const services = useServices();
  const place = useAppState((state) => state.askedPlace);
  const isSignedIn = useAppState(({ truth }) => truth?.session.phase === 'signed-in');
  useEffect(() => {
    // What belongs to somebody waits until somebody is here.
    if (place === null || (!isSignedIn && place.kind !== 'close-question')) return;
    services.store.getState().askPlace(null);
    // Going there moves the focus, which has to wait until this rendering is over.
    queueMicrotask(() => void showPlace(services, place, t));
  }, [services, place, isSignedIn, t]);
}
