import type { OutgoingView } from '#contract/outgoing-view.ts';

/**
 * Which one of the texts of its press of Send each is, from 1; null where not all of them are known any more. They are
 * made in the order of their recipients.
 */
export function batchPlaces(texts: Iterable<OutgoingView>): ReadonlyMap<string, number | null> {
  const batches = new Map<string, Map<string, OutgoingView>>();
  for (const text of texts) {
    if (text.batch === null) continue;
    const known = batches.get(text.batch.id) ?? new Map<string, OutgoingView>();
    batches.set(text.batch.id, known.set(text.id, text));
  }
  const places = new Map<string, number | null>();
  for (const known of batches.values()) {
    const ones = [...known.values()].sort((one, other) => ((one.to[0] ?? '') < (other.to[0] ?? '') ? -1 : 1));
    const isWhole = ones.every(({ batch }) => batch?.size === ones.length);
    ones.forEach(({ id }, place) => places.set(id, isWhole ? place + 1 : null));
  }
  return places;
}
