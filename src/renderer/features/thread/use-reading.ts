import { useEffect, useState } from 'react';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';

/** Whether the window has the focus of the system. */
function useWindowFocus(): boolean {
  const [isFocused, setFocused] = useState(() => document.hasFocus());
  useEffect(() => {
    const update = (): void => setFocused(document.hasFocus());
    window.addEventListener('focus', update);
    window.addEventListener('blur', update);
    return () => {
      window.removeEventListener('focus', update);
      window.removeEventListener('blur', update);
    };
  }, []);
  return isFocused;
}

/** Milliseconds: opening a conversation may scroll away from its newest texts a moment later. */
const glance = 400;

/**
 * Tells main which conversation is being looked at, and marks as read what stands in it or arrives there. While
 * another program has the focus, or the newest texts are not in view, nobody has seen them, and nothing is marked.
 */
export function useReading(key: string, isAtEnd: boolean): void {
  const { bridge } = useServices();
  const isFocused = useWindowFocus();
  const isLoaded = useAppState(({ thread }) => thread.key === key && thread.isLoaded);
  const unread = useAppState(({ thread }) => (thread.key === key ? (thread.conversation?.unread ?? 0) : 0));
  const version = useAppState(({ truth }) => truth?.messages.version ?? 0);

  useEffect(() => {
    if (!isFocused) return undefined;
    void ask(bridge, 'conversations:look', { key });
    return () => void ask(bridge, 'conversations:look', { key: null });
  }, [bridge, key, isFocused]);

  useEffect(() => {
    if (!isFocused || !isLoaded || !isAtEnd || unread === 0) return undefined;
    const mark = (): void => void ask(bridge, 'conversations:mark', { key, isRead: true });
    const timer = setTimeout(mark, glance);
    return () => clearTimeout(timer);
    // A later version with unread texts means that more arrived, or that the last mark did not hold.
  }, [bridge, key, isFocused, isLoaded, isAtEnd, unread, version]);
}
