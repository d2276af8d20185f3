import type { DraftView } from '#contract/outgoing-view.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import { conversationKey } from '#domain/messages/conversation.ts';
import type { Pair } from '../../../store/compose-state.ts';
import { hasContent } from '../../../store/pane-draft.ts';
import { peopleOf } from '../recipients/people-of.ts';

/** The words that were last written for this conversation and not sent; null when there are none. */
export function findDraft(
  { from, to }: Pair,
  drafts: Iterable<DraftView>,
  plan: NumberingPlan,
  homeCountry: string,
): DraftView | null {
  const key = conversationKey(from, to);
  let found: DraftView | null = null;
  for (const draft of drafts) {
    if (draft.from !== from || !hasContent(draft)) continue;
    const people = peopleOf(draft, { plan, homeCountry, from });
    if (people === null || conversationKey(from, people) !== key) continue;
    if (found === null || draft.savedAt > found.savedAt) found = draft;
  }
  return found;
}
