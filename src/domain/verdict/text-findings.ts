import { capabilitiesOf } from '../capability.ts';
import { isTollFree, type PhoneNumber } from '../phone-number.ts';
import type { Finding } from './finding.ts';

/** One text, as far as it matters to whether it may go. */
export interface TextFacts {
  /** The recipient is in another country (platform.md 9.4); null while there is none. */
  readonly isAbroad: boolean | null;
  readonly hasAttachments: boolean;
  /** Several people in one group text, which is an MMS. */
  readonly isGroup: boolean;
}

/** What holds for everything this person sends, whatever the number. */
export interface SenderFacts {
  /** App scopes that were not granted. */
  readonly missingScopes: readonly string[];
  /** False when RingCentral says that this person's role does not allow texting; null when it did not say. */
  readonly roleMayText: boolean | null;
  /** RingCentral asked us to wait. */
  readonly isWaiting: boolean;
}

/** What speaks against this text from this number, beside the number itself. */
export function textFindings(number: PhoneNumber, text: TextFacts, sender: SenderFacts): readonly Finding[] {
  const { mms, international } = capabilitiesOf(number);
  const findings: Finding[] = [];
  if (sender.missingScopes.includes('SMS')) {
    findings.push({
      level: 'cannot',
      reason: 'app-may-not-text',
      quote: 'SMS',
      source: 'sign-in',
      fixer: 'app-owner',
    });
  }
  if (sender.roleMayText === false) {
    findings.push({
      level: 'cannot',
      reason: 'role-may-not-text',
      quote: 'OutboundSMS',
      source: 'sign-in',
      fixer: 'admin',
    });
  }
  if (text.isAbroad === true && international !== 'can') {
    findings.push({
      level: international === 'cannot' ? 'fail' : 'unknown',
      reason: isTollFree(number) ? 'abroad-toll-free' : 'abroad',
      quote: null,
      source: 'recipient',
      fixer: isTollFree(number) ? 'nobody' : 'admin',
    });
  }
  if ((text.hasAttachments || text.isGroup) && mms !== 'can') {
    findings.push({
      level: mms === 'cannot' ? 'fail' : 'unknown',
      reason: text.isGroup ? 'group-text' : 'pictures',
      quote: null,
      source: 'content',
      fixer: 'you',
    });
  }
  if (sender.isWaiting) {
    findings.push({
      level: 'limited',
      reason: 'rate-limited',
      quote: null,
      source: 'sending',
      fixer: 'nobody',
    });
  }
  return findings;
}
