import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { textFindings } from '#domain/verdict/text-findings.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import type { Numbers } from './create-numbers.ts';

/**
 * The last look at the sending number before a waiting text goes. A number that has left the list is not this person's
 * to text from any more; without any list nothing is known, and RingCentral decides. With `text` also whether the number
 * may still send pictures and group texts, which are one thing to RingCentral.
 */
export function mayStillSend(
  numbers: Numbers,
  from: string,
  text: Pick<OutgoingText, 'to' | 'files'> | null = null,
): 'yes' | VerdictReason {
  const listing = numbers.findByE164(from);
  if (listing === null) return numbers.state().total === 0 ? 'yes' : 'not-assigned';
  if (!mayChoose(listing.verdict)) return listing.verdict.reason;
  if (text === null) return 'yes';
  const facts = {
    isAbroad: null,
    hasAttachments: text.files.length > 0,
    isGroup: text.to.length > 1,
    consents: [],
  };
  return textFindings(listing.number, facts).find(({ level }) => level === 'fail')?.reason ?? 'yes';
}
