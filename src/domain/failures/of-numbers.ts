import { failureEntry } from './failure-entry.ts';

/** Failures that are about the number it was to go from (platform.md 5.5, 5.6). */
export const failuresOfNumbers = {
  'sender-not-set-up': failureEntry('admin', 'after-change', 'admin-number', [
    'SMS-UP-414',
    'SMS-CAR-414',
    'SMS-UP-431',
    'SMS-RC-503',
    'SMS-RC-504',
    'SMS-CAR-461',
  ]),
  'number-not-yours': failureEntry('admin', 'after-change', 'check-number', [
    'MSG-242',
    'MSG-245',
    'MSG-304',
    'MSG-310',
    'MSG-331',
    'MSG-367',
    'CMN-101 (from)',
    'CMN-102 (from)',
    'InvalidParameter (from)',
    'number-cannot-text',
    'number-not-found',
  ]),
  'fax-number': failureEntry('you', 'after-change', 'change-number', ['MSG-241']),
  'no-pictures': failureEntry('you', 'after-change', 'change-number', ['no-pictures']),
  'no-texts-abroad': failureEntry('you', 'after-change', 'change-number', [
    'MSG-240',
    'MSG-383',
    'MSG-403',
    'InternationalProhibited',
  ]),
  'limit-used-up': failureEntry('nobody', 'later', 'try-later', [
    'SMS-RC-403',
    'SMS-CAR-450',
    'SMS-CAR-451',
    'SMS-CAR-452',
    'MSG-384',
  ]),
} as const;
