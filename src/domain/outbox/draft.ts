import type { OutgoingFile } from './outgoing-file.ts';

/**
 * How a text came to be a draft; one that `may-have-gone` can deliver the same words a second time, and one that was
 * `answered` waited for its time when the other side texted first.
 */
export const draftOrigins = [
  'written',
  'taken-back',
  'waited-too-long',
  'may-have-gone',
  'answered',
] as const;
export type DraftOrigin = (typeof draftOrigins)[number];

/** What several people get: one text that all of them see and answer, or one text each. */
export const audiences = ['each', 'group'] as const;
export type Audience = (typeof audiences)[number];

/** A text that is not to be sent yet. Nothing in it has to be complete. Times are milliseconds since the epoch. */
export interface Draft {
  /** UUID made by the window, or the id of the text that became a draft. */
  readonly id: string;
  readonly accountId: string;
  readonly extensionId: string;
  /** E.164 of the number that was chosen on purpose; null for whichever is the default. */
  readonly from: string | null;
  /** As it was typed, one recipient in a line; the last line may be unfinished. */
  readonly to: string;
  readonly audience: Audience;
  readonly text: string;
  readonly files: readonly OutgoingFile[];
  /** The time that was chosen for it, which may be over by now; null for as soon as it is sent. */
  readonly sendAt: number | null;
  /** As `OutgoingText.endsWhenAnswered`. */
  readonly endsWhenAnswered: boolean;
  readonly origin: DraftOrigin;
  /** Whether it stands in the send pane; one draft of a person does at most. */
  readonly isOpen: boolean;
  readonly createdAt: number;
  readonly savedAt: number;
}

/** Whether there is anything in it worth keeping. */
export function isWorthKeeping(draft: {
  readonly to: string;
  readonly text: string;
  readonly files: readonly unknown[];
}): boolean {
  return draft.to.trim() !== '' || draft.text.trim() !== '' || draft.files.length > 0;
}

/** UTF-16 units of a text that can be kept: a hundred times what can be sent. */
export const longestKeptText = 100_000;
