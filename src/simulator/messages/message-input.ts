import type { LiveAccount } from '../accounts/live-account.ts';
import type { Clock } from '../clock.ts';
import { storeOfInbound, storeOfNumber } from './owning-store.ts';
import { partiesOf } from './stored-message.ts';
import type { Direction, MessageStatus, NewAttachment, NewMessage, ReadStatus } from './stored-message.ts';

/** A file of a message, as bytes or as base64. */
export type GivenAttachment = {
  /** For example `image/png`. */
  readonly contentType: string;
  readonly fileName?: string;
} & ({ readonly bytes: Uint8Array } | { readonly base64: string });

/** A text that somebody sends to a number of the account. */
export interface InboundText {
  /** E.164. */
  readonly from: string;
  /** A number of the signed-in user's list; in a group it comes first, then the others. */
  readonly to: string | readonly string[];
  readonly text: string;
  readonly attachments?: readonly GivenAttachment[];
  /** True: stored, but no event tells of it. */
  readonly silent?: boolean;
}

/** A message of the past. */
export interface PastMessage {
  readonly direction: Direction;
  readonly from: string;
  readonly to: string | readonly string[];
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Default: `Read`. */
  readonly readStatus?: ReadStatus;
  /** Default: `Received`, or `Delivered` for an outbound one. */
  readonly messageStatus?: MessageStatus;
  readonly deliveryErrorCode?: string;
  readonly attachments?: readonly GivenAttachment[];
}

const listOf = (to: string | readonly string[]): readonly string[] => (typeof to === 'string' ? [to] : to);

function newAttachment(given: GivenAttachment): NewAttachment {
  const bytes = 'bytes' in given ? given.bytes : Buffer.from(given.base64, 'base64');
  return { contentType: given.contentType, fileName: given.fileName ?? null, bytes };
}

/** An inbound text as it is stored now; null when the signed-in user has no such number. */
export function inboundMessage(account: LiveAccount, clock: Clock, given: InboundText): NewMessage | null {
  const to = listOf(given.to);
  const number = account.numberByPhone(to[0] ?? '');
  if (number === undefined) return null;
  return {
    storeId: storeOfInbound(account, number),
    direction: 'Inbound',
    from: given.from,
    to,
    text: given.text,
    attachments: (given.attachments ?? []).map(newAttachment),
    readStatus: 'Unread',
    status: 'Received',
    deliveryErrorCode: null,
    plan: [],
    createdAt: clock.stamp(),
    acceptedAt: clock.now(),
  };
}

/** A message of the past as it is stored; null when the signed-in user has no such number. */
export function pastMessage(account: LiveAccount, given: PastMessage): NewMessage | null {
  const { direction, from, text, at } = given;
  const to = listOf(given.to);
  const number = account.numberByPhone(partiesOf({ direction, from, to }).own);
  if (number === undefined) return null;
  const storeOf = direction === 'Inbound' ? storeOfInbound : storeOfNumber;
  return {
    storeId: storeOf(account, number),
    direction,
    from,
    to,
    text,
    attachments: (given.attachments ?? []).map(newAttachment),
    readStatus: given.readStatus ?? 'Read',
    status: given.messageStatus ?? (direction === 'Inbound' ? 'Received' : 'Delivered'),
    deliveryErrorCode: given.deliveryErrorCode ?? null,
    plan: [],
    createdAt: at,
    acceptedAt: at,
  };
}
