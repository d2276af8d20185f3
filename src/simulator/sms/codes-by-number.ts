import { sendErrorCodes, sendErrors } from './send-errors.ts';
import type { SendErrorCode } from './send-errors.ts';

const byDigits: ReadonlyMap<string, SendErrorCode> = new Map(
  sendErrorCodes.map((code) => [sendErrors[code].digits, code]),
);

/** The code that a message to these people always gets: the first of them with the number of a refusal decides. */
export function codeOfRecipients(recipients: readonly string[]): SendErrorCode | null {
  for (const recipient of recipients) {
    const code = byDigits.get(/^\+190755501(\d\d)$/.exec(recipient)?.[1] ?? '');
    if (code !== undefined) return code;
  }
  return null;
}
