import type { Draft } from '#domain/outbox/draft.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { OutgoingEvent } from '#domain/outbox/transition.ts';

export type { OutboxCounts } from '#domain/outbox/outbox-counts.ts';

/** A text on its way out, as the window sees it: the stored row without whose it is and how the clocks stood. */
export type OutgoingView = Omit<OutgoingText, 'accountId' | 'extensionId' | 'serverAheadBy'>;

/** A draft, as the window sees it. */
export type DraftView = Omit<Draft, 'accountId' | 'extensionId'>;

/** One line of the history of a text, oldest first. */
export type HistoryEntry = { readonly type: 'written'; readonly at: number } | OutgoingEvent;

/** What the user can say about a text that is not under way. */
export const outgoingDecisions = ['send-now', 'send-again', 'arrived', 'look-again'] as const;
export type OutgoingDecision = (typeof outgoingDecisions)[number];

/** What keeps every text back, beside the connection and a wait that RingCentral asked for. */
export interface SendingState {
  readonly paused: boolean;
  /** RingCentral refused the sign-in although it is not over: nothing is sent until the user says so. */
  readonly signInRefused: boolean;
}

/** A stored row that could not be read; its content is never shown, only kept, saved or deleted. */
export interface UnreadableRow {
  readonly id: number;
  readonly kind: 'text' | 'draft';
  /** Columns and what is wrong with each, never a value. */
  readonly problem: string;
  /** When it was set aside, in milliseconds since the epoch. */
  readonly at: number;
}
