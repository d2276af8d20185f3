import type { NumberListing } from '#domain/number-listing.ts';

/** Owners that can have a list of who handles their texts (platform.md 3.6). */
const askable: ReadonlySet<string | null> = new Set(['Department', 'Site', 'IvrMenu']);

/** Each is a request of its own for a mere hint. */
const mostOwners = 10;

/**
 * Extension ids of the queues and sites whose numbers this person cannot text from, in the order of the list: who does
 * handle their texts is worth asking. At most ten.
 */
export function ownersToAsk(listings: readonly NumberListing[]): readonly string[] {
  const ids = new Set<string>();
  for (const { number, verdict } of listings) {
    if (ids.size >= mostOwners) break;
    const { owner } = number;
    if (owner !== null && verdict.reason === 'not-assigned' && askable.has(owner.type)) ids.add(owner.id);
  }
  return [...ids];
}
