import { directoryAnswer, invalidDirectoryBody, invalidDirectoryParameter } from './directory-answer.ts';
import { directoryOf } from './directory-record.ts';
import type { DirectoryRecord } from './directory-record.ts';
import { isFields, readFields } from './json-body.ts';
import type { Fields } from './json-body.ts';
import { refusable } from './refusable.ts';
import type { Resource } from './resource-request.ts';

type TextsOf = (entry: DirectoryRecord) => readonly string[];

/** Field of a search -> what it looks into. */
const fields: Readonly<Record<string, TextsOf>> = {
  firstName: ({ firstName, name }) => [firstName ?? name],
  lastName: ({ lastName }) => [lastName ?? ''],
  extensionNumber: ({ extensionNumber }) => [extensionNumber],
  phoneNumber: ({ phoneNumbers }) =>
    phoneNumbers.flatMap(({ phoneNumber, formattedPhoneNumber }) => [phoneNumber, formattedPhoneNumber]),
  email: ({ email }) => [email ?? ''],
  jobTitle: ({ jobTitle }) => [jobTitle ?? ''],
  department: ({ department }) => [department ?? ''],
  customFieldValue: () => [],
};

const maximumIds = 100;

/** List filters of the body -> what an entry has to be one of. */
const lists: Readonly<Record<string, (entry: DirectoryRecord) => string>> = {
  extensionTypes: ({ type }) => type,
  extensionStatuses: ({ status }) => status,
  extensionIds: ({ id }) => id,
  siteIds: ({ site }) => site.id,
  accountIds: ({ account }) => account.id,
};

/** Text filters of the body. */
const texts: Readonly<Record<string, (entry: DirectoryRecord) => string>> = {
  extensionType: ({ type }) => type,
  siteId: ({ site }) => site.id,
  department: ({ department }) => department ?? '',
};

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What `orderBy` compares, the first first; null when it is invalid. */
function ordersOf(orderBy: unknown): readonly { readonly of: TextsOf; readonly sign: number }[] | null {
  if (orderBy === undefined) return [];
  if (!Array.isArray(orderBy)) return null;
  const orders = orderBy
    .filter(isFields)
    .map(({ index, fieldName, direction }) => ({
      index: typeof index === 'number' ? index : 1,
      of: typeof fieldName === 'string' && Object.hasOwn(fields, fieldName) ? fields[fieldName] : undefined,
      sign: direction === 'Desc' ? -1 : 1,
    }))
    .sort((one, other) => one.index - other.index)
    .flatMap(({ of, sign }) => (of === undefined ? [] : [{ of, sign }]));
  return orders.length === orderBy.length ? orders : null;
}

/** Name of the member that is invalid, or null. */
function wrongMember(body: Fields): string | null {
  const { searchString, searchFields, extensionIds } = body;
  if (searchString !== undefined && typeof searchString !== 'string') return 'searchString';
  const known = (name: string): boolean => Object.hasOwn(fields, name);
  if (searchFields !== undefined && !(isWords(searchFields) && searchFields.every(known)))
    return 'searchFields';
  const list = Object.keys(lists).find((name) => body[name] !== undefined && !isWords(body[name]));
  if (list !== undefined) return list;
  if (isWords(extensionIds) && extensionIds.length > maximumIds) return 'extensionIds';
  const text = Object.keys(texts).find((name) => body[name] !== undefined && typeof body[name] !== 'string');
  return text ?? (ordersOf(body['orderBy']) === null ? 'orderBy' : null);
}

/** Every word of the search has to be in one of the fields, in any case. */
function finds({ searchString, searchFields }: Fields, entry: DirectoryRecord): boolean {
  if (typeof searchString !== 'string') return true;
  const names = isWords(searchFields) && searchFields.length > 0 ? searchFields : Object.keys(fields);
  const inside = names.flatMap((name) => fields[name]?.(entry) ?? []).map((text) => text.toLowerCase());
  const words = searchString.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => inside.some((text) => text.includes(word)));
}

function accepts(body: Fields, entry: DirectoryRecord): boolean {
  const isListed = Object.entries(lists).every(([name, of]) => {
    const wanted = body[name];
    return !isWords(wanted) || wanted.length === 0 || wanted.includes(of(entry));
  });
  const isAsked = Object.entries(texts).every(
    ([name, of]) => body[name] === undefined || body[name] === of(entry),
  );
  return isListed && isAsked && finds(body, entry);
}

/**
 * `POST …/directory/entries/search`: entries by words in their fields, by type, status, id, site and department, in
 * order and by pages. Nothing but the own account is federated, so that `showFederated` and its like change nothing.
 */
export const searchDirectory: Resource = refusable('directory', (platform, request) => {
  const read = readFields(request);
  if (!read.ok) return read.answer.status === 415 ? read.answer : invalidDirectoryBody();
  const wrong = wrongMember(read.value);
  if (wrong !== null) return invalidDirectoryParameter(wrong);
  const { orderBy, page, perPage } = read.value;
  const orders = ordersOf(orderBy) ?? [];
  const entries = directoryOf(platform.account())
    .filter((entry) => accepts(read.value, entry))
    .sort((one, other) => {
      const differences = orders.map(
        ({ of, sign }) => sign * of(one).join().localeCompare(of(other).join(), 'en-US'),
      );
      return differences.find((difference) => difference !== 0) ?? 0;
    });
  return directoryAnswer(entries, { page, perPage });
});
