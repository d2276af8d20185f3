import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SettingRow } from '../settings/setting-row.tsx';
import { openTemplates } from './open-templates.ts';

/** The way from the settings to the templates. */
export function TemplatesSetting(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <SettingRow label={t('templates.title')} text={t('templates.lead')} labels="group">
      {({ describedBy }) => (
        <button
          type="button"
          className="btn"
          aria-describedby={describedBy}
          onClick={() => openTemplates(store)}
        >
          <Icon name="template" />
          {t('templates.edit')}
        </button>
      )}
    </SettingRow>
  );
}
