import type {
  ConversationFilter,
  ConversationView,
  FoundMessage,
  MessageCursor,
  MessageView,
  OlderTexts,
} from './message-view.ts';

/** What the window asks about conversations and their texts. */
export interface MessageChannels {
  /** Newest first. `number` is an own number (E.164); null for the conversations of all. */
  'conversations:page': {
    request: {
      readonly number: string | null;
      readonly filter: ConversationFilter;
      readonly offset: number;
      readonly limit: number;
    };
    response: {
      readonly version: number;
      readonly total: number;
      readonly rows: readonly ConversationView[];
    };
  };
  /** One conversation by its key; null when no text of it is here. */
  'conversations:read': { request: { readonly key: string }; response: ConversationView | null };
  /** The conversation with this one person (E.164) alone that has the newest text, whichever own number it is of. */
  'conversations:last-with': {
    request: { readonly person: string };
    response: ConversationView | null;
  };
  /**
   * Texts, names and numbers that have all the words (the last one may be a beginning), newest first, at most 50.
   * `within` is the key of a conversation, of which only the texts count, or an own number, or null for everything that
   * is here.
   */
  'conversations:find': {
    request: {
      readonly words: string;
      readonly within: { readonly conversation: string } | { readonly number: string } | null;
    };
    response: readonly FoundMessage[];
  };
  /** Marks all texts of a conversation as read, or the newest inbound one as unread; RingCentral is told as well. */
  'conversations:mark': { request: { readonly key: string; readonly isRead: boolean }; response: null };
  /** Which conversation stands open in the window, so that nothing is notified that is being read; null for none. */
  'conversations:look': { request: { readonly key: string | null }; response: null };

  /** The texts of a conversation before a place in it, oldest first. `before` null begins with the newest. */
  'messages:page': {
    request: {
      readonly conversation: string;
      readonly before: MessageCursor | null;
      readonly limit: number;
    };
    response: {
      readonly version: number;
      readonly rows: readonly MessageView[];
      readonly older: OlderTexts;
    };
  };
  /** Reads older texts of a conversation from RingCentral into the store; how many came, and where still older ones are. */
  'messages:load-older': {
    request: { readonly conversation: string };
    response: { readonly added: number; readonly older: OlderTexts };
  };
  /** Deletes a text here and at RingCentral, which keeps it restorable for some days. */
  'messages:delete': { request: { readonly id: string }; response: null };
  'messages:restore': { request: { readonly id: string }; response: null };
  /** A picture as a `data:` URL. */
  'messages:picture': {
    request: { readonly message: string; readonly attachment: string };
    response: { readonly dataUrl: string };
  };
  /** Asks RingCentral for what is new now. */
  'messages:sync': { request: null; response: null };
}

export const messageChannelNames = [
  'conversations:page',
  'conversations:read',
  'conversations:last-with',
  'conversations:find',
  'conversations:mark',
  'conversations:look',
  'messages:page',
  'messages:load-older',
  'messages:delete',
  'messages:restore',
  'messages:picture',
  'messages:sync',
] as const satisfies readonly (keyof MessageChannels)[];
