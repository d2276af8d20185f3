import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionElementId, sectionTitleId, type SettingsSectionId } from './settings-sections.ts';

interface SettingsSectionProps {
  readonly id: SettingsSectionId;
  readonly children: ReactNode;
}

/** One part of the page: its heading, which the list beside it leads to, and a card of rows. */
export function SettingsSection({ id, children }: SettingsSectionProps): ReactElement {
  const { t } = useTranslation();
  return (
    <section className="settings__section" id={sectionElementId(id)} aria-labelledby={sectionTitleId(id)}>
      <h2 id={sectionTitleId(id)} tabIndex={-1}>
        {t(`settings.sections.${id}`)}
      </h2>
      <div className="settings__card">{children}</div>
    </section>
  );
}
