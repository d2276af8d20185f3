/** Statuses of a text (platform.md 5.4). */
export const messageStatuses = [
  'Queued',
  'Sent',
  'Delivered',
  'DeliveryFailed',
  'SendingFailed',
  'Received',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];
export type Direction = 'Inbound' | 'Outbound';
export type ReadStatus = 'Read' | 'Unread';
export type Availability = 'Alive' | 'Deleted' | 'Purged';

/** One station of a text on its way. */
export interface StatusStep {
  /** Milliseconds after the text was accepted. */
  readonly after: number;
  readonly status: MessageStatus;
  /** For example `SMS-CAR-413` (platform.md 5.5). */
  readonly deliveryErrorCode?: string;
  /** The one recipient of a group that it is about; absent for all of them. */
  readonly recipient?: string;
}

/** A picture or another file of a message. */
export interface StoredAttachment {
  readonly id: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
}

export type NewAttachment = Omit<StoredAttachment, 'id'>;

/** What a message is from its beginning. Numbers are E.164. */
export interface NewMessage {
  /** Extension whose store has it (platform.md 6.4). */
  readonly storeId: number;
  readonly direction: Direction;
  readonly from: string;
  /** Of an inbound message: the own number first, then the others of a group. */
  readonly to: readonly string[];
  readonly text: string;
  readonly attachments: readonly NewAttachment[];
  readonly readStatus: ReadStatus;
  readonly status: MessageStatus;
  readonly deliveryErrorCode: string | null;
  /** What becomes of the status, in order. */
  readonly plan: readonly StatusStep[];
  /** Milliseconds of platform time. */
  readonly createdAt: number;
  /** Milliseconds of clock time; what `plan` counts from. */
  readonly acceptedAt: number;
}

/** One message as its store has it at this moment. Only the store changes it. */
export interface StoredMessage extends Omit<NewMessage, 'attachments' | 'plan'> {
  readonly id: number;
  /** Beyond 2^53, as on the platform. */
  readonly conversationId: bigint;
  /** How far it got with each recipient, in their order; `status` is what they come to. */
  readonly recipientStatuses: readonly MessageStatus[];
  readonly attachments: readonly StoredAttachment[];
  readonly availability: Availability;
  /** Milliseconds of platform time. */
  readonly lastModifiedAt: number;
  /** Milliseconds of platform time; null without a receipt of the carrier. */
  readonly deliveredAt: number | null;
}

/** The own number and the other parties of a message, whichever way it went. */
export function partiesOf({ direction, from, to }: Pick<NewMessage, 'direction' | 'from' | 'to'>): {
  readonly own: string;
  readonly others: readonly string[];
} {
  return direction === 'Outbound'
    ? { own: from, others: to }
    : { own: to[0] ?? '', others: [from, ...to.slice(1)] };
}

/** The status that goes with a delivery error code: its prefix tells who reports (platform.md 5.4, 5.5). */
export function failureStatus(deliveryErrorCode: string): MessageStatus {
  return deliveryErrorCode.startsWith('SMS-CAR-') ? 'DeliveryFailed' : 'SendingFailed';
}
