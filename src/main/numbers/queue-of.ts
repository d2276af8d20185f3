import type { Numbers } from './create-numbers.ts';

/** Whose message store has the texts of a number: a call queue's, by its extension id, or the person's own. */
export type QueueOf = (from: string) => { readonly queueId: string | null } | 'not-known';

/** @param from E.164; a number that has left the list may have been a queue's */
export function queueOf(numbers: Numbers, from: string): ReturnType<QueueOf> {
  const listing = numbers.findByE164(from);
  if (listing === null) return 'not-known';
  return { queueId: listing.ownership.kind === 'call-queue' ? (listing.number.owner?.id ?? null) : null };
}
