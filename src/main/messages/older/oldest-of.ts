import type { AppError } from '#domain/app-error.ts';
import type { MessageCursor } from '#contract/message-view.ts';
import { partiesOf } from '#domain/messages/conversation.ts';
import type { OlderQuery } from '#domain/messages/store-answer.ts';
import type { Result } from '#domain/result.ts';
import type { MessageBook } from '../message-book.ts';

/** What to ask RingCentral for to get beyond the beginning of a conversation here. */
export interface KnownBeginning extends Pick<OlderQuery, 'before'> {
  /** Null when nothing names the conversation. */
  readonly of: OlderQuery['of'];
  /** Whether the oldest page here has a text; only those of the same millisecond come again. */
  readonly has: (id: string) => boolean;
}

const limit = 200;

/** @returns with `before` in the far future when nothing of the conversation is here */
export function oldestOf(book: MessageBook, conversation: string): Result<KnownBeginning, AppError> {
  return book.read((archive, owner) => {
    const ids = new Set<string>();
    let cursor: MessageCursor | null = null;
    let serverConversation: string | null = null;
    for (;;) {
      const page = archive.thread(owner, { conversation, before: cursor, limit });
      for (const row of page.rows) ids.add(row.id);
      const named = page.rows.find((row) => row.serverConversation !== null);
      serverConversation = named?.serverConversation ?? serverConversation;
      const [oldest] = page.rows;
      if (oldest === undefined) break;
      cursor = { createdAt: oldest.createdAt, id: oldest.id };
      if (!page.hasOlder) break;
    }
    const [person] = partiesOf(conversation).people;
    const byPerson = person === undefined ? null : { phoneNumber: person };
    return {
      before: cursor?.createdAt ?? Date.UTC(2100, 0, 1),
      of: serverConversation === null ? byPerson : { conversation: serverConversation },
      has: (id) => ids.has(id),
    };
  });
}
