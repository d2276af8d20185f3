import type { StoredMessage } from './stored-message.ts';

const byAge = (one: StoredMessage, other: StoredMessage): number =>
  one.createdAt - other.createdAt || one.id - other.id;

/** The messages of one store, the oldest first, whatever the order in which they come. */
export interface MessageList {
  add(message: StoredMessage): void;
  all(): readonly StoredMessage[];
}

/** An empty list. It is put in order when somebody looks, so that a long history is stored fast. */
export function createMessageList(): MessageList {
  const messages: StoredMessage[] = [];
  let ordered = true;
  return {
    add(message) {
      const last = messages.at(-1);
      if (last !== undefined && byAge(last, message) > 0) ordered = false;
      messages.push(message);
    },
    all() {
      if (!ordered) messages.sort(byAge);
      ordered = true;
      return messages;
    },
  };
}
