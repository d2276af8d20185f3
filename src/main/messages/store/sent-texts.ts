import { z } from 'zod';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { Owner } from '#domain/owner.ts';
import { outgoingFiles } from '../../outbox/store/outgoing-row.ts';
import type { Database } from '../../storage/database.ts';
import { jsonColumn } from '../../storage/json-column.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { ArchivedMessage } from './message-archive.ts';

const sentRow = z
  .object({
    id: z.string(),
    from_number: z.string(),
    to_number: z.string(),
    text: z.string(),
    files: jsonColumn(outgoingFiles).catch([]),
    server_id: z.string().nullable(),
    created_at: z.int(),
    attempted_at: z.int().nullable(),
  })
  .transform((row): ArchivedMessage => ({
    id: row.server_id ?? `local:${row.id}`,
    conversation: conversationKey(row.from_number, row.to_number.split(' ')),
    serverConversation: null,
    direction: 'outbound',
    number: row.from_number,
    people: row.to_number.split(' '),
    name: null,
    writer: null,
    text: row.text,
    // Until RingCentral's record says where they are, their names and sizes are shown.
    attachments: row.files.map(({ id, contentType, name, size }) => ({
      id,
      contentType,
      fileName: name,
      size,
    })),
    delivery: 'sent',
    errorCode: null,
    segments: null,
    isRead: true,
    createdAt: row.attempted_at ?? row.created_at,
    // Whatever RingCentral says of it is later.
    modifiedAt: 0,
    store: null,
    attachmentUris: {},
  }));

const toTake = `${ofOwner} AND state = 'sent' AND is_taken = 0`;

/** Texts that left the outbox and that nobody has looked at for the conversations yet. */
export function sentTextsToTake(database: Database, owner: Owner): readonly ArchivedMessage[] {
  return z.array(sentRow).parse(
    database.rows(
      `SELECT id, from_number, to_number, text, files, server_id, created_at, attempted_at
       FROM outgoing_text WHERE ${toTake} ORDER BY sequence`,
      ownerValues(owner),
    ),
  );
}

export function markSentTextsTaken(database: Database, owner: Owner): void {
  database.change(`UPDATE outgoing_text SET is_taken = 1 WHERE ${toTake}`, ownerValues(owner));
}
