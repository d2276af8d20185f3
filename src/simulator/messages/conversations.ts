import { partiesOf } from './stored-message.ts';
import type { NewMessage } from './stored-message.ts';

/** The conversations of all stores. */
export interface Conversations {
  /** One per store, own number and set of other parties, whichever way the message went. */
  of(message: NewMessage): bigint;
  clear(): void;
}

/** No conversation yet. Ids go on after `clear`, so that none is given twice. */
export function createConversations(): Conversations {
  const ids = new Map<string, bigint>();
  let next = 7_009_021_234_567_890_123n;
  return {
    of(message) {
      const { own, others } = partiesOf(message);
      const key = [message.storeId, own, ...[...others].sort()].join(' ');
      const found = ids.get(key);
      if (found !== undefined) return found;
      const created = next++;
      ids.set(key, created);
      return created;
    },
    clear: () => {
      ids.clear();
    },
  };
}
