import { useTranslation } from 'react-i18next';
import { useServices } from '../../../app-context.tsx';
import { focusTarget, focusTargets } from '../../../ui/focus-target.ts';
import { useHomeCountry } from '../../../use-truth.ts';
import type { Pair } from '../../../store/compose-state.ts';
import { hasContent } from '../../../store/pane-draft.ts';
import { findDraft } from './find-draft.ts';
import { openEarlierWords } from './open-in-pane.ts';

/** Brings back what was written earlier for a conversation, while the pane holds no words for it yet. */
export function useEarlierWords(): (conversation: Pair) => void {
  const { t } = useTranslation();
  const services = useServices();
  const homeCountry = useHomeCountry();
  const { store, formats } = services;

  return (conversation) => {
    const { draftId, lists, ...written } = store.getState();
    if (hasContent(written)) return;
    const others = [...lists.drafts.rows.values()].filter(({ id }) => id !== draftId);
    const draft = findDraft(conversation, others, formats.plan, homeCountry);
    if (draft === null) return;
    void openEarlierWords(services, draft.id).then((isOpen) => {
      if (!isOpen) return;
      store.getState().showToast(t('compose.draftBack'));
      // The caret of a field that is filled from outside stands before the words.
      if (document.activeElement?.id === focusTargets.message) focusTarget('message');
    });
  };
}
