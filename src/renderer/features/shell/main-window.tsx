import type { ReactElement } from 'react';
import { useAppState } from '../../app-context.tsx';
import type { View } from '../../store/app-state.ts';
import { ListPane } from '../conversations/list-pane.tsx';
import { Rail } from '../numbers/rail.tsx';
import { DetailsPane } from '../number-details/details-pane.tsx';
import { OutboxPage } from '../outbox-page/outbox-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { ThreadPane } from '../thread/thread-pane.tsx';
import { Announcer } from './announcer.tsx';
import { AppBars } from './app-bars.tsx';
import { ContentPane } from './content-pane.tsx';
import { PaneResizer } from './pane-resizer.tsx';
import { Toasts } from './toasts.tsx';
import { usePaneWidths } from './use-pane-widths.ts';
import { useUndoSend } from './use-undo-send.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Signed in: bars, then the rail of numbers, the list of conversations and what is looked at. */
export function MainWindow(): ReactElement {
  useShortcuts();
  useUndoSend();
  const view = useAppState((state) => state.view);
  const widths = usePaneWidths();
  const hasList = view.kind !== 'outbox' && view.kind !== 'settings';
  return (
    <div className="app">
      <AppBars />
      <div
        className="app__panes"
        data-layout={hasList ? 'three' : 'two'}
        data-view={view.kind === 'list' ? 'list' : 'content'}
        style={widths}
      >
        {view.kind === 'settings' ? (
          <SettingsPage />
        ) : (
          <>
            <Rail />
            <PaneResizer pane="rail" />
            {hasList ? (
              <>
                <ListPane />
                <PaneResizer pane="list" />
              </>
            ) : null}
            <Content view={view} />
          </>
        )}
      </div>
      <Toasts />
      <Announcer />
    </div>
  );
}

function Content({ view }: { readonly view: Exclude<View, { readonly kind: 'settings' }> }): ReactElement {
  switch (view.kind) {
    case 'outbox':
      return <OutboxPage />;
    case 'details':
      return <DetailsPane key={view.id} id={view.id} />;
    case 'conversation':
      return <ThreadPane place={view} />;
    case 'list':
    case 'new':
      return <ContentPane />;
  }
}
