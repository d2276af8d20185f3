import type { DraftView } from '#contract/outgoing-view.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { readRecipient } from '#domain/recipient.ts';

export interface Conversation {
  /** E.164. */
  readonly from: string;
  /** E.164. */
  readonly to: string;
}

/** The words that were last written for this conversation and not sent; null when there are none. */
export function findDraft(
  { from, to }: Conversation,
  drafts: Iterable<DraftView>,
  plan: NumberingPlan,
  homeCountry: string,
): DraftView | null {
  let found: DraftView | null = null;
  for (const draft of drafts) {
    if (draft.from !== from || draft.text.trim() === '') continue;
    const recipient = readRecipient(draft.to, { plan, homeCountry, from });
    if (!recipient.ok || recipient.value !== to) continue;
    if (found === null || draft.savedAt > found.savedAt) found = draft;
  }
  return found;
}
