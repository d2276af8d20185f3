import { z } from 'zod';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { Delivery, PersonDelivery } from '#domain/messages/message.ts';
import type { StoredMessage } from '#domain/messages/store-answer.ts';
import { attachmentsOf, wireAttachments } from './wire-attachment.ts';
import { ownAndOthers, wireParties, wireParty, type WireParty } from './wire-party.ts';
import { optionalText, wireId, wireTime } from './wire.ts';

/** A text, or the id of one that RingCentral calls deleted or purged. */
export type WireRecord =
  | { readonly kind: 'message'; readonly message: StoredMessage }
  | { readonly kind: 'removed'; readonly id: string }
  /** Something else than a text. */
  | { readonly kind: 'other' };

const deliveryOf: Readonly<Record<string, Delivery>> = {
  Queued: 'queued',
  Sent: 'sent',
  Delivered: 'delivered',
  DeliveryFailed: 'delivery-failed',
  SendingFailed: 'sending-failed',
  Received: 'received',
};

const optionalId = wireId.nullish().catch(null);
const holder = z
  .object({ extensionId: optionalId })
  .nullish()
  .catch(null)
  .transform((value) => value?.extensionId ?? null);

const text = z.object({
  id: wireId,
  direction: z.enum(['Inbound', 'Outbound']),
  from: wireParty,
  to: wireParties,
  subject: optionalText,
  attachments: wireAttachments,
  messageStatus: optionalText,
  deliveryErrorCode: optionalText,
  segmentCount: z.int().positive().nullish().catch(null),
  readStatus: optionalText,
  creationTime: wireTime,
  lastModifiedTime: wireTime.nullish().catch(null),
  // Not `conversationId`: a number beyond 2^53 (platform.md 5.3).
  conversation: z
    .object({ id: wireId })
    .nullish()
    .catch(null)
    .transform((value) => value?.id ?? null),
  owner: holder,
  extensionId: optionalId,
});

/** What RingCentral says of each recipient of an own text to several people; nothing where it says so of none. */
function byPerson(
  to: readonly WireParty[],
  modifiedAt: number,
): { readonly byPerson?: readonly PersonDelivery[] } {
  const said = new Map<string, PersonDelivery>();
  for (const { address, status } of to) {
    if (status === null) continue;
    said.set(address, { person: address, delivery: deliveryOf[status] ?? 'unknown', modifiedAt });
  }
  if (to.length < 2 || said.size === 0) return {};
  return { byPerson: [...said.values()].toSorted((one, other) => (one.person < other.person ? -1 : 1)) };
}

function toMessage(record: z.output<typeof text>, store: string): StoredMessage | null {
  const isInbound = record.direction === 'Inbound';
  const extensionId = record.owner ?? record.extensionId ?? store;
  const parties = ownAndOthers(record.direction, record.from, record.to, extensionId);
  if (parties === null) return null;
  const { number, people, name } = parties;
  const known = isInbound ? 'received' : 'unknown';
  const status = record.messageStatus;
  const modifiedAt = record.lastModifiedTime ?? record.creationTime;
  return {
    id: record.id,
    conversation: conversationKey(number, people),
    serverConversation: record.conversation,
    direction: isInbound ? 'inbound' : 'outbound',
    number,
    people,
    name,
    writer: isInbound && people.length > 1 ? record.from.address : null,
    text: record.subject ?? '',
    ...attachmentsOf(record.attachments),
    delivery: status === null ? known : (deliveryOf[status] ?? 'unknown'),
    ...(isInbound ? {} : byPerson(record.to, modifiedAt)),
    errorCode: record.deliveryErrorCode,
    segments: record.segmentCount ?? null,
    isRead: !isInbound || record.readStatus !== 'Unread',
    createdAt: record.creationTime,
    modifiedAt,
    store: extensionId,
  };
}

const kind = z.object({ type: optionalText, availability: optionalText });
const removed = z.object({ id: wireId });

/**
 * One record of `message-store`, `message-sync` or an instant event (platform.md 5.3, 6.1, 6.3, 6.5); null for one that
 * makes no sense. What is not known to us passes: a new status is `unknown`, a new field is left out.
 *
 * @param store extension id of the store that was asked, for a record that does not say whose it is
 */
export function readWireMessage(value: unknown, store: string): WireRecord | null {
  const said = kind.safeParse(value);
  if (!said.success) return null;
  const { type, availability } = said.data;
  if (type !== null && type !== 'SMS') return { kind: 'other' };
  if (availability !== null && availability !== 'Alive') {
    const gone = removed.safeParse(value);
    return gone.success ? { kind: 'removed', id: gone.data.id } : null;
  }
  const read = text.safeParse(value);
  const message = read.success ? toMessage(read.data, store) : null;
  return message === null ? null : { kind: 'message', message };
}
