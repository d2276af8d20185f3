import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sectionElementId, settingsSections, type SettingsSectionId } from './settings-sections.ts';
import { leaveSettingsPage } from './show-settings.ts';

interface SettingsNavProps {
  readonly current: SettingsSectionId;
  readonly onGo: (section: SettingsSectionId) => void;
}

/** The parts of the page, in the place of the numbers, with the way back to them. */
export function SettingsNav({ current, onGo }: SettingsNavProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <nav className="pane pane--rail rail" aria-label={t('settings.title')}>
      <ul className="rail-nav rail-nav--top">
        <li>
          <button
            type="button"
            className="rail-nav__item"
            title={t('settings.back')}
            onClick={() => leaveSettingsPage(store)}
          >
            <Icon name="chevron-left" />
            <span className="rail-nav__label">{t('numbers.pane')}</span>
          </button>
        </li>
      </ul>
      <ul className="rail-nav">
        {settingsSections.map(({ id, icon }) => (
          <li key={id}>
            <a
              className="rail-nav__item marker"
              href={`#${sectionElementId(id)}`}
              title={t(`settings.sections.${id}`)}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                onGo(id);
              }}
            >
              <Icon name={icon} />
              <span className="rail-nav__label">{t(`settings.sections.${id}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
