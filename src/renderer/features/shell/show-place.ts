import type { TFunction } from 'i18next';
import type { WindowPlace } from '#contract/events.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { ask } from '../../api.ts';
import type { AppServices } from '../../app-context.tsx';
import type { AppState } from '../../store/app-state.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { errorSentence } from './error-words.ts';
import { showDesktopPlace } from './show-desktop-place.ts';
import { startNewText } from './start-new-text.ts';

/** Shows a place of the window. What stands in the send pane is never written over: it is in Drafts from then on. */
export async function showPlace(services: AppServices, place: WindowPlace, t: TFunction): Promise<void> {
  const { store } = services;
  switch (place.kind) {
    case 'conversation':
      await showConversation(services, place.key, t);
      return;
    case 'new-text': {
      if (!(await startNewText(store, t))) return;
      const { setTo, setText } = store.getState();
      renderNow(() => {
        if (place.to !== null) setTo(place.to);
        if (place.text !== null) setText(place.text);
      });
      focusTarget(place.to === null ? 'to' : 'message');
      return;
    }
    case 'outbox':
      renderNow(store.getState().showOutbox);
      focusTarget('outbox');
      return;
    default:
      showDesktopPlace(store, place);
  }
}

/** RingCentral may not have seen a text of it yet. */
function hasOwnText({ truth, lists }: AppState, key: string): boolean {
  const texts = [...(truth?.outbox ?? []), ...lists.texts.rows.values()];
  return texts.some(({ from, to }) => conversationKey(from, to) === key);
}

async function showConversation(services: AppServices, key: string, t: TFunction): Promise<void> {
  const { store, bridge } = services;
  const { conversations, showToast } = store.getState();
  const isListed = conversations.rows.some((row) => row.key === key);
  const answer = isListed ? null : await ask(bridge, 'conversations:read', { key });
  const isUnknown = answer !== null && (!answer.ok || answer.value === null);
  if (isUnknown && !hasOwnText(store.getState(), key)) {
    const words = answer.ok ? t('conversations.notHere') : errorSentence(answer.error, t);
    showToast(words, { tone: 'fail' });
    return;
  }
  renderNow(() => openConversation(services, key));
  if (!focusTarget('message')) focusTarget('conversation');
}
