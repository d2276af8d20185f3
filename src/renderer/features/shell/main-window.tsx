import type { ReactElement } from 'react';
import { useAppState } from '../../app-context.tsx';
import { Rail } from '../numbers/rail.tsx';
import { DetailsPane } from '../number-details/details-pane.tsx';
import { OutboxPage } from '../outbox-page/outbox-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { Announcer } from './announcer.tsx';
import { AppBars } from './app-bars.tsx';
import { ContentPane } from './content-pane.tsx';
import { Toasts } from './toasts.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Signed in: bars, the rail of numbers and the content pane. */
export function MainWindow(): ReactElement {
  useShortcuts();
  const view = useAppState((state) => state.view);
  return (
    <div className="app">
      <AppBars />
      <div className="app__panes" data-layout="two">
        {view.kind === 'settings' ? (
          <SettingsPage />
        ) : (
          <>
            <Rail />
            {view.kind === 'outbox' ? (
              <OutboxPage />
            ) : view.kind === 'details' ? (
              <DetailsPane key={view.id} id={view.id} />
            ) : (
              <ContentPane />
            )}
          </>
        )}
      </div>
      <Toasts />
      <Announcer />
    </div>
  );
}
