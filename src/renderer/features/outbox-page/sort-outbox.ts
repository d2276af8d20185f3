import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import { outboxSections, sectionOf, type OutboxSection } from '#domain/outbox/outbox-section.ts';
import { passes, type OutboxFilter } from './outbox-filter.ts';

export interface TextsOfSection {
  readonly section: OutboxSection;
  readonly texts: readonly OutgoingView[];
}

const inOrderOfWriting = (one: OutgoingView, other: OutgoingView): number => one.createdAt - other.createdAt;
const inOrderOfTime = (one: OutgoingView, other: OutgoingView): number =>
  (one.scheduledFor ?? 0) - (other.scheduledFor ?? 0);

/** Texts oldest first; those that were written at the same time keep main's order. */
export function sortTexts(texts: Iterable<OutgoingView>): readonly OutgoingView[] {
  return [...texts].sort(inOrderOfWriting);
}

/** Drafts saved last first. */
export function sortDrafts(drafts: Iterable<DraftView>): readonly DraftView[] {
  return [...drafts].sort((one, other) => other.savedAt - one.savedAt);
}

/**
 * The texts under their headings, in the order of the page; empty headings are left out.
 *
 * @param sorted oldest first
 */
export function divideTexts(
  sorted: readonly OutgoingView[],
  filter: OutboxFilter,
  now: number,
): readonly TextsOfSection[] {
  const divided = new Map(outboxSections.map((section): [OutboxSection, OutgoingView[]] => [section, []]));
  for (const text of sorted) {
    const section = sectionOf(text, now);
    if (section !== null && passes(text, filter)) divided.get(section)?.push(text);
  }
  divided.get('scheduled')?.sort(inOrderOfTime);
  return [...divided].map(([section, texts]) => ({ section, texts })).filter(({ texts }) => texts.length > 0);
}
