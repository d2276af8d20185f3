import { useEffect, useState } from 'react';
import { conversationKey } from '#domain/messages/conversation.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';

/**
 * The name of the one person a text is for: as address book, directory and past texts have it, else as RingCentral calls
 * them in this conversation. Null where nobody knows it.
 *
 * @param from E.164 of the number that sends
 * @param to E.164; null while the text is for nobody or for several people
 */
export function useRecipientName(from: string | null, to: string | null): string | null {
  const { bridge } = useServices();
  const [known, setKnown] = useState<{ readonly number: string; readonly name: string } | null>(null);
  const called = useAppState(({ conversations, extras }) => {
    if (from === null || to === null) return null;
    const key = conversationKey(from, [to]);
    const row = conversations.rows.find((conversation) => conversation.key === key) ?? extras.get(key);
    return row?.name ?? null;
  });
  useEffect(() => {
    if (to === null) return undefined;
    let isCurrent = true;
    void ask(bridge, 'people:names', { numbers: [to] }).then((answer) => {
      if (!isCurrent) return;
      const found = answer.ok ? answer.value.find(({ number }) => number === to) : undefined;
      setKnown(found ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, to]);
  return known !== null && known.number === to ? known.name : called;
}
