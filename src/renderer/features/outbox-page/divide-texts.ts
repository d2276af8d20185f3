import type { OutgoingView } from '#contract/outgoing-view.ts';
import { outboxSections, sectionOf, type OutboxSection } from '#domain/outbox/outbox-section.ts';
import { passes, type OutboxFilter } from './outbox-filter.ts';

export interface TextsOfSection {
  readonly section: OutboxSection;
  readonly texts: readonly OutgoingView[];
}

const inOrderOfTime = (one: OutgoingView, other: OutgoingView): number =>
  (one.scheduledFor ?? 0) - (other.scheduledFor ?? 0);

/**
 * The texts under their headings, in the order of the page; empty headings are left out.
 *
 * @param listed in the order of writing
 */
export function divideTexts(
  listed: readonly OutgoingView[],
  filter: OutboxFilter,
  now: number,
): readonly TextsOfSection[] {
  const divided = new Map(outboxSections.map((section): [OutboxSection, OutgoingView[]] => [section, []]));
  for (const text of listed) {
    const section = sectionOf(text, now);
    if (section !== null && passes(text, filter)) divided.get(section)?.push(text);
  }
  divided.get('scheduled')?.sort(inOrderOfTime);
  return [...divided].map(([section, texts]) => ({ section, texts })).filter(({ texts }) => texts.length > 0);
}
