import type { ContactData } from '../accounts/account.ts';
import { invalidParameter } from '../errors.ts';
import { pagedAnswer } from './paging.ts';
import { refusable } from './refusable.ts';
import type { Resource } from './resource-request.ts';
import { extensionUri } from './uris.ts';

const firstId = 720_410_001;

/** Word of `sortBy` -> what is compared. */
const sortKeys: Readonly<Record<string, (contact: ContactData) => string>> = {
  FirstName: ({ firstName }) => firstName ?? '',
  LastName: ({ lastName }) => lastName ?? '',
  Company: ({ company }) => company ?? '',
};

/** A comparison by these keys in turn; what is equal stays as it was. */
const by =
  (keys: readonly ((contact: ContactData) => string)[]) =>
  (one: ContactData, other: ContactData): number => {
    for (const key of keys) {
      const order = key(one).localeCompare(key(other), 'en-US', { sensitivity: 'base' });
      if (order !== 0) return order;
    }
    return 0;
  };

/** Digits with the country, so that a number that somebody typed equals its E.164. */
function plainNumber(text: string): string {
  const digits = text.replaceAll(/\D/g, '');
  return digits.length === 10 && !text.startsWith('+') ? `1${digits}` : digits;
}

function phonesOf(contact: ContactData): readonly string[] {
  return Object.entries(contact).flatMap(([name, value]) =>
    /(Phone2?|Fax)$/.test(name) ? [String(value)] : [],
  );
}

/**
 * `GET …/address-book/contact`: personal contacts with `startsWith` (first or last name, in any case), `phoneNumber`
 * (repeatable, any of a contact's numbers), `sortBy` (repeatable) and paging. Without `sortBy` in the order in which
 * they were made.
 */
export const listContacts: Resource = refusable('addressBook', (platform, request) => {
  const { query } = request;
  const sortBy = query.getAll('sortBy').filter(Boolean);
  const keys = sortBy.flatMap((word) => (Object.hasOwn(sortKeys, word) ? (sortKeys[word] ?? []) : []));
  if (keys.length < sortBy.length) return invalidParameter('sortBy');
  const start = (query.get('startsWith') ?? '').toLowerCase();
  const numbers = query.getAll('phoneNumber').filter(Boolean).map(plainNumber);
  const begins = (name: string | undefined): boolean => (name ?? '').toLowerCase().startsWith(start);
  const { data, self } = platform.account();
  const contacts = (data.addressBook ?? [])
    .map((contact, index) => ({ ...contact, id: firstId + index }))
    .filter(({ firstName, lastName }) => start === '' || begins(firstName) || begins(lastName))
    .filter(
      (contact) =>
        numbers.length === 0 || phonesOf(contact).some((phone) => numbers.includes(plainNumber(phone))),
    )
    .sort(by(keys));
  return pagedAnswer(platform, request, contacts, (contact) => ({
    uri: `${extensionUri(platform, self.id)}/address-book/contact/${contact.id}`,
    availability: 'Alive',
    ...contact,
  }));
});
