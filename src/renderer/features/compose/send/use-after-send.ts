import { useTranslation } from 'react-i18next';
import { conversationKey } from '#domain/messages/conversation.ts';
import { useServices } from '../../../app-context.tsx';
import type { View } from '../../../store/app-state.ts';
import type { SendOutcome, TextOut } from '../../../store/compose-state.ts';
import { focusTarget } from '../../../ui/focus-target.ts';
import { renderNow } from '../../../ui/render-now.ts';
import { homeCountryOf } from '../../../store/home-country.ts';
import { openConversation } from '../../conversations/open-conversation.ts';
import { refusalWords } from './refusal-words.ts';

interface Sent {
  /** E.164. */
  readonly from: string;
  readonly texts: readonly TextOut[];
  /** What was looked at when Send was pressed. */
  readonly view: View;
}

/** Goes where the way of a text is seen, unless the person looks elsewhere by now; says what was refused out of sight. */
export function useAfterSend(): (sent: Sent) => (outcome: SendOutcome) => void {
  const { t } = useTranslation();
  const services = useServices();
  const { store } = services;

  return ({ from, texts, view }) =>
    (outcome) => {
      if (outcome === 'under-way' || outcome === 'undone') return;
      if (typeof outcome === 'object') {
        // Main knows of an opt-out that the window was not told of; from now on the pane says it by itself.
        const { people } = outcome.refused;
        if (people !== undefined) store.getState().askConsents(from, people);
        // Where the words went from nobody looks any more, so it is said here.
        if (!outcome.isInPane) {
          const state = store.getState();
          const who = (e164: string): string =>
            state.names.get(e164) ?? services.formats.phone(e164, homeCountryOf(state));
          const words = `${refusalWords(outcome.refused, who, t)} ${t('compose.keptInDrafts')}`;
          state.showToast(words, { tone: 'fail' });
        }
        return;
      }
      const [only] = texts;
      if (store.getState().view !== view || only === undefined) return;
      const isInPane = document.activeElement?.matches('form.composer *') === true;
      // Each has a conversation of its own, so where all of them are together is where their way is seen.
      const isSeveral = texts.length > 1;
      renderNow(() => {
        if (isSeveral) store.getState().showOutbox();
        else openConversation(services, conversationKey(from, only.to));
      });
      if (isInPane) focusTarget(isSeveral ? 'outbox' : 'message');
    };
}
