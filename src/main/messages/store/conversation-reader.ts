import { z } from 'zod';
import { partiesOf, type Conversation } from '#domain/messages/conversation.ts';
import type { SqlValues } from '../../storage/database.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { readMessageRows } from './message-reader.ts';
import { messageColumns, messageFields, toStoredText } from './message-row.ts';

interface ListedConversation {
  /** Its row. */
  readonly id: number;
  readonly conversation: Conversation;
}

const conversationRow: z.ZodType<ListedConversation> = z
  .object({
    ...messageFields,
    conversation_name: z.string().nullable(),
    unread: z.int(),
    is_undelivered: z.literal([0, 1]),
  })
  .transform((row) => {
    const { message } = toStoredText(row);
    const { id, direction, text, delivery, errorCode, createdAt, attachments } = message;
    return {
      id: row.conversation_id,
      conversation: {
        key: row.conversation_key,
        ...partiesOf(row.conversation_key),
        name: row.conversation_name,
        newest: { id, direction, text, delivery, errorCode, createdAt, attachments },
        unread: row.unread,
        isUndelivered: row.is_undelivered === 1,
      },
    };
  });

/** Reads conversations that have texts, newest first, by a SELECT of their rows: no more than are wanted. */
export type ConversationReader = (some: string, values: SqlValues) => readonly ListedConversation[];

export function createConversationReader(reader: RowReader): ConversationReader {
  return (some, values) =>
    readMessageRows(
      reader,
      `SELECT ${messageColumns}, c.name AS conversation_name, c.unread, c.is_undelivered
       FROM (${some}) AS c CROSS JOIN message AS m ON m.place = c.newest
       ORDER BY c.newest_at DESC, c.id DESC`,
      values,
      conversationRow,
    );
}
