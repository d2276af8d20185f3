import type { AppError } from '../app-error.ts';
import type { Message } from './message.ts';

/**
 * A message store to read (platform.md 6.4): the person's own, the own one with the queues that are shown in it
 * (`owner=Any`), or that of a call queue by the queue's extension id.
 */
export interface StoreToRead {
  /** `own`, `any` or the queue's extension id: the name of its sync mark. */
  readonly id: string;
  /** Whose store it is, where an answer does not say: the person's own extension id, or the queue's. */
  readonly extensionId: string;
}

/** A text with what only main needs: which store has it, and where its pictures are. */
export interface StoredMessage extends Message {
  /** Extension id. */
  readonly store: string;
  /** By the id of the attachment. */
  readonly attachmentUris: Readonly<Record<string, string>>;
}

/** What a store listed: texts, and the ids of those that it calls deleted or purged. */
export interface StoreRecords {
  readonly messages: readonly StoredMessage[];
  readonly removed: readonly string[];
}

export type SyncAnswer =
  | {
      readonly kind: 'synced';
      readonly records: StoreRecords;
      /** For the next sync of this store. */
      readonly token: string;
      /** The store has texts beyond those asked for. */
      readonly olderExist: boolean;
    }
  /** The token is of no use any more; a first sync gives a new one. */
  | { readonly kind: 'token-refused' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Texts before a time. */
export type OlderAnswer =
  | { readonly kind: 'read'; readonly records: StoreRecords; readonly hasMore: boolean }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Which texts before a time are wanted. */
export interface OlderQuery {
  /** Included, in milliseconds since the epoch. */
  readonly before: number;
  /** From 1; several texts may be of the same millisecond. */
  readonly page: number;
  /** RingCentral's `conversation.id`, or one of the others' numbers, or nothing for the whole store. */
  readonly of: { readonly conversation: string } | { readonly phoneNumber: string } | null;
}

/** A picture as it came. */
export interface Picture {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
