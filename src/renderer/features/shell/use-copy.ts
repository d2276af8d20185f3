import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';

/** Puts words on the clipboard and says so. */
export function useCopy(): (words: string) => void {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  return useCallback(
    (words) => {
      void ask(bridge, 'app:copy-text', { text: words }).then((answer) => {
        if (answer.ok) store.getState().showToast(t('app.copied'));
      });
    },
    [t, bridge, store],
  );
}
