import { isWorthKeeping } from '#domain/outbox/draft.ts';
import type { AppState } from '../../store/app-state.ts';

/** How many drafts and texts have not gone, with the words in the pane that could not be saved. */
export function unsentCount(state: AppState): number {
  const counts = state.truth?.outboxCounts;
  if (counts === undefined) return 0;
  const { drafts, scheduled, waiting, sending, failed, unsure } = counts;
  // Main's count may be behind a draft that was saved just now.
  const isWriting = isWorthKeeping(state);
  return Math.max(drafts, isWriting ? 1 : 0) + scheduled + waiting + sending + failed + unsure;
}
