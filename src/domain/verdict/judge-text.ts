import type { NumberListing } from '../number-listing.ts';
import { optOutFindings, uncheckedFindings } from './consent-findings.ts';
import {
  signInFindings,
  textFindings,
  waitFindings,
  type SenderFacts,
  type TextFacts,
} from './text-findings.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/**
 * May this number send this text to this person? Everything about number, sign-in, recipient and content in one
 * verdict; what is not known is never ready (product.md 1, row 1). Of two that are equally bad, one about the person
 * goes before one about the number (ui.md, "Verdicts").
 */
export function judgeText({ number, verdict }: NumberListing, text: TextFacts, sender: SenderFacts): Verdict {
  return verdictOf([
    ...signInFindings(sender),
    ...optOutFindings(text.consents),
    // Of a number that cannot text at all, pictures and countries would be noise.
    ...(verdict.level === 'cannot'
      ? []
      : [...textFindings(number, text), ...uncheckedFindings(text.consents)]),
    ...verdict.findings,
    ...waitFindings(sender),
  ]);
}
