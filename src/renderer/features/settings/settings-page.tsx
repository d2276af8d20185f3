import { useEffect, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { AccountSection } from './account-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { DataSection } from './data-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import { SendingSection } from './sending-section.tsx';
import { SettingsNav } from './settings-nav.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { leaveSettingsPage } from './show-settings.ts';
import { StartupSection } from './startup-section.tsx';
import { useCurrentSection } from './use-current-section.ts';

/** What can be chosen, each with what it means. A change applies at once; Escape leads back. */
export function SettingsPage(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const scroller = useRef<HTMLDivElement>(null);
  const { current, go, onScroll, onMove } = useCurrentSection(scroller);

  useEffect(() => {
    const back = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      leaveSettingsPage(store);
    };
    document.addEventListener('keydown', back);
    return () => document.removeEventListener('keydown', back);
  }, [store]);

  return (
    <>
      <SettingsNav current={current} onGo={go} />
      <main className="pane pane--content" aria-labelledby={focusTargets.settings}>
        <div
          className="pane__scroll settings-scroll"
          role="presentation"
          ref={scroller}
          onScroll={onScroll}
          onWheel={onMove}
          onPointerDown={onMove}
          onKeyDown={onMove}
        >
          <div className="settings">
            <header>
              <h1 className="settings__title" id={focusTargets.settings} tabIndex={-1}>
                {t('settings.title')}
              </h1>
              <p className="settings__lead">{t('settings.lead')}</p>
            </header>
            <NotificationsSection />
            <SendingSection />
            <StartupSection />
            <AppearanceSection />
            <DataSection />
            <ShortcutsSection />
            <AccountSection />
          </div>
        </div>
      </main>
    </>
  );
}
