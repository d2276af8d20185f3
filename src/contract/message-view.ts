import type { AppError } from '#domain/app-error.ts';
import type { Conversation } from '#domain/messages/conversation.ts';
import type { Message } from '#domain/messages/message.ts';

export type ConversationView = Conversation;
export type MessageView = Message;

export const conversationFilters = ['all', 'unread', 'undelivered'] as const;
export type ConversationFilter = (typeof conversationFilters)[number];

/** How new texts arrive: pushed, by asking every minute or two, or not at all (signed out, out of reach). */
export type LiveState = 'off' | 'connecting' | 'live' | 'polling';

/** The state of all conversations; the rows themselves are pulled by page. */
export interface MessagesState {
  /** Grows with every change of a text or conversation, so that the window knows when to pull again. */
  readonly version: number;
  /** Unread texts on numbers that are not muted. */
  readonly unread: number;
  /** Unread texts by own number (E.164), muted ones too; a number without any is missing. */
  readonly unreadByNumber: Readonly<Record<string, number>>;
  /** Conversations whose last own text was not delivered. */
  readonly undelivered: number;
  readonly live: LiveState;
  /** True until the first sync of this person came to an end. */
  readonly firstSync: boolean;
  /** When RingCentral last answered a sync, in milliseconds since the epoch; null when it never did. */
  readonly syncedAt: number | null;
  /** Why the last sync failed. */
  readonly error: AppError | null;
}

export const noMessages: MessagesState = {
  version: 0,
  unread: 0,
  unreadByNumber: {},
  undelivered: 0,
  live: 'off',
  firstSync: false,
  syncedAt: null,
  error: null,
};

/** A place in a conversation: everything before it is older. */
export interface MessageCursor {
  readonly createdAt: number;
  readonly id: string;
}

/** Where more of a conversation is: in the store here, at RingCentral, or nowhere (or nobody may read it). */
export type OlderTexts = 'here' | 'at-ringcentral' | 'none';

/** One hit of a search. */
export interface FoundMessage {
  readonly message: MessageView;
  readonly conversation: ConversationView;
}
