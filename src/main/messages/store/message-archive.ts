import type { MessageChannels } from '#contract/message-channels.ts';
import type { MessagesState } from '#contract/message-view.ts';
import type { Conversation } from '#domain/messages/conversation.ts';
import type { Message } from '#domain/messages/message.ts';
import type { Owner } from '#domain/owner.ts';

/** What the window never needs: where RingCentral keeps a text, and the addresses of its pictures. */
export interface ArchivedMessage extends Message {
  /** Id of the extension whose message store has it; null for one that only this computer knows of. */
  readonly store: string | null;
  /** By the id of the attachment. */
  readonly attachmentUris: Readonly<Record<string, string>>;
}

/** What one answer of a sync brought. */
export interface SyncedMessages {
  readonly messages: readonly ArchivedMessage[];
  /** Ids of texts that RingCentral lists as deleted or purged. */
  readonly removed: readonly string[];
}

/** What an answer changed here; a text that is known as it came changes nothing. */
export interface ArchiveChange {
  /** Not known before. */
  readonly added: readonly Message[];
  /** Known before, and not as they are now. */
  readonly changed: readonly Message[];
  /** Known as delivered or under way before, given up now. */
  readonly undelivered: readonly Message[];
  /** Conversations that had unread texts and have fewer now. */
  readonly read: readonly string[];
  /** False when nothing differs from before. */
  readonly isChanged: boolean;
}

/** How far one message store of RingCentral was read. `store` is an extension id, `own` or `any` (`owner=Any`). */
export interface SyncMark {
  readonly token: string;
  /** When RingCentral answered last, in milliseconds since the epoch. */
  readonly syncedAt: number;
  /** Nothing older than this was asked for, in milliseconds since the epoch. */
  readonly reachesBack: number;
}

type Request<Name extends keyof MessageChannels> = MessageChannels[Name]['request'];
type Response<Name extends keyof MessageChannels> = MessageChannels[Name]['response'];

/**
 * The conversations of all persons of this computer, in the encrypted store. Every method is about one owner and throws
 * what SQLite throws; `attempt` of store-fault.ts makes values of it.
 */
export interface MessageArchive {
  /** All or nothing, and with the mark when one is given. A delivery never goes backwards. */
  put(
    owner: Owner,
    synced: SyncedMessages,
    mark?: { readonly store: string; readonly mark: SyncMark },
  ): ArchiveChange;
  /** Takes the texts that left this computer's outbox and are not here yet; how many. */
  takeSent(owner: Owner): number;
  mark(owner: Owner, store: string): SyncMark | null;
  conversations(
    owner: Owner,
    request: Request<'conversations:page'>,
  ): Omit<Response<'conversations:page'>, 'version'>;
  conversation(owner: Owner, key: string): Conversation | null;
  lastWith(owner: Owner, person: string): Conversation | null;
  find(owner: Owner, request: Request<'conversations:find'>): Response<'conversations:find'>;
  /** Oldest first; `hasOlder` tells of the store here alone. */
  thread(
    owner: Owner,
    request: Request<'messages:page'>,
  ): { readonly rows: readonly Message[]; readonly hasOlder: boolean };
  /** Hidden ones too, so that they can be restored. */
  message(owner: Owner, id: string): ArchivedMessage | null;
  /** The unread inbound texts of a conversation, oldest first. */
  unreadOf(owner: Owner, conversation: string): readonly ArchivedMessage[];
  newestInbound(owner: Owner, conversation: string): ArchivedMessage | null;
  /** Here only; RingCentral is told by somebody else. */
  setRead(owner: Owner, ids: readonly string[], isRead: boolean): void;
  /**
   * Hides a text as deleted, or shows it again. A hidden one stays hidden when RingCentral removes it, and can be shown
   * for ten days.
   */
  setDeleted(owner: Owner, id: string, isDeleted: boolean): void;
  counts(owner: Owner): Pick<MessagesState, 'unreadByNumber' | 'undelivered'>;
}
