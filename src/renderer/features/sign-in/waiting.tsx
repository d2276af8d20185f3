import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#contract/session-state.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { waitWords } from '../../ui/wait-words.ts';

interface WaitingProps {
  readonly session: Extract<SessionState, { phase: 'signing-in' }>;
}

/** The sign-in is under way in the browser: what to do there, how long it waits, and the ways out. */
export function Waiting({ session }: WaitingProps): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  const heading = useRef<HTMLHeadingElement>(null);
  const inBrowser = session.step === 'browser' && !isDemo;
  const now = useNow(inBrowser ? 1000 : null);
  const words = { browser: 'waitingBrowser', exchange: 'exchange', profile: 'profile' } as const;

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className="waiting" aria-labelledby="waiting-title">
      <h2 className="waiting__title" id="waiting-title" tabIndex={-1} ref={heading}>
        <Icon name="sending" className="icon--turning" />
        {isDemo ? t('signIn.demoStarting') : t(`signIn.${words[session.step]}`)}
      </h2>
      {inBrowser ? (
        <>
          <p className="waiting__text">
            {t('signIn.waitingText')}{' '}
            <span className="nowrap">
              {t('signIn.remaining', { wait: waitWords((session.expiresAt - now) / 1000, t) })}
            </span>
          </p>
          <div className="waiting__actions">
            <button
              type="button"
              className="btn"
              onClick={() => void ask(bridge, 'session:open-browser-again', null)}
            >
              {t('signIn.openAgain')}
              <Icon name="external" />
            </button>
            <button
              type="button"
              className="btn"
              data-kind="quiet"
              onClick={() => void ask(bridge, 'session:cancel-sign-in', null)}
            >
              {t('signIn.cancel')}
            </button>
          </div>
        </>
      ) : null}
    </section>
  );
}
