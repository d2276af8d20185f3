import type { VerdictReason } from '#domain/verdict/finding.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import type { Numbers } from './create-numbers.ts';

/**
 * The last look at the sending number before a waiting text goes. A number that has left the list is not this person's
 * to text from any more; without any list nothing is known, and RingCentral decides.
 */
export function mayStillSend(numbers: Numbers, from: string): 'yes' | VerdictReason {
  const listing = numbers.findByE164(from);
  if (listing === null) return numbers.state().total === 0 ? 'yes' : 'not-assigned';
  return mayChoose(listing.verdict) ? 'yes' : listing.verdict.reason;
}
