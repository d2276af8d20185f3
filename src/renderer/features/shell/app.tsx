import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#contract/session-state.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { connectStore } from '../../store/connect-store.ts';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { ErrorText } from './error-text.tsx';
import { MainWindow } from './main-window.tsx';
import { useAskedPlace } from './use-asked-place.ts';
import { Overlays } from './overlays.tsx';
import { useTheme } from './use-theme.ts';

/** Follows main's truth and shows the window that fits the session. */
export function App(): ReactElement {
  const { t } = useTranslation();
  const { store, bridge } = useServices();
  useAskedPlace();
  const [attempt, setAttempt] = useState(0);
  const phase = useAppState(({ truth }) => truth?.session.phase ?? 'starting');
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  const startError = useAppState((state) => state.startError);
  const isStarted = useAppState(({ truth }) => truth !== null);

  useEffect(() => connectStore(store, bridge), [store, bridge, attempt]);

  useEffect(() => {
    document.title = isDemo ? t('app.titleDemo') : t('app.title');
  }, [isDemo, t]);

  useTheme();

  if (!isStarted && startError !== null) {
    return (
      <main className="empty app-start" role="alert">
        <h1 className="empty__title">{t('app.notStarted')}</h1>
        <ErrorText error={startError} />
        <div className="empty__actions">
          <button type="button" className="btn" onClick={() => setAttempt((count) => count + 1)}>
            {t('app.tryAgain')}
          </button>
        </div>
      </main>
    );
  }
  return (
    <>
      <Phase phase={phase} />
      <Overlays />
    </>
  );
}

function Phase({ phase }: { readonly phase: SessionState['phase'] }): ReactElement {
  const { t } = useTranslation();
  switch (phase) {
    case 'starting':
      return (
        <main className="empty app-start app-start--late">
          <p role="status">{t('app.opening')}</p>
        </main>
      );
    case 'signed-out':
    case 'signing-in':
      return <SignInPage />;
    case 'signed-in':
      return <MainWindow />;
  }
}
