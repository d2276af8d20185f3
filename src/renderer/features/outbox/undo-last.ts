import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppState } from '../../store/app-state.ts';
import { undoUntil } from './text-standing.ts';

/** The text that was sent last, while it can be taken back; null where there is none. */
export function undoableText({ truth }: Pick<AppState, 'truth'>, now: number): OutgoingView | null {
  const fresh = (truth?.outbox ?? []).filter((text) => (undoUntil([text]) ?? 0) > now);
  return fresh.reduce<OutgoingView | null>(
    (last, text) => (last === null || text.createdAt >= last.createdAt ? text : last),
    null,
  );
}
