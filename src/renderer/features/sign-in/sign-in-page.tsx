import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { DemoBar, SetAsideBar } from '../shell/app-bars.tsx';
import { Bar } from '../shell/bar.tsx';
import { KeychainBanner } from '../shell/keychain-banner.tsx';
import { Toasts } from '../shell/toasts.tsx';
import { Plan } from './plan.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { Waiting } from './waiting.tsx';

/** First run and signed out: one way in, what will be read and sent, and the demo. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation();
  const session = useAppState(({ truth }) => truth?.session ?? null);
  const hasEnded = session?.phase === 'signed-out' && session.error?.code === 'session-ended';
  return (
    <div className="app">
      <div className="bars">
        <DemoBar />
        <SetAsideBar />
        {hasEnded ? (
          <Bar
            icon="key"
            tone="limited"
            fact={t('bars.sessionEnded')}
            meaning={t('bars.sessionEndedMeaning')}
          />
        ) : null}
      </div>
      <main className="welcome">
        <div className="welcome__side welcome__side--in">
          <div>
            <p className="brand">
              <span className="mark">
                <Icon name="mark" size={20} />
              </span>
              {t('app.name')}
            </p>
            <h1>{t('signIn.title')}</h1>
            <p className="welcome__lead">{t('signIn.lead')}</p>
            {session?.phase === 'signing-in' ? <Waiting session={session} /> : <SignInForm />}
            <div className="welcome__keychain">
              <KeychainBanner />
            </div>
          </div>
        </div>
        <Plan />
      </main>
      <Toasts />
    </div>
  );
}
