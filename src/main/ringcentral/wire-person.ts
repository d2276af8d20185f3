import { z } from 'zod';
import type { PhoneKind } from '#domain/people/known-person.ts';
import type { ListedNumber, ListedPerson } from '#domain/people/people-answer.ts';
import { optionalText } from './wire.ts';

/** Controls, and marks of the direction of writing: a name that turns round must not turn what stands beside it. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const wordOf = (text: string | null): string | null => {
  const trimmed = text?.replace(/\s+/g, ' ').replace(unseen, '').trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
const joined = (...parts: readonly (string | null)[]): string | null =>
  wordOf(parts.filter((part) => part !== null).join(' '));

/** Fields of a contact that people are texted at, the likeliest first. Faxes and an assistant's number are not. */
const contactNumbers = [
  ['mobilePhone', 'mobile'],
  ['businessPhone', 'business'],
  ['businessPhone2', 'business'],
  ['homePhone', 'home'],
  ['homePhone2', 'home'],
  ['companyPhone', 'business'],
  ['carPhone', 'other'],
  ['callbackPhone', 'other'],
  ['otherPhone', 'other'],
] as const satisfies readonly (readonly [field: string, kind: PhoneKind])[];

const contact = z.object({
  availability: optionalText,
  firstName: optionalText,
  middleName: optionalText,
  lastName: optionalText,
  nickName: optionalText,
  company: optionalText,
  mobilePhone: optionalText,
  businessPhone: optionalText,
  businessPhone2: optionalText,
  homePhone: optionalText,
  homePhone2: optionalText,
  companyPhone: optionalText,
  carPhone: optionalText,
  callbackPhone: optionalText,
  otherPhone: optionalText,
});

/** A record of `GET …/address-book/contact`; null for a deleted one, and for one without a name or a number. */
export function readContact(value: unknown): ListedPerson | null {
  const parsed = contact.safeParse(value);
  if (!parsed.success) return null;
  const record = parsed.data;
  if (record.availability !== null && record.availability !== 'Alive') return null;
  const company = wordOf(record.company);
  const own = joined(record.firstName, record.middleName, record.lastName) ?? wordOf(record.nickName);
  const name = own ?? company;
  const numbers = contactNumbers.flatMap(([field, kind]): readonly ListedNumber[] => {
    const written = wordOf(record[field]);
    return written === null ? [] : [{ written, kind }];
  });
  if (name === null || numbers.length === 0) return null;
  return { name, company: own === null ? null : company, extension: null, numbers };
}

/** Extensions that nobody sits at: they forward, announce, park or record. */
const nobody: ReadonlySet<string | null> = new Set([
  'Announcement',
  'ApplicationExtension',
  'Bot',
  'GroupCallPickup',
  'IvrMenu',
  'PagingOnly',
  'ParkLocation',
  'ProxyAdmin',
  'Room',
  'RoomConnector',
  'Site',
  'Voicemail',
]);
/** A text to one that is not in use is dropped without a word (platform.md 5.7). */
const inUse: ReadonlySet<string | null> = new Set(['Enabled', null]);
const mobileUsages: ReadonlySet<string | null> = new Set([
  'MobileNumber',
  'BusinessMobileNumber',
  'ExternalMobileNumber',
  'PartnerBusinessMobileNumber',
  'FmcBusinessMobileNumber',
]);
/** Of the company, whoever it stands beside. */
const companyUsages: ReadonlySet<string | null> = new Set([
  'MainCompanyNumber',
  'CompanyNumber',
  'AdditionalCompanyNumber',
]);

const directoryNumber = z
  .object({
    phoneNumber: optionalText,
    e164: optionalText,
    type: optionalText,
    usageType: optionalText,
    hidden: z.boolean().catch(false),
  })
  .nullable()
  .catch(null);

const entry = z.object({
  type: optionalText,
  status: optionalText,
  name: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  extensionNumber: optionalText,
  hidden: z.boolean().catch(false),
  account: z.object({ companyName: optionalText }).nullish().catch(null),
  phoneNumbers: z.array(directoryNumber).catch([]),
});

function kindOf(usage: string | null): PhoneKind {
  if (mobileUsages.has(usage)) return 'mobile';
  if (usage === 'DirectNumber') return 'direct';
  return companyUsages.has(usage) ? 'business' : 'other';
}

/** A record of `GET …/directory/entries`; null for what is nobody, is hidden, or is not in use. */
export function readDirectoryEntry(value: unknown): ListedPerson | null {
  const parsed = entry.safeParse(value);
  if (!parsed.success) return null;
  const record = parsed.data;
  if (record.hidden || nobody.has(record.type) || !inUse.has(record.status)) return null;
  const name = joined(record.firstName, record.lastName) ?? wordOf(record.name);
  const extension = wordOf(record.extensionNumber);
  const numbers = record.phoneNumbers.flatMap((number): readonly ListedNumber[] => {
    const written = wordOf(number?.e164 ?? null) ?? wordOf(number?.phoneNumber ?? null);
    if (number === null || written === null || number.hidden) return [];
    const { type, usageType } = number;
    if (type === 'FaxOnly' || usageType === 'CompanyFaxNumber') return [];
    // The main number stands beside everybody, and is nobody's.
    if (record.type === 'User' && companyUsages.has(usageType)) return [];
    return [{ written, kind: kindOf(usageType) }];
  });
  if (name === null || (numbers.length === 0 && extension === null)) return null;
  return { name, company: wordOf(record.account?.companyName ?? null), extension, numbers };
}
