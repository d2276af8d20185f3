import { capabilitiesOf } from '../capability.ts';
import type { PairConsent } from '../consent/pair-consent.ts';
import { isTollFree, type PhoneNumber } from '../phone-number.ts';
import type { Finding } from './finding.ts';

/** One text, as far as it matters to whether it may go. */
export interface TextFacts {
  /** The recipient is in another country (platform.md 9.4); null while there is none. */
  readonly isAbroad: boolean | null;
  readonly hasAttachments: boolean;
  /** Several people in one group text, which is an MMS. */
  readonly isGroup: boolean;
  /** What is known of the recipients and this number, one for each; empty while there is no recipient. */
  readonly consents: readonly PairConsent[];
}

/** What this sign-in may do, whatever the number. */
export interface SignInRights {
  /** App scopes that were not granted. */
  readonly missingScopes: readonly string[];
  /** False when RingCentral says that this person's role does not allow texting; null when it did not say. */
  readonly roleMayText: boolean | null;
}

/** What holds for everything this person sends, whatever the number. */
export interface SenderFacts extends SignInRights {
  /** RingCentral asked us to wait. */
  readonly isWaiting: boolean;
}

/** What this sign-in may not do, whatever the number and the text (platform.md 5.6, CMN-401 and CMN-408). */
export function signInFindings({ missingScopes, roleMayText }: SignInRights): readonly Finding[] {
  const findings: Finding[] = [];
  const isFor = { level: 'cannot', source: 'sign-in' } as const;
  if (missingScopes.includes('SMS')) {
    findings.push({ ...isFor, reason: 'app-may-not-text', quote: 'SMS', fixer: 'app-owner' });
  }
  if (roleMayText === false) {
    findings.push({ ...isFor, reason: 'role-may-not-text', quote: 'OutboundSMS', fixer: 'admin' });
  }
  return findings;
}

/** What speaks against this text from this number, which can text as such. */
export function textFindings(number: PhoneNumber, text: TextFacts): readonly Finding[] {
  const { mms, international } = capabilitiesOf(number);
  const findings: Finding[] = [];
  const isFor = { level: 'fail', quote: null } as const;
  if (text.isAbroad === true && international === 'unknown') {
    findings.push({ ...isFor, level: 'unknown', reason: 'abroad', source: 'recipient', fixer: 'nobody' });
  }
  if (text.isAbroad === true && international === 'cannot') {
    findings.push(
      isTollFree(number)
        ? { ...isFor, reason: 'abroad-toll-free', source: 'recipient', fixer: 'nobody' }
        : { ...isFor, reason: 'abroad', source: 'recipient', fixer: 'admin' },
    );
  }
  // Where RingCentral did not tell the features, `numberFindings` says so; nothing more is known of pictures.
  if (mms !== 'cannot') return findings;
  // Group texts and files both go as MMS (document 004).
  if (text.isGroup) findings.push({ ...isFor, reason: 'group-text', source: 'content', fixer: 'you' });
  if (text.hasAttachments) findings.push({ ...isFor, reason: 'pictures', source: 'content', fixer: 'you' });
  return findings;
}

/** RingCentral asked us to wait: the text goes later by itself (platform.md 8). */
export function waitFindings({ isWaiting }: SenderFacts): readonly Finding[] {
  return isWaiting
    ? [{ level: 'limited', reason: 'rate-limited', quote: null, source: 'sending', fixer: 'nobody' }]
    : [];
}
