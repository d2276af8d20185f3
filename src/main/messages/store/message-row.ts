import { z } from 'zod';
import { partiesOf } from '#domain/messages/conversation.ts';
import { deliveries, type Attachment, type Message, type PersonDelivery } from '#domain/messages/message.ts';
import type { SqlValues } from '../../storage/database.ts';
import { jsonColumn } from '../../storage/json-column.ts';
import type { ArchivedMessage } from './message-archive.ts';

/** A text with what only the store knows of it. */
export interface StoredText {
  /** Its row, which grows with the time of the text. */
  readonly place: number;
  readonly conversationId: number;
  readonly message: ArchivedMessage;
  /** Of which time the picture is that decided the delivery; others of its fields may come from a later one. */
  readonly deliveryModifiedAt: number;
  /** When it was hidden as deleted. */
  readonly deletedAt: number | null;
}

const attachment: z.ZodType<Attachment> = z.object({
  id: z.string(),
  contentType: z.string(),
  fileName: z.string().nullable(),
  size: z.number().nullable(),
});

const personDelivery: z.ZodType<PersonDelivery> = z.object({
  person: z.string(),
  delivery: z.enum(deliveries),
  modifiedAt: z.int(),
});

/** What a SELECT of `messageColumns` gives. */
export const messageFields = {
  place: z.int(),
  id: z.string(),
  conversation_id: z.int(),
  conversation_key: z.string(),
  server_conversation: z.string().nullable(),
  direction: z.enum(['inbound', 'outbound']),
  name: z.string().nullable(),
  writer: z.string().nullable(),
  text: z.string(),
  attachments: jsonColumn(z.array(attachment)).nullable(),
  attachment_uris: jsonColumn(z.record(z.string(), z.string())).nullable(),
  delivery: z.enum(deliveries),
  by_person: jsonColumn(z.array(personDelivery)).nullable(),
  error_code: z.string().nullable(),
  segments: z.int().positive().nullable(),
  delivery_modified_at: z.int(),
  is_read: z.literal([0, 1]),
  created_at: z.int(),
  modified_at: z.int(),
  store: z.string().nullable(),
  deleted_at: z.int().nullable(),
};

/** Of `message AS m` and its `conversation AS c`. */
export const messageColumns = 'm.place AS row_id, m.*, c.key AS conversation_key';

const fields = z.object(messageFields);

export const toStoredText = (row: z.infer<typeof fields>): StoredText => ({
  place: row.place,
  conversationId: row.conversation_id,
  message: {
    id: row.id,
    conversation: row.conversation_key,
    serverConversation: row.server_conversation,
    direction: row.direction,
    ...partiesOf(row.conversation_key),
    name: row.name,
    writer: row.writer,
    text: row.text,
    attachments: row.attachments ?? [],
    delivery: row.delivery,
    ...(row.by_person === null ? {} : { byPerson: row.by_person }),
    errorCode: row.error_code,
    segments: row.segments,
    isRead: row.is_read === 1,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    store: row.store,
    attachmentUris: row.attachment_uris ?? {},
  },
  deliveryModifiedAt: row.delivery_modified_at,
  deletedAt: row.deleted_at,
});

export const messageRow: z.ZodType<StoredText> = fields.transform(toStoredText);

/** Without what the window never needs. */
export function withoutAddresses({
  store: _store,
  attachmentUris: _uris,
  ...message
}: ArchivedMessage): Message {
  return message;
}

/** All that a later picture of a text may change. */
export const messageValues = ({ message, ...stored }: Omit<StoredText, 'place'>): SqlValues => ({
  conversationId: stored.conversationId,
  serverConversation: message.serverConversation,
  direction: message.direction,
  name: message.name,
  writer: message.writer,
  text: message.text,
  attachments: message.attachments.length === 0 ? null : JSON.stringify(message.attachments),
  attachmentUris:
    Object.keys(message.attachmentUris).length === 0 ? null : JSON.stringify(message.attachmentUris),
  delivery: message.delivery,
  byPerson: message.byPerson === undefined ? null : JSON.stringify(message.byPerson),
  errorCode: message.errorCode,
  segments: message.segments,
  deliveryModifiedAt: stored.deliveryModifiedAt,
  isRead: message.isRead ? 1 : 0,
  createdAt: message.createdAt,
  modifiedAt: message.modifiedAt,
  store: message.store,
  deletedAt: stored.deletedAt,
});
