import { useMemo } from 'react';
import { conversationKey } from '#domain/messages/conversation.ts';
import { useAppState } from '../../app-context.tsx';
import { useNames } from '../compose/recipients/use-names.ts';

/**
 * The name of the one person a text is for: as address book, directory and past texts have it, else as RingCentral calls
 * them in this conversation. Null where nobody knows it.
 *
 * @param from E.164 of the number that sends
 * @param to E.164; null while the text is for nobody or for several people
 */
export function useRecipientName(from: string | null, to: string | null): string | null {
  const wanted = useMemo(() => (to === null ? [] : [to]), [to]);
  const names = useNames(wanted);
  const called = useAppState(({ conversations, extras }) => {
    if (from === null || to === null) return null;
    const key = conversationKey(from, [to]);
    const row = conversations.rows.find((conversation) => conversation.key === key) ?? extras.get(key);
    return row?.name ?? null;
  });
  return to === null ? null : (names.get(to) ?? called);
}
