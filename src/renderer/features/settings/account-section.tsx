import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { usePerson } from '../../use-truth.ts';
import { SignOutButton } from '../account/sign-out-button.tsx';
import { personWords } from '../shell/person-words.ts';
import { useReport } from '../shell/use-report.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';

const noScopes: readonly string[] = [];

/** Who is signed in where, what the app may not do for them, and the way out. */
export function AccountSection(): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const report = useReport();
  const person = usePerson();
  const server = useAppState(({ truth }) => truth?.signIn.serverUrl ?? '');
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  const missing = useAppState(({ truth }) =>
    truth?.session.phase === 'signed-in' ? truth.session.missingScopes : noScopes,
  );
  const leaveDemo = async (): Promise<void> => {
    report.done(await ask(bridge, 'demo:leave', null));
  };
  const who = person === null ? '' : personWords(person, t);
  const company = person?.companyName ?? null;
  return (
    <SettingsSection id="account">
      <SettingRow
        label={isDemo ? t('settings.account.demo') : t('settings.account.who')}
        text={company === null ? who : `${who} · ${company}`}
        labels="group"
      >
        {() =>
          isDemo ? (
            <button type="button" className="btn" onClick={() => void leaveDemo()}>
              {t('bars.signIn')}
            </button>
          ) : (
            <SignOutButton hasWords />
          )
        }
      </SettingRow>
      {isDemo ? null : <SettingRow label={t('settings.account.server')} text={server} labels="group" />}
      <SettingRow
        label={t('settings.account.permissions')}
        text={
          missing.length === 0
            ? t('settings.account.permissionsAll')
            : t('bars.scopes', { scopes: missing.join(', ') })
        }
        labels="group"
      />
    </SettingsSection>
  );
}
