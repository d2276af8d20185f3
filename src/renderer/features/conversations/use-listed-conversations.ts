import { useEffect, useMemo } from 'react';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { wantedList } from '../../store/conversation-list.ts';
import {
  listedConversations,
  readingOf,
  unknownExtras,
  type ListedConversation,
} from './listed-conversations.ts';
import { useOutboxSides } from './use-outbox-sides.ts';

/** The rows beside what is shown, newest first. Main is asked what it has of those that only the outbox told of. */
export function useListedConversations(): readonly ListedConversation[] {
  const { bridge, store } = useServices();
  const list = useAppState((state) => state.conversations);
  const extras = useAppState((state) => state.extras);
  const filter = useAppState((state) => state.conversationFilter);
  const number = useAppState((state) => wantedList(state)?.number ?? null);
  const reading = useAppState(readingOf);
  const sides = useOutboxSides();
  const sources = useMemo(
    () => ({ list, filter, number, sides, extras, reading }),
    [list, filter, number, sides, extras, reading],
  );

  useEffect(() => {
    const { key, version } = list;
    if (key === null || version === null) return;
    const unknown = unknownExtras(sources);
    if (unknown.length === 0) return;
    void Promise.all(
      unknown.map(async (each) => {
        const answer = await ask(bridge, 'conversations:read', { key: each });
        return [each, answer.ok ? answer.value : null] as const;
      }),
    ).then((read) => store.getState().learnExtras(key, new Map(read)));
  }, [bridge, store, list, sources]);

  return useMemo(() => listedConversations(sources), [sources]);
}
