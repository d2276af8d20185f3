import { useEffect, type ReactElement } from 'react';
import { useAppState, useServices } from '../../app-context.tsx';
import { SignOutQuestion } from '../account/sign-out-question.tsx';
import { Palette } from '../palette/palette.tsx';
import { CloseQuestion } from '../settings/close-question.tsx';
import { ShortcutSheet } from '../shortcuts/shortcut-sheet.tsx';
import { TemplatesDialog } from '../templates/templates-dialog.tsx';

/** What lies over the window, one at a time. */
export function Overlays(): ReactElement | null {
  const { store } = useServices();
  const overlay = useAppState((state) => state.overlay);
  const phase = useAppState(({ truth }) => truth?.session.phase);

  // What was asked of one person is no question to the next.
  useEffect(() => () => store.getState().setOverlay(null), [store, phase]);

  switch (overlay) {
    case null:
      return null;
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'templates':
      return <TemplatesDialog />;
    case 'sign-out':
      return <SignOutQuestion />;
    case 'close-question':
      return <CloseQuestion />;
  }
}
