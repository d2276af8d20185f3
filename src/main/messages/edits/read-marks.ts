import type { StoreToRead } from '#domain/messages/store-answer.ts';

/** Texts that RingCentral is to be told of as read or unread; the last wish counts. */
export interface ReadMarks {
  add(id: string, store: StoreToRead, isRead: boolean): void;
  /** As many as one request may name, of one store and wish; null when there are none. */
  first(): { readonly store: StoreToRead; readonly isRead: boolean; readonly ids: readonly string[] } | null;
  /** These are done, unless the wish changed meanwhile. */
  settle(ids: readonly string[], isRead: boolean): void;
}

/** Ids of a bulk request (platform.md 6.2). */
const mostIds = 50;

export function createReadMarks(): ReadMarks {
  const marks = new Map<string, { readonly store: StoreToRead; readonly isRead: boolean }>();
  return {
    add: (id, store, isRead) => void marks.set(id, { store, isRead }),
    first() {
      const [head] = marks.values();
      if (head === undefined) return null;
      const alike = [...marks].filter(
        ([, { store, isRead }]) => store.id === head.store.id && isRead === head.isRead,
      );
      return { ...head, ids: alike.slice(0, mostIds).map(([id]) => id) };
    },
    settle(ids, isRead) {
      for (const id of ids) if (marks.get(id)?.isRead === isRead) marks.delete(id);
    },
  };
}
