/** One stored text. Times in milliseconds. */
export interface StoredMessage {
  readonly id: number;
  /** Extension whose store has it (platform.md 6.4). */
  readonly storeId: number;
  /** Beyond 2^53, as on the platform. */
  readonly conversationId: bigint;
  /** E.164. */
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  /** Platform time. */
  readonly createdAt: number;
  /** Clock time; the delivery status grows with its age. */
  readonly acceptedAt: number;
}

export type NewMessage = Omit<StoredMessage, 'id' | 'conversationId'>;

export interface MessageStore {
  add(message: NewMessage): StoredMessage;
  /** In the order of acceptance. */
  all(): readonly StoredMessage[];
  /** Forgets the texts; ids go on, so that none is given twice. */
  clear(): void;
}

/** The message stores of all extensions of the account. One conversation per store, sender and set of recipients. */
export function createMessageStore(): MessageStore {
  let messages: StoredMessage[] = [];
  let nextMessageId = 320_270_670_001;
  let nextConversationId = 7_009_021_234_567_890_123n;
  const conversations = new Map<string, bigint>();

  const conversationOf = ({ storeId, from, to }: NewMessage): bigint => {
    const key = [storeId, from, ...[...to].sort()].join(' ');
    const found = conversations.get(key);
    if (found !== undefined) return found;
    const created = nextConversationId++;
    conversations.set(key, created);
    return created;
  };

  return {
    add(message) {
      const stored = { ...message, id: nextMessageId++, conversationId: conversationOf(message) };
      messages.push(stored);
      return stored;
    },
    all: () => [...messages],
    clear: () => {
      messages = [];
      conversations.clear();
    },
  };
}
