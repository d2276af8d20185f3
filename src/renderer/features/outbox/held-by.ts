import { conversationKey } from '#domain/messages/conversation.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { needsUser } from '#domain/outbox/outbox-section.ts';

/** What another text of the same conversation does to a waiting one: its order is kept (outbox.md, section 3, step 7). */
export type HeldBy = 'needs-you' | 'checked' | 'earlier';

const conversationOf = ({ from, to }: OutgoingView): string => conversationKey(from, to);

interface Conversation {
  /** One of which nobody knows whether it went keeps back all others, whenever they were written. */
  unsure: HeldBy | null;
  isSending: boolean;
  /** What the texts so far do to the next one. */
  ahead: HeldBy | null;
}

const none: Conversation = { unsure: null, isSending: false, ahead: null };

/**
 * Which waiting texts stand behind another one, by id. A text with a time of its own that is still to come keeps back
 * none.
 *
 * @param sorted oldest first
 */
export function heldTexts(sorted: readonly OutgoingView[], now: number): ReadonlyMap<string, HeldBy> {
  const conversations = new Map<string, Conversation>();
  const enter = (text: OutgoingView): Conversation => {
    const key = conversationOf(text);
    const known = conversations.get(key) ?? { ...none };
    conversations.set(key, known);
    return known;
  };
  for (const text of sorted) {
    if (text.state === 'sending') enter(text).isSending = true;
    if (text.state === 'unconfirmed') {
      const conversation = enter(text);
      conversation.unsure = needsUser(text) ? 'needs-you' : (conversation.unsure ?? 'checked');
    }
  }
  const held = new Map<string, HeldBy>();
  for (const text of sorted) {
    if (text.state !== 'queued' && text.state !== 'held') continue;
    const conversation = enter(text);
    const by = conversation.unsure ?? conversation.ahead ?? (conversation.isSending ? 'earlier' : null);
    if (text.state === 'queued' && by !== null) held.set(text.id, by);
    if (text.scheduledFor !== null && text.scheduledFor > now) continue;
    if (text.state === 'held') conversation.ahead = 'needs-you';
    else conversation.ahead ??= 'earlier';
  }
  return held;
}
