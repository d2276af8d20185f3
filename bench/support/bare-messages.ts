import type { Owner } from '#domain/owner.ts';
import type { ArchivedMessage } from '#main/messages/store/message-archive.ts';
import { indexedWords } from '#main/messages/store/word-index.ts';
import type { Database, SqlValues } from '#main/storage/database.ts';

/** The row of a text and its words, as the archive writes them. */
export interface BareRows {
  readonly message: SqlValues;
  readonly words: SqlValues;
}

/** Made before anything is measured. `place` is the row of a text: they grow with its time. */
export function bareRowsOf(owner: Owner, message: ArchivedMessage, conversationId: number): BareRows {
  const place = message.createdAt * 2048;
  return {
    message: {
      place,
      accountId: owner.accountId,
      extensionId: owner.extensionId,
      id: message.id,
      conversationId,
      serverConversation: message.serverConversation,
      direction: message.direction,
      name: message.name,
      text: message.text,
      delivery: message.delivery,
      isRead: message.isRead ? 1 : 0,
      createdAt: message.createdAt,
      modifiedAt: message.modifiedAt,
      store: message.store,
    },
    words: { place, ...indexedWords(owner, conversationId, message) },
  };
}

export function insertConversation(
  database: Database,
  owner: Owner,
  id: number,
  message: ArchivedMessage,
): void {
  database.change(
    `INSERT INTO conversation (id, account_id, extension_id, key, number)
     VALUES (@id, @accountId, @extensionId, @key, @number)`,
    {
      id,
      accountId: owner.accountId,
      extensionId: owner.extensionId,
      key: message.conversation,
      number: message.number,
    },
  );
}

/** The INSERTs and nothing else, oldest first. */
export function insertBare(database: Database, rows: readonly BareRows[]): void {
  database.transaction(() => {
    for (const { message, words } of rows) {
      database.change(
        `INSERT INTO message (place, account_id, extension_id, id, conversation_id, server_conversation, direction, name,
           text, delivery, delivery_modified_at, is_read, created_at, modified_at, store)
         VALUES (@place, @accountId, @extensionId, @id, @conversationId, @serverConversation, @direction, @name, @text,
           @delivery, @modifiedAt, @isRead, @createdAt, @modifiedAt, @store)`,
        message,
      );
      database.change(
        'INSERT INTO message_words (rowid, text, name, digits, scope) VALUES (@place, @text, @name, @digits, @scope)',
        words,
      );
    }
  });
}
