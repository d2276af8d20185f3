import type { NumberData } from '../accounts/account.ts';
import type { LiveAccount } from '../accounts/live-account.ts';
import type { Answer } from '../answer.ts';
import { invalidParameter } from '../errors.ts';
import { isInternational } from './calling-code.ts';
import { smsError } from './sms-error.ts';

const maximumRecipients = 10;

function isPhoneNumber(text: string): boolean {
  return text.startsWith('+1') ? /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(text) : /^\+[2-9]\d{6,14}$/.test(text);
}

/** Extensions are the account's own and numbers of up to four digits; N11 and other short ones are short codes. */
function refuseOne(account: LiveAccount, recipient: string): Answer | null {
  if (isPhoneNumber(recipient)) return null;
  if (!/^\d{2,6}$/.test(recipient)) return invalidParameter('to.phoneNumber', 'InvalidParameter');
  const service = /^[2-9]11$/.test(recipient);
  const extension = account.data.extensions.some(({ extensionNumber }) => extensionNumber === recipient);
  return smsError(!service && (extension || recipient.length <= 4) ? 'MSG-246' : 'MSG-247');
}

function refuseAbroad(sender: NumberData, isMms: boolean): Answer | null {
  if (!sender.features.includes('InternationalSmsSender')) return smsError('MSG-240');
  if (sender.paymentType === 'TollFree') return smsError('MSG-403');
  return isMms ? smsError('MSG-383') : null;
}

/** The refusal for these recipients, or null (platform.md 5.2, 5.6). Files or several recipients make an MMS. */
export function refuseRecipients(
  account: LiveAccount,
  sender: NumberData,
  recipients: readonly string[],
  hasFiles: boolean,
): Answer | null {
  for (const recipient of recipients) {
    const refusal = refuseOne(account, recipient);
    if (refusal !== null) return refusal;
  }
  if (new Set(recipients).size < recipients.length) return smsError('CMN-406');
  if (recipients.length > maximumRecipients) return smsError('MSG-381');
  const isMms = hasFiles || recipients.length > 1;
  const abroad = recipients.some((recipient) => isInternational(sender.phoneNumber, recipient));
  const refusal = abroad ? refuseAbroad(sender, isMms) : null;
  if (refusal !== null) return refusal;
  return isMms && !sender.features.includes('MmsSender') ? smsError('MSG-242') : null;
}
