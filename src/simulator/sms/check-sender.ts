import type { NumberData } from '../accounts/account.ts';
import type { LiveAccount } from '../accounts/live-account.ts';
import type { SendErrorCode } from './send-errors.ts';

export type SenderCheck =
  { readonly ok: true; readonly number: NumberData } | { readonly ok: false; readonly code: SendErrorCode };

const companyUsageTypes = [
  'MainCompanyNumber',
  'AdditionalCompanyNumber',
  'CompanyNumber',
  'ForwardedCompanyNumber',
];
const sharedOwnerTypes = ['Department', 'Site', 'IvrMenu'];

/** Why a number in the user's own list without `SmsSender` cannot text. */
function refusalOf(account: LiveAccount, number: NumberData): SendErrorCode {
  if (number.features.includes('A2PSmsSender')) return 'MSG-242';
  const owner = account.ownerOf(number);
  if (companyUsageTypes.includes(number.usageType)) return 'MSG-304';
  if (owner === undefined || owner.id === account.self.id) return 'MSG-242';
  return sharedOwnerTypes.includes(owner.type) ? 'MSG-304' : 'MSG-245';
}

/** Whether the signed-in user may text from this number (platform.md 3.5, 5.6). */
export function checkSender(account: LiveAccount, phoneNumber: string): SenderCheck {
  const number = account.numberByPhone(phoneNumber);
  if (number === undefined) return { ok: false, code: 'MSG-245' };
  if (number.type === 'FaxOnly') return { ok: false, code: 'MSG-241' };
  if ((number.status ?? 'Normal') !== 'Normal') return { ok: false, code: 'MSG-242' };
  return number.features.includes('SmsSender')
    ? { ok: true, number }
    : { ok: false, code: refusalOf(account, number) };
}
