/**
 * How far a text got (platform.md 5.4). `unknown` is a word of RingCentral that we have not heard of: never taken for a
 * success or a failure.
 */
export const deliveries = [
  'queued',
  'sent',
  'delivered',
  'delivery-failed',
  'sending-failed',
  'received',
  'unknown',
] as const;
export type Delivery = (typeof deliveries)[number];

/** A picture or file of a text. The words of a text are not among them. */
export interface Attachment {
  readonly id: string;
  /** Media type, for example `image/png`. */
  readonly contentType: string;
  readonly fileName: string | null;
  /** Bytes, as RingCentral says. */
  readonly size: number | null;
}

/** How far a text to several people got with one of them. */
export interface PersonDelivery {
  /** E.164. */
  readonly person: string;
  readonly delivery: Delivery;
  /** `lastModifiedTime` of the record that said so, in milliseconds since the epoch. */
  readonly modifiedAt: number;
}

/** One text as RingCentral's message store has it, seen from the person's own number. Times are milliseconds since the epoch. */
export interface Message {
  /** RingCentral's message id as a string. */
  readonly id: string;
  /** Which conversation it belongs to: `conversationKey`. */
  readonly conversation: string;
  /** RingCentral's own `conversation.id`, a string since it is beyond 2^53; null when it did not say. */
  readonly serverConversation: string | null;
  readonly direction: 'inbound' | 'outbound';
  /** The own number that it came to or went from, E.164. */
  readonly number: string;
  /** The others: E.164 where it is one, else as RingCentral wrote it (short codes). Sorted, each once. */
  readonly people: readonly string[];
  /** What RingCentral calls the other party; null when it did not say, or there are several. */
  readonly name: string | null;
  /** Who wrote an inbound text to several people; null for outbound ones. */
  readonly writer: string | null;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly delivery: Delivery;
  /** The same for each of several people, sorted by person; none where RingCentral says it of the text alone. */
  readonly byPerson?: readonly PersonDelivery[];
  /** Why it was not delivered (platform.md 5.5); null when RingCentral did not say. */
  readonly errorCode: string | null;
  /** How many segments RingCentral counted; null when it did not say. */
  readonly segments: number | null;
  readonly isRead: boolean;
  readonly createdAt: number;
  /** RingCentral's `lastModifiedTime`: of two pictures of a text the later one is the newer. */
  readonly modifiedAt: number;
}

/** Carrier or RingCentral gave it up. */
export function isUndelivered(delivery: Delivery): boolean {
  return delivery === 'delivery-failed' || delivery === 'sending-failed';
}
