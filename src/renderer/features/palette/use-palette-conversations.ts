import { useEffect, useMemo, useState } from 'react';
import type { ConversationView } from '#contract/message-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { useFound } from '../conversations/use-found.ts';

/** How many of the newest are looked through at once; main looks through the rest. */
const newestCount = 200;

/** The newest conversations of all numbers, and those in which main finds what is typed; each once, newest first. */
export function usePaletteConversations(find: string): readonly ConversationView[] {
  const { bridge } = useServices();
  const [newest, setNewest] = useState<readonly ConversationView[]>([]);
  const found = useFound(find, null);

  useEffect(() => {
    let isDropped = false;
    const request = { number: null, filter: 'all', offset: 0, limit: newestCount } as const;
    void ask(bridge, 'conversations:page', request).then((answer) => {
      if (!isDropped && answer.ok) setNewest(answer.value.rows);
    });
    return () => {
      isDropped = true;
    };
  }, [bridge]);

  return useMemo(() => {
    const hits = found?.hits ?? [];
    const all = [...newest, ...hits.map(({ conversation }) => conversation)];
    const byKey = new Map(all.map((conversation) => [conversation.key, conversation]));
    return [...byKey.values()].sort((one, other) => other.newest.createdAt - one.newest.createdAt);
  }, [newest, found]);
}
