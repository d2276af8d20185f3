import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { Pair } from '../../store/compose-state.ts';
import { needsUser } from '#domain/outbox/outbox-section.ts';

/** What one conversation has on this computer that RingCentral has not seen. */
export interface OutboxSide {
  readonly key: string;
  readonly number: string;
  readonly people: readonly string[];
  readonly failed: number;
  /** The user is asked whether it still goes. */
  readonly asks: 'still-send' | 'other' | null;
  readonly isUnsure: boolean;
  /** Texts in the line, and under way. */
  readonly waiting: number;
  readonly newest: OutgoingView | null;
  /** Words that were written last and not sent. */
  readonly draft: DraftView | null;
}

export interface SideSources {
  readonly texts: Iterable<OutgoingView>;
  readonly drafts: Iterable<DraftView>;
  /** From and To of a draft as E.164; null while they cannot be read as such. */
  readonly pairOf: (draft: DraftView) => Pair | null;
}

const noSide = { failed: 0, asks: null, isUnsure: false, waiting: 0, newest: null, draft: null };

/** By the key of the conversation. */
export function outboxSides({ texts, drafts, pairOf }: SideSources): ReadonlyMap<string, OutboxSide> {
  const sides = new Map<string, OutboxSide>();
  const change = (
    number: string,
    people: readonly string[],
    edit: (side: OutboxSide) => Partial<OutboxSide>,
  ): void => {
    const key = conversationKey(number, people);
    const side = sides.get(key) ?? { ...noSide, key, number, people };
    sides.set(key, { ...side, ...edit(side) });
  };
  for (const text of texts) {
    const { from, to, state } = text;
    change(from, to, (side) => ({
      failed: side.failed + (state === 'failed' ? 1 : 0),
      asks: state === 'held' ? (text.cause?.code === 'stale' ? 'still-send' : 'other') : side.asks,
      isUnsure: side.isUnsure || (state === 'unconfirmed' && needsUser(text)),
      waiting: side.waiting + (state === 'queued' || state === 'sending' ? 1 : 0),
      newest: side.newest === null || side.newest.createdAt <= text.createdAt ? text : side.newest,
    }));
  }
  for (const draft of drafts) {
    if (draft.text.trim() === '' && draft.files.length === 0) continue;
    const pair = pairOf(draft);
    if (pair === null) continue;
    change(pair.from, pair.to, (side) => ({
      draft: side.draft === null || side.draft.savedAt < draft.savedAt ? draft : side.draft,
    }));
  }
  return sides;
}
