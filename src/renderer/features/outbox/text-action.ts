import type { OutgoingView } from '#contract/outgoing-view.ts';

/** What can be done with a text that has not gone. */
export type TextAction =
  | 'undo'
  | 'send-now'
  | 'retry'
  | 'edit'
  | 'edit-recipient'
  | 'change-number'
  | 'keep-as-draft'
  | 'move-to-drafts'
  | 'cancel'
  | 'delete'
  | 'copy-text'
  | 'copy-for-admin'
  | 'check-number'
  | 'look-again'
  | 'send-again-anyway'
  | 'arrived';

export type ActOnText = (action: TextAction, text: OutgoingView) => void;
