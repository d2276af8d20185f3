import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import type { Draft } from '#domain/outbox/draft.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';

/** What the window gets of a stored row: everything but whose it is, and how the clocks stood. */
export const viewOf = ({
  accountId: _account,
  extensionId: _extension,
  serverAheadBy: _clocks,
  ...view
}: OutgoingText): OutgoingView => view;

export const draftViewOf = ({ accountId: _account, extensionId: _extension, ...view }: Draft): DraftView =>
  view;
