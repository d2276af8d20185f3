import type { StoreRecords } from '#domain/messages/store-answer.ts';
import type { Clock } from '#domain/ports.ts';

/**
 * What the user did with texts and RingCentral may not know yet: an answer that was on its way meanwhile must not undo
 * it on the screen.
 */
export interface OwnEdits {
  setRead(ids: readonly string[], isRead: boolean): void;
  setDeleted(id: string, isDeleted: boolean): void;
  /** RingCentral was told; answers from before may still come for a while. */
  told(ids: readonly string[]): void;
  /** The user's wish is given up. */
  drop(id: string): void;
  over(records: StoreRecords): StoreRecords;
}

interface Edit {
  readonly isRead?: boolean;
  readonly isDeleted?: boolean;
  /** By the clock that nobody sets. */
  readonly until: number;
}

/** Milliseconds; an answer takes at most half of it. */
const afterTold = 60_000;

/** @param monotonic a clock that nobody sets */
export function createOwnEdits(monotonic: Clock): OwnEdits {
  const edits = new Map<string, Edit>();

  const set = (id: string, change: Omit<Edit, 'until'>): void => {
    edits.set(id, { ...edits.get(id), ...change, until: Infinity });
  };
  const forgetOld = (): void => {
    for (const [id, { until }] of edits) if (until <= monotonic.now()) edits.delete(id);
  };

  return {
    setRead(ids, isRead) {
      for (const id of ids) set(id, { isRead });
    },
    setDeleted: (id, isDeleted) => set(id, { isDeleted }),
    told(ids) {
      for (const id of ids) {
        const edit = edits.get(id);
        if (edit !== undefined) edits.set(id, { ...edit, until: monotonic.now() + afterTold });
      }
    },
    drop: (id) => void edits.delete(id),
    over({ messages, removed }) {
      forgetOld();
      if (edits.size === 0) return { messages, removed };
      const isGone = (id: string): boolean => edits.get(id)?.isDeleted === true;
      return {
        messages: messages
          .filter(({ id }) => !isGone(id))
          .map((message) => {
            const { isRead = message.isRead } = edits.get(message.id) ?? {};
            return { ...message, isRead };
          }),
        removed: removed.filter((id) => edits.get(id)?.isDeleted !== false),
      };
    },
  };
}
