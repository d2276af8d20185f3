import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import type { OutboxLists } from '../../store/outbox-lists.ts';

/** The texts that have not gone, in the order in which they were written, which is main's. */
export const listedTexts = ({ rows }: OutboxLists['texts']): readonly OutgoingView[] => [...rows.values()];

/** Drafts saved last first. */
export const listedDrafts = ({ rows }: OutboxLists['drafts']): readonly DraftView[] =>
  [...rows.values()].sort((one, other) => other.savedAt - one.savedAt);
