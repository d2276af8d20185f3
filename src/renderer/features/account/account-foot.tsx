import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { letters } from '../../ui/letters.ts';
import { useNow } from '../../ui/use-now.ts';
import { useConnection, useMessagesState, usePerson } from '../../use-truth.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** Who is signed in, whether RingCentral can be reached, and the way to the settings. The demo is left by its bar, so it has no Sign out. */
export function AccountFoot(): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const person = usePerson();
  const connection = useConnection();
  const { live } = useMessagesState();
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  const now = useNow(connection.online ? null : 60_000);
  if (person === null) return null;

  const stateWords = (): string => {
    if (!connection.online) {
      return t('account.offlineSince', { time: formats.moment(connection.since, now) });
    }
    if (live === 'polling') return t('account.polling');
    if (person.extensionNumber === null) return t('account.connected');
    return t('account.connectedExtension', { extension: person.extensionNumber });
  };

  return (
    <footer className="rail-foot">
      <span className="avatar" data-size="28" aria-hidden="true">
        {letters(person.name)}
      </span>
      <span className="rail-foot__who">
        <span className="rail-foot__name truncate">{person.name}</span>
        <span className="rail-foot__state">
          <Icon name={connection.online ? 'online' : 'offline'} size={12} />
          <span className="truncate">{stateWords()}</span>
        </span>
      </span>
      {isDemo ? null : <SignOutButton />}
      <SettingsButton />
    </footer>
  );
}
