import type { ExtensionData } from '../accounts/account.ts';
import type { LiveAccount } from '../accounts/live-account.ts';

/** One entry of the company directory; ids are strings here. */
export interface DirectoryRecord {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly extensionNumber: string;
  readonly name: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly department?: string | undefined;
  readonly site: { readonly id: string; readonly name: string };
  readonly account: { readonly id: string; readonly companyName: string };
  readonly phoneNumbers: readonly DirectoryNumber[];
}

interface DirectoryNumber {
  /** E.164. */
  readonly phoneNumber: string;
  readonly formattedPhoneNumber: string;
  readonly type: string;
  readonly usageType: string;
}

/** For example (202) 555-0142; numbers abroad stay as they are. */
const formatted = (phoneNumber: string): string =>
  phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/** Direct numbers of an extension: in the user's own list those without an owner are the user's. */
function directNumbersOf(account: LiveAccount, extension: ExtensionData): readonly string[] {
  const listed = account
    .numbers()
    .filter(({ usageType }) => usageType === 'DirectNumber')
    .filter(({ ownerId, owner }) => (owner?.id ?? ownerId ?? account.self.id) === extension.id)
    .map(({ phoneNumber }) => phoneNumber);
  return [...listed, ...(extension.directNumbers ?? [])];
}

function directoryRecord(account: LiveAccount, extension: ExtensionData): DirectoryRecord {
  const { id, type, status, extensionNumber, name, siteId } = extension;
  const { firstName, lastName, email, jobTitle, department } = extension;
  const { data } = account;
  const site = data.sites.find((candidate) => candidate.id === siteId);
  return {
    id: String(id),
    type,
    status: status ?? 'Enabled',
    extensionNumber,
    name,
    firstName,
    lastName,
    email,
    jobTitle,
    department,
    site:
      site === undefined ? { id: 'main-site', name: 'Main Site' } : { id: String(site.id), name: site.name },
    account: { id: String(data.id), companyName: data.companyName },
    phoneNumbers: directNumbersOf(account, extension).map((phoneNumber) => ({
      phoneNumber,
      formattedPhoneNumber: formatted(phoneNumber),
      type: 'VoiceFax',
      usageType: 'DirectNumber',
    })),
  };
}

/** Users and call queues of the account that are enabled, disabled or not yet activated, in the order of its file. */
export function directoryOf(account: LiveAccount): readonly DirectoryRecord[] {
  return account.data.extensions
    .map((extension) => directoryRecord(account, extension))
    .filter(({ status }) => ['Enabled', 'Disabled', 'NotActivated'].includes(status));
}
