import type { MessageView } from '#contract/message-view.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { ThreadPage } from '../../store/thread-pages.ts';

/** One text of the thread: as RingCentral has it, or one of one's own that it has not. */
export type ThreadItem =
  | { readonly kind: 'archived'; readonly id: string; readonly at: number; readonly message: MessageView }
  | { readonly kind: 'own'; readonly id: string; readonly at: number; readonly text: OutgoingView };

const archived = (message: MessageView): ThreadItem => ({
  kind: 'archived',
  id: message.id,
  at: message.createdAt,
  message,
});
const own = (text: OutgoingView): ThreadItem => ({ kind: 'own', id: text.id, at: text.createdAt, text });

/**
 * The texts of a page, oldest first, with those of one's own in their place.
 *
 * @param isOldest nothing older is on this computer, so that own texts from before stand here too: one that failed is
 *   never out of sight because RingCentral may have older ones
 */
export function itemsOf(
  page: ThreadPage,
  ownTexts: readonly OutgoingView[],
  isOldest: boolean,
): readonly ThreadItem[] {
  const from = isOldest ? -Infinity : page.from.createdAt;
  const until = page.before?.createdAt ?? Infinity;
  const mine = ownTexts.filter(({ createdAt }) => createdAt >= from && createdAt < until);
  const items = [...(page.rows ?? []).map(archived), ...mine.map(own)];
  // One's own text stands behind an archived one of the same moment: it is the later picture.
  return items.sort((one, other) => one.at - other.at);
}
