import { useMemo } from 'react';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { useAppState } from '../../app-context.tsx';
import { heldRows } from '../../store/thread-pages.ts';
import { useMessagesState, useOutbox } from '../../use-truth.ts';
import { localId } from './local-id.ts';

/** Milliseconds after which a text that went is among those that a sync brings, or was deleted elsewhere. */
const untilSynced = 60_000;

/**
 * The own texts of a conversation that RingCentral's texts do not show yet: those that have not gone, and those that
 * went and that no sync can have brought so far, or went since it was opened, until they are among them. Oldest first.
 */
export function useOwnTexts(key: string): readonly OutgoingView[] {
  const outbox = useOutbox();
  const rows = useAppState(({ lists }) => lists.texts.rows);
  const thread = useAppState((state) => state.thread);
  const deleted = useAppState((state) => state.deletedTexts);
  const { syncedAt } = useMessagesState();
  return useMemo(() => {
    const archived = new Set(heldRows(thread).map(({ id }) => id));
    const since = Math.min(thread.openedAt, syncedAt === null ? -Infinity : syncedAt - untilSynced);
    const isFresh = (text: OutgoingView): boolean => {
      if (text.state !== 'sent') return true;
      const id = text.serverId ?? localId(text.id);
      if (archived.has(id) || deleted.has(id)) return false;
      return thread.isLoaded && (text.settledAt ?? 0) >= since;
    };
    const texts = new Map<string, OutgoingView>();
    for (const text of [...outbox.toReversed(), ...rows.values()]) {
      if (conversationKey(text.from, text.to) !== key) continue;
      const known = texts.get(text.id);
      if (known === undefined || known.version < text.version) texts.set(text.id, text);
    }
    return [...texts.values()].filter(isFresh).sort((one, other) => one.createdAt - other.createdAt);
  }, [key, outbox, rows, thread, deleted, syncedAt]);
}
