import type { PairConsent } from '../consent/pair-consent.ts';
import type { Finding } from './finding.ts';

/** Nobody is texted who does not want it; whether other numbers may text them is no business of this verdict. */
export function optOutFindings(consents: readonly PairConsent[]): readonly Finding[] {
  return consents
    .filter(({ status }) => status === 'opted-out')
    .slice(0, 1)
    .map(({ word }) => ({
      level: 'cannot',
      reason: 'opted-out',
      quote: word,
      source: 'consent',
      fixer: 'recipient',
    }));
}

/** An unanswered question stops nobody, and is never "ready" (ui.md, "Verdicts"). */
export function uncheckedFindings(consents: readonly PairConsent[]): readonly Finding[] {
  const unchecked = consents.filter(({ status }) => status === 'not-checked');
  if (unchecked.length === 0) return [];
  const fixer = unchecked.some(({ why }) => why === 'not-permitted') ? 'admin' : 'you';
  return [{ level: 'limited', reason: 'opt-out-not-checked', quote: null, source: 'consent', fixer }];
}
