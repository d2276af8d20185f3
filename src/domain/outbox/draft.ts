/** How a text came to be a draft; one that `may-have-gone` can deliver the same words a second time. */
export const draftOrigins = ['written', 'taken-back', 'waited-too-long', 'may-have-gone'] as const;
export type DraftOrigin = (typeof draftOrigins)[number];

/** A text that is not to be sent yet. Nothing in it has to be complete. Times are milliseconds since the epoch. */
export interface Draft {
  /** UUID made by the window, or the id of the text that became a draft. */
  readonly id: string;
  readonly accountId: string;
  readonly extensionId: string;
  /** E.164 of the number that was chosen on purpose; null for whichever is the default. */
  readonly from: string | null;
  /** As it was typed. */
  readonly to: string;
  readonly text: string;
  readonly origin: DraftOrigin;
  /** Whether it stands in the send pane; one draft of a person does at most. */
  readonly isOpen: boolean;
  readonly createdAt: number;
  readonly savedAt: number;
}

/** Whether there is anything in it worth keeping. */
export function isWorthKeeping({ to, text }: Pick<Draft, 'to' | 'text'>): boolean {
  return to.trim() !== '' || text.trim() !== '';
}
