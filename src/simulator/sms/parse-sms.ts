import type { Answer } from '../answer.ts';
import { invalidParameter, refuse } from '../errors.ts';
import { smsError } from './sms-error.ts';

/** The JSON of `POST …/sms` or `…/mms` whose members are there and have the right types. */
export interface SmsRequest {
  readonly from: string;
  /** As sent: not yet known to be phone numbers. */
  readonly to: readonly string[];
  /** Empty when there is none beside files. */
  readonly text: string;
}

type Parsed =
  { readonly ok: true; readonly request: SmsRequest } | { readonly ok: false; readonly answer: Answer };

/** UTF-16 code units (platform.md 5.2). */
const maximumTextLength = 1000;

const failed = (answer: Answer): Parsed => ({ ok: false, answer });

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The number of a caller `{ phoneNumber }` or, from older clients, `{ extensionNumber }`; null when it is no caller. */
function callerNumber(caller: unknown): string | null {
  if (!isObject(caller)) return null;
  const number = caller['phoneNumber'] ?? caller['extensionNumber'];
  return typeof number === 'string' && number !== '' ? number : null;
}

function parseBody(body: Readonly<Record<string, unknown>>, textNeeded: boolean): Parsed {
  const { from, to, text = '', country } = body;
  if (typeof text !== 'string' || (textNeeded && text.trim() === '')) return failed(invalidParameter('text'));
  if (text.length > maximumTextLength) return failed(smsError('MSG-338'));
  if (!isObject(from)) return failed(invalidParameter('from'));
  const sender = callerNumber(from);
  if (sender === null || !/^\+[1-9]\d{6,14}$/.test(sender))
    return failed(invalidParameter('from.phoneNumber'));
  if (!Array.isArray(to) || to.length === 0) return failed(invalidParameter('to'));
  const recipients = to.map(callerNumber);
  const known = recipients.filter((recipient) => recipient !== null);
  if (known.length < recipients.length) return failed(invalidParameter('to.phoneNumber', 'InvalidParameter'));
  if (isObject(country) && 'id' in country && 'isoCode' in country) return failed(smsError('MSG-365'));
  return { ok: true, request: { from: sender, to: known, text } };
}

/** Reads the JSON of a message; every failure is the answer to give. Files make the text optional (platform.md 5.1). */
export function parseSms(body: string, textNeeded: boolean): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return failed(refuse({ status: 400, code: 'CMN-103', message: 'JSON cannot be parsed.' }));
  }
  return isObject(value) ? parseBody(value, textNeeded) : failed(invalidParameter('body'));
}
