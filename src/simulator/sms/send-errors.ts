import type { Refusal } from '../errors.ts';

/** One refusal of `POST …/sms` and `…/mms`. */
export interface SendError extends Omit<Refusal, 'code' | 'headers'> {
  /** Last two digits of the recipient that always gets it: `+1 907 555 01xx`. */
  readonly digits: string;
}

const inRecipient = { topCode: 'InvalidParameter', parameterName: 'to.phoneNumber' } as const;
const to = { parameterName: 'to' } as const;
const from = { parameterName: 'from' } as const;

/** The table of platform.md 5.6 but for 401 and 404, which come before a message is looked at. */
export const sendErrors = {
  'CMN-101': { status: 400, digits: '00', message: 'Parameter [to.phoneNumber] is invalid.', ...inRecipient },
  'CMN-102': {
    status: 400,
    digits: '01',
    message: 'Resource for parameter [to.phoneNumber] is not found.',
    ...inRecipient,
  },
  'CMN-103': { status: 400, digits: '02', message: 'JSON cannot be parsed.' },
  'CMN-104': { status: 400, digits: '03', message: 'Request cannot be parsed.' },
  'CMN-406': { status: 400, digits: '04', message: 'Duplicate value for parameter [to] found.', ...to },
  'CMN-414': { status: 400, digits: '05', message: 'Phone number in [to] is invalid.', ...inRecipient },
  'MSG-243': { status: 400, digits: '06', message: 'The phone number is blocked.' },
  'MSG-245': {
    status: 400,
    digits: '07',
    message: 'Cannot find the phone number which belongs to user.',
    ...from,
  },
  'MSG-246': {
    status: 400,
    digits: '08',
    message: 'Sending SMS to short extension numbers is not supported.',
    topCode: 'InvalidParameter',
    ...to,
  },
  'MSG-247': { status: 400, digits: '09', message: 'Sending SMS to short numbers is not available.', ...to },
  'MSG-310': { status: 400, digits: '10', message: 'The phone number is not assigned.' },
  'MSG-324': { status: 400, digits: '11', message: 'The recipient extension is in a wrong state.' },
  'MSG-331': {
    status: 400,
    digits: '12',
    message: 'Sender does not match the logged-in extension.',
    ...from,
  },
  'MSG-337': { status: 400, digits: '13', message: 'Attachment size exceeds the limit.' },
  'MSG-338': {
    status: 400,
    digits: '14',
    message: 'Message size exceeds the limit.',
    parameterName: 'text',
  },
  'MSG-347': { status: 400, digits: '15', message: 'Attachment is empty.' },
  'MSG-350': { status: 400, digits: '16', message: 'Content disposition of the attachment is missing.' },
  'MSG-351': { status: 400, digits: '17', message: 'File name of the attachment is missing.' },
  'MSG-365': {
    status: 400,
    digits: '18',
    message: 'Only one of [country.id] and [country.isoCode] is allowed.',
  },
  'MSG-376': { status: 400, digits: '19', message: 'Total size of the attachments exceeds the limit.' },
  'MSG-379': { status: 400, digits: '20', message: 'Too many attachments.' },
  'MSG-381': { status: 400, digits: '21', message: 'Too many recipients.', ...to },
  'BIL-103': { status: 403, digits: '30', message: 'MMS is not available in the service plan.' },
  'CMN-109': { status: 403, digits: '31', message: 'The feature is not available.' },
  'CMN-401': {
    status: 403,
    digits: '32',
    message: 'In order to call this API endpoint, application needs to have [SMS] permission.',
    permissionName: 'SMS',
  },
  'CMN-403': { status: 403, digits: '33', message: 'The feature is not available for this extension type.' },
  'CMN-408': {
    status: 403,
    digits: '34',
    message: 'In order to call this API endpoint, user needs to have [OutboundSMS] permission.',
    topCode: 'InsufficientPermissions',
    permissionName: 'OutboundSMS',
  },
  'MSG-240': {
    status: 403,
    digits: '35',
    message: 'International SMS is not supported.',
    topCode: 'InternationalProhibited',
  },
  'MSG-241': { status: 403, digits: '36', message: 'Sending SMS from a fax number is not available.' },
  'MSG-242': { status: 403, digits: '37', message: 'Sending is not available from this phone number.' },
  'MSG-304': {
    status: 403,
    digits: '38',
    message: "Phone number doesn't belong to extension.",
    topCode: 'FeatureNotAvailable',
  },
  'MSG-314': { status: 403, digits: '39', message: 'Wrong extension type.' },
  'MSG-330': { status: 403, digits: '40', message: 'Sending from department message is not supported.' },
  'MSG-367': { status: 403, digits: '41', message: 'The number in [from] does not support SMS.' },
  'MSG-383': { status: 403, digits: '42', message: 'International MMS is not supported.' },
  'MSG-384': { status: 403, digits: '43', message: 'The limits of the account are exceeded.' },
  'MSG-388': { status: 403, digits: '44', message: 'The destination is prohibited.' },
  'MSG-403': {
    status: 403,
    digits: '45',
    message: 'International SMS from a toll-free number is not available.',
  },
  'MSG-348': { status: 415, digits: '50', message: 'Attachment type is not supported.' },
  'CMN-301': { status: 429, digits: '60', message: 'Request rate exceeded.' },
  'CMN-302': { status: 429, digits: '61', message: 'Request rate exceeded for the account.' },
  'CMN-303': { status: 429, digits: '62', message: 'No usage plan for this request.' },
  'CMN-304': { status: 429, digits: '63', message: 'Duplicate concurrent request.' },
  'CMN-310': { status: 429, digits: '64', message: 'Global request rate exceeded.' },
  'MSG-305': { status: 429, digits: '65', message: 'Message rate exceeded.' },
  'CMN-203': { status: 500, digits: '70', message: 'Internal server error.' },
  'CMN-201': { status: 503, digits: '71', message: 'Service is temporarily unavailable.' },
  'MSG-290': { status: 503, digits: '72', message: 'Sending failed. Try again later.' },
} as const satisfies Readonly<Record<string, SendError>>;

export type SendErrorCode = keyof typeof sendErrors;

/** Every code of the table. */
export const sendErrorCodes: readonly SendErrorCode[] = Object.keys(sendErrors).filter(
  (code): code is SendErrorCode => code in sendErrors,
);
