import type { NumberListing } from '../number-listing.ts';
import { textFindings, type SenderFacts, type TextFacts } from './text-findings.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/**
 * May this number send this text to this person? Everything about number, sign-in, recipient and content in one
 * verdict; what is not known is never ready (product.md 1, row 1).
 */
export function judgeText(listing: NumberListing, text: TextFacts, sender: SenderFacts): Verdict {
  return verdictOf([...listing.verdict.findings, ...textFindings(listing.number, text, sender)]);
}
