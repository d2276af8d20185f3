import type {
  MessageArchive,
  ArchivedMessage,
  SyncedMessages,
} from '#main/messages/store/message-archive.ts';
import { createMessageArchive } from '#main/messages/store/create-message-archive.ts';
import type { Database } from '#main/storage/database.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { createRecordingLogger } from '#tests/support/recording-logger.ts';

export { ann, ben } from '#tests/support/people.ts';

export const desk = '+16505550100';
export const sales = '+17375550176';
export const dana = '+16505550142';
export const ruth = '+442079460958';

/** A text of Dana's to the desk; a test names what matters to it. The conversation follows from number and people. */
export function archived(differences: Partial<ArchivedMessage> = {}): ArchivedMessage {
  const direction = differences.direction ?? 'inbound';
  const number = differences.number ?? desk;
  const people = [...(differences.people ?? [dana])].sort();
  const createdAt = differences.createdAt ?? 1_000;
  return {
    id: '1',
    conversation: conversationKey(number, people),
    serverConversation: null,
    direction,
    name: null,
    writer: null,
    text: 'Hello there',
    attachments: [],
    delivery: direction === 'inbound' ? 'received' : 'sent',
    errorCode: null,
    segments: null,
    isRead: direction === 'outbound',
    modifiedAt: createdAt,
    store: '101',
    attachmentUris: {},
    ...differences,
    number,
    people,
    createdAt,
  };
}

export const synced = (
  messages: readonly ArchivedMessage[],
  removed: readonly string[] = [],
): SyncedMessages => ({ messages, removed });

export interface ArchiveHarness {
  readonly archive: MessageArchive;
  readonly database: Database;
  readonly time: ManualTime;
  readonly logger: ReturnType<typeof createRecordingLogger>;
}

/** The archive over the tables of the app, in memory unless a database is given. */
export function archiveHarness(given?: Database): ArchiveHarness {
  const database = given ?? openLibsql(inMemory, null);
  if (given === undefined) setUpDatabase(database);
  const time = createManualTime();
  const logger = createRecordingLogger();
  return { archive: createMessageArchive({ database, clock: time.clock, logger }), database, time, logger };
}
