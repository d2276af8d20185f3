import type { ReactElement } from 'react';
import { useAppState } from '../../app-context.tsx';
import { Rail } from '../numbers/rail.tsx';
import { OutboxPage } from '../outbox-page/outbox-page.tsx';
import { Announcer } from './announcer.tsx';
import { AppBars } from './app-bars.tsx';
import { ContentPane } from './content-pane.tsx';
import { Toasts } from './toasts.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** Signed in: bars, the rail of numbers and the content pane. */
export function MainWindow(): ReactElement {
  useShortcuts();
  const isOutbox = useAppState(({ view }) => view.kind === 'outbox');
  return (
    <div className="app">
      <AppBars />
      <div className="app__panes" data-layout="two">
        <Rail />
        {isOutbox ? <OutboxPage /> : <ContentPane />}
      </div>
      <Toasts />
      <Announcer />
    </div>
  );
}
