import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { useServices } from '../../app-context.tsx';
import { useAppSettings } from '../../use-truth.ts';
import { shortcuts } from '../shortcuts/shortcut-table.ts';
import { createWindowActions } from '../shortcuts/window-actions.ts';

/** Answers the keys of the window; those that can be switched off only while they are on. A dialog has its own keys. */
export function useShortcuts(): void {
  const { t } = useTranslation();
  const services = useServices();
  const { shortcuts: areOn } = useAppSettings();
  // From the frame on that shows the window: a key that comes with it is not lost.
  useLayoutEffect(() => {
    const actions = createWindowActions(services, t);
    const guarded =
      (act: () => void) =>
      (event: KeyboardEvent): void => {
        if (document.querySelector('dialog[open]') !== null) return;
        event.preventDefault();
        act();
      };
    const bindings = shortcuts.flatMap((shortcut) => {
      if (shortcut.where !== 'window' || !(areOn || shortcut.isFixed)) return [];
      return shortcut.keys.map((keys, place) => [keys, guarded(() => actions[shortcut.id](place))] as const);
    });
    // The keys work while somebody writes: that is when the sender is changed.
    return tinykeys(window, Object.fromEntries(bindings), { ignore: (event) => event.isComposing });
  }, [services, t, areOn]);
}
