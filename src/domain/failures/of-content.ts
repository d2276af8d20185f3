import { failureEntry } from './failure-entry.ts';

/** Failures that are about what was written or attached (platform.md 5.5, 5.6). */
export const failuresOfContent = {
  'filtered-as-spam': failureEntry('you', 'after-change', 'change-words', [
    'SMS-RC-430',
    'SMS-UP-430',
    'SMS-CAR-430',
  ]),
  'shortened-link': failureEntry('you', 'after-change', 'full-link', ['SMS-CAR-435']),
  'too-large-for-carrier': failureEntry('you', 'after-change', 'make-smaller', [
    'SMS-UP-432',
    'SMS-CAR-432',
    'SMS-CAR-434',
  ]),
  'malformed-content': failureEntry('you', 'after-change', 'change-words', ['SMS-UP-433', 'SMS-CAR-433']),
  'text-too-long': failureEntry('you', 'after-change', 'make-smaller', ['MSG-338', 'text-too-long']),
  'files-too-large': failureEntry('you', 'after-change', 'edit-files', ['MSG-337', 'MSG-376', 'http-413']),
  'too-many-files': failureEntry('you', 'after-change', 'edit-files', ['MSG-379']),
  'file-type-refused': failureEntry('you', 'after-change', 'edit-files', ['MSG-348', 'http-415']),
  'file-empty': failureEntry('you', 'after-change', 'edit-files', ['MSG-347']),
  'file-gone': failureEntry('you', 'after-change', 'edit-files', ['file-gone']),
  'file-damaged': failureEntry('you', 'after-change', 'edit-files', ['file-damaged']),
  /** RingCentral's own words say which part. */
  'part-not-accepted': failureEntry('you', 'after-change', 'change-words', [
    'CMN-101',
    'CMN-102',
    'InvalidParameter',
    'ResourceNotFound',
  ]),
} as const;
