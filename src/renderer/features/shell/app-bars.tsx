import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { SettingsSetAsideBar } from '../settings/settings-set-aside-bar.tsx';
import { Bar } from './bar.tsx';
import { OfflineBar, WaitBar } from './connection-bars.tsx';
import { PausedBar, SignInRefusedBar } from './sending-bars.tsx';
import { useCopy } from './use-copy.ts';

const noScopes: readonly string[] = [];

/** Every bar that is due, the most lasting first. */
export function AppBars(): ReactElement {
  return (
    <div className="bars">
      <DemoBar />
      <SetAsideBar />
      <SettingsSetAsideBar />
      <ScopesBar />
      <SignInRefusedBar />
      <PausedBar />
      <OfflineBar />
      <WaitBar />
    </div>
  );
}

export function DemoBar(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  if (!isDemo) return null;
  return (
    <Bar
      icon="demo"
      fact={t('bars.demo')}
      actions={[{ label: t('bars.signIn'), act: () => void ask(bridge, 'demo:leave', null) }]}
    />
  );
}

/** Names the file that could not be opened, until it was read. */
export function SetAsideBar(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const [isRead, setRead] = useState(false);
  const storeState = useAppState(({ truth }) => truth?.store ?? null);
  if (isRead || storeState?.kind !== 'set-aside') return null;
  return (
    <Bar
      icon="fail"
      tone="limited"
      fact=""
      meaning={t('bars.setAside', { file: storeState.fileName })}
      actions={[
        { label: t('bars.showInFolder'), act: () => void ask(bridge, 'app:show-set-aside', null) },
        { label: t('bars.dismiss'), act: () => setRead(true) },
      ]}
    />
  );
}

function ScopesBar(): ReactElement | null {
  const { t } = useTranslation();
  const copy = useCopy();
  const missing = useAppState(({ truth }) =>
    truth?.session.phase === 'signed-in' ? truth.session.missingScopes : noScopes,
  );
  if (missing.length === 0) return null;
  const scopes = missing.join(', ');
  const isTextingLost = missing.includes('SMS');
  const others = missing.filter((scope) => scope !== 'SMS');
  const named = t('bars.scopes', { scopes: isTextingLost ? others.join(', ') : scopes });
  return (
    <Bar
      icon="alert"
      tone="fail"
      fact={isTextingLost ? t('bars.noSms') : named}
      meaning={
        isTextingLost ? [t('bars.noSmsMeaning'), ...(others.length > 0 ? [named] : [])].join(' ') : undefined
      }
      actions={[{ label: t('app.copyForAdmin'), act: () => copy(t('bars.scopesForAdmin', { scopes })) }]}
    />
  );
}
