import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreState } from '#contract/app-state.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useReport } from '../shell/use-report.ts';
import { errorSentence } from '../shell/error-words.ts';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Where things are kept on this computer, and a report for support. */
export function DataSection(): ReactElement {
  const { t } = useTranslation();
  const store = useAppState(({ truth }) => truth?.store ?? null);
  const keychain = useAppState(({ truth }) => truth?.keychain ?? null);
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  return (
    <SettingsSection id="data">
      <SettingRow
        label={t('settings.data.store')}
        text={isDemo ? t('settings.data.demo') : storeWords(store, t)}
        labels="group"
      />
      {isDemo ? null : (
        <SettingRow
          label={t('settings.data.signIn')}
          text={keychain?.kind === 'memory' ? t(`keychain.${keychain.reason}`) : t('settings.data.keychain')}
          labels="group"
        />
      )}
      <DiagnosticsSetting />
    </SettingsSection>
  );
}

function storeWords(store: StoreState | null, t: TFunction): string {
  switch (store?.kind) {
    case undefined:
    case 'encrypted':
      return t('settings.data.encrypted');
    case 'memory':
      return store.problem === null
        ? t('settings.data.memory')
        : t('settings.data.memoryWhy', { sentence: errorSentence(store.problem, t) });
    case 'set-aside':
      return t('settings.data.setAside', { file: store.fileName });
  }
}

function DiagnosticsSetting(): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const report = useReport();
  const copy = async (): Promise<void> => {
    report.done(await ask(bridge, 'app:copy-diagnostics', null), t('settings.data.copied'));
  };
  const save = async (): Promise<void> => {
    const answer = await ask(bridge, 'app:save-diagnostics', null);
    if (!answer.ok || answer.value.saved) report.done(answer, t('settings.data.saved'));
  };
  return (
    <SettingRow
      label={t('settings.data.diagnostics')}
      text={t('settings.data.diagnosticsText')}
      labels="group"
    >
      {({ describedBy }) => (
        <span className="setting__buttons">
          <button type="button" className="btn" aria-describedby={describedBy} onClick={() => void copy()}>
            <Icon name="copy" />
            {t('settings.data.copy')}
          </button>
          <button type="button" className="btn" aria-describedby={describedBy} onClick={() => void save()}>
            <Icon name="file" />
            {t('settings.data.save')}
          </button>
        </span>
      )}
    </SettingRow>
  );
}
