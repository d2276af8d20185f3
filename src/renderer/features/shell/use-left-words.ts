import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { leftOf } from '../../store/left-words.ts';
import { errorSentence } from './error-words.ts';

/** Says that words which left the send pane are not saved yet, wherever the person looks. */
export function useLeftWords(): void {
  const { t } = useTranslation();
  const { store } = useServices();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.left === before.left) return;
        const known = new Set(leftOf(before).map(({ draft }) => draft.id));
        const fresh = leftOf(state).find(({ draft }) => !known.has(draft.id));
        if (fresh === undefined) return;
        const words = t('compose.leftNotSaved', { sentence: errorSentence(fresh.error, t) });
        store.getState().showToast(words, { tone: 'fail' });
      }),
    [store, t],
  );
}
