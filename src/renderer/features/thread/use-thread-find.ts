import { useState } from 'react';
import { useServices } from '../../app-context.tsx';

/** A text that was found, and what for. */
export interface FoundText {
  readonly id: string;
  readonly find: string;
}

export interface ThreadFind {
  readonly isOpen: boolean;
  /** The one that is looked at; a new object each time that it is to be brought into view. */
  readonly hit: FoundText | null;
  readonly setHit: (hit: FoundText | null) => void;
  readonly open: () => void;
  readonly close: () => void;
}

/** The search in a conversation; it ends when another one is shown. */
export function useThreadFind(conversation: string): ThreadFind {
  const { store } = useServices();
  const [openIn, setOpenIn] = useState<string | null>(null);
  const [hit, setHit] = useState<FoundText | null>(null);
  const end = (): void => {
    setOpenIn(null);
    setHit(null);
  };
  if (openIn !== null && openIn !== conversation) end();

  return {
    isOpen: openIn === conversation,
    hit,
    setHit,
    open: () => setOpenIn(conversation),
    close: () => {
      end();
      // What it led to last is no longer marked.
      const { view, showConversation } = store.getState();
      if (view.kind === 'conversation' && view.key === conversation) {
        showConversation(conversation, view.scope, null);
      }
    },
  };
}
