import type { Answer } from '../answer.ts';
import { refuse } from '../errors.ts';

interface SmsError {
  readonly status: number;
  readonly message: string;
  readonly topCode?: string;
  readonly parameterName?: string;
}

/** The refusals of `POST …/sms` and `…/mms` (platform.md 5.6). */
const smsErrors = {
  'CMN-406': {
    status: 400,
    message: 'Duplicate value for parameter [to] found in request.',
    parameterName: 'to',
  },
  'MSG-240': {
    status: 403,
    message: 'International SMS is not supported.',
    topCode: 'InternationalProhibited',
  },
  'MSG-241': { status: 403, message: 'Sending SMS from a fax number is not available.' },
  'MSG-242': { status: 403, message: 'The requested feature is not available for this phone number.' },
  'MSG-245': {
    status: 400,
    message: 'Cannot find the phone number which belongs to user.',
    parameterName: 'from',
  },
  'MSG-246': {
    status: 400,
    message: 'Sending SMS to short extension numbers is not supported.',
    topCode: 'InvalidParameter',
    parameterName: 'to',
  },
  'MSG-247': { status: 400, message: 'Sending SMS to short numbers is not available.', parameterName: 'to' },
  'MSG-304': {
    status: 403,
    message: "Phone number doesn't belong to extension.",
    topCode: 'FeatureNotAvailable',
  },
  'MSG-337': { status: 400, message: 'Attachment size exceeds the limit.' },
  'MSG-338': { status: 400, message: 'Message size exceeds the limit.', parameterName: 'text' },
  'MSG-347': { status: 400, message: 'Attachment is empty.' },
  'MSG-348': { status: 415, message: 'Attachment type is not supported.' },
  'MSG-350': { status: 400, message: 'Content disposition of the attachment is missing.' },
  'MSG-351': { status: 400, message: 'File name of the attachment is missing.' },
  'MSG-365': { status: 400, message: 'Only one of [country.id] and [country.isoCode] is allowed.' },
  'MSG-376': { status: 400, message: 'Total size of the attachments exceeds the limit.' },
  'MSG-379': { status: 400, message: 'Too many attachments.' },
  'MSG-381': { status: 400, message: 'Too many recipients.', parameterName: 'to' },
  'MSG-383': { status: 403, message: 'International MMS is not supported.' },
  'MSG-403': { status: 403, message: 'International SMS from a toll-free number is not supported.' },
} as const satisfies Readonly<Record<string, SmsError>>;

export type SmsErrorCode = keyof typeof smsErrors;

/** The answer for a code of the table. */
export function smsError(code: SmsErrorCode): Answer {
  return refuse({ ...smsErrors[code], code });
}
