import type { Owner } from '#domain/owner.ts';
import type { Database } from '../../storage/database.ts';
import { ownerValues } from '../../storage/owner-clause.ts';
import { freePlaces } from './free-places.ts';
import { messageValues, type StoredText } from './message-row.ts';
import { indexedWords } from './word-index.ts';

export type NewText = Omit<StoredText, 'place'>;

/** The rows of the texts, each with its words in the full-text index. The summaries of conversations are not touched. */
export interface TextRows {
  insert(owner: Owner, texts: readonly NewText[]): void;
  update(owner: Owner, before: StoredText, after: StoredText): void;
  remove(text: StoredText): void;
}

export function createTextRows(database: Database): TextRows {
  const insertWords = (owner: Owner, place: number, { conversationId, message }: NewText): void => {
    database.change(
      `INSERT INTO message_words (rowid, text, name, digits, scope) VALUES (@place, @text, @name, @digits, @scope)`,
      { place, ...indexedWords(owner, conversationId, message) },
    );
  };

  const insertOne = (owner: Owner, place: number, text: NewText): void => {
    database.change(
      `INSERT INTO message (place, account_id, extension_id, id, conversation_id, server_conversation, direction, name,
         writer, text, attachments, attachment_uris, delivery, by_person, error_code, segments, delivery_modified_at, is_read,
         created_at, modified_at, store, deleted_at)
       VALUES (@place, @accountId, @extensionId, @id, @conversationId, @serverConversation, @direction, @name,
         @writer, @text, @attachments, @attachmentUris, @delivery, @byPerson, @errorCode, @segments, @deliveryModifiedAt,
         @isRead, @createdAt, @modifiedAt, @store, @deletedAt)`,
      { place, ...ownerValues(owner), id: text.message.id, ...messageValues(text) },
    );
    insertWords(owner, place, text);
  };

  return {
    insert(owner, texts) {
      const places = freePlaces(
        database,
        texts.map(({ message }) => message.createdAt),
      );
      const placed = texts.map((text, index) => ({ text, place: places[index] ?? Number.NaN }));
      // The full-text index begins anew at every step back.
      placed.sort((one, other) => one.place - other.place);
      for (const { text, place } of placed) insertOne(owner, place, text);
    },
    update(owner, before, after) {
      const { place } = before;
      database.change(
        `UPDATE message SET conversation_id = @conversationId, server_conversation = @serverConversation,
           direction = @direction, name = @name, writer = @writer, text = @text, attachments = @attachments,
           attachment_uris = @attachmentUris, delivery = @delivery, by_person = @byPerson, error_code = @errorCode, segments = @segments,
           delivery_modified_at = @deliveryModifiedAt, is_read = @isRead, created_at = @createdAt,
           modified_at = @modifiedAt, store = @store, deleted_at = @deletedAt
         WHERE place = @place`,
        { place, ...messageValues(after) },
      );
      const hasSameWords =
        before.conversationId === after.conversationId &&
        before.message.text === after.message.text &&
        before.message.name === after.message.name;
      if (hasSameWords) return;
      database.change('DELETE FROM message_words WHERE rowid = @place', { place });
      insertWords(owner, place, after);
    },
    remove({ place }) {
      // The database takes its words and pictures with it.
      database.change('DELETE FROM message WHERE place = @place', { place });
    },
  };
}
