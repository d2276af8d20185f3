import type { Numbers } from './create-numbers.ts';

/** Extension id of the call queue that a number (E.164) belongs to; null for every other number. */
export function queueOf(numbers: Numbers, from: string): string | null {
  const listing = numbers.findByE164(from);
  if (listing?.ownership.kind !== 'call-queue') return null;
  return listing.number.owner?.id ?? null;
}
