import { useEffect, type RefObject } from 'react';
import { useServices } from '../../app-context.tsx';
import type { FoundText } from './use-thread-find.ts';

/** Scrolls to a text that was found; where it is not in the document, the conversation is opened at it. */
export function useBringIntoView(
  conversation: string,
  hit: FoundText | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { store } = useServices();
  useEffect(() => {
    if (hit === null) return;
    const text = scroller.current?.querySelector(`[data-message="${CSS.escape(hit.id)}"]`) ?? null;
    if (text !== null) {
      text.scrollIntoView({ block: 'center' });
      return;
    }
    const { view, showConversation } = store.getState();
    if (view.kind === 'conversation' && view.key === conversation) {
      showConversation(conversation, view.scope, hit.id);
    }
  }, [store, conversation, hit, scroller]);
}
