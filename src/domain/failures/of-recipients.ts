import { failureEntry } from './failure-entry.ts';

/** Failures that are about whom the text was for (platform.md 5.5, 5.6). */
export const failuresOfRecipients = {
  'recipient-cannot-receive': failureEntry('recipient', 'after-change', 'ask-for-mobile', [
    'SMS-RC-410',
    'SMS-UP-410',
    'SMS-CAR-400',
    'SMS-CAR-411',
  ]),
  'opted-out': failureEntry('recipient', 'no', 'recipient-texts-start', [
    'SMS-RC-413',
    'SMS-UP-413',
    'SMS-CAR-413',
    'opted-out',
  ]),
  'recipient-invalid': failureEntry('you', 'after-change', 'edit-recipient', [
    'CMN-414',
    'CMN-101 (to)',
    'CMN-102 (to)',
    'InvalidParameter (to)',
    'recipient-invalid',
  ]),
  'recipient-twice': failureEntry('you', 'after-change', 'edit-recipient', ['CMN-406']),
  'recipient-switched-off': failureEntry('recipient', 'after-change', 'edit-recipient', ['MSG-324']),
  'too-many-recipients': failureEntry('you', 'after-change', 'edit-recipient', ['MSG-381']),
  'destination-prohibited': failureEntry('ringcentral', 'no', 'edit-recipient', ['MSG-388']),
  // The document of 2018 only says "number is blocked", not which of the two.
  'number-blocked': failureEntry('admin', 'after-change', 'report', ['MSG-243']),
  'extension-or-short-code': failureEntry('you', 'after-change', 'edit-recipient', [
    'MSG-246',
    'MSG-247',
    'SMS-CAR-460',
  ]),
  'thread-taken': failureEntry('you', 'after-change', 'take-over', ['MSG-427']),
} as const;
