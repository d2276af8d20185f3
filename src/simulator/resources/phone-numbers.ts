import type { NumberData } from '../accounts/account.ts';
import { invalidParameter } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { pagedAnswer } from './paging.ts';
import type { Resource } from './resource-request.ts';
import { extensionUri, homeCountry } from './uris.ts';

const statuses = ['Normal', 'Pending', 'PortedIn', 'Temporary', 'Unknown'];

/** The owner as the assigned user sees it: absent for own and company numbers (platform.md 3.3). */
function ownerRecord(platform: Platform, number: NumberData): object | undefined {
  const owner = platform.account().ownerOf(number);
  if (owner === undefined) return undefined;
  const { id, extensionNumber, name, type } = owner;
  return { id, uri: extensionUri(platform, id), extensionNumber, name, type };
}

function numberRecord(platform: Platform, number: NumberData): object {
  const { id, phoneNumber, usageType, label, location } = number;
  return {
    uri: `${extensionUri(platform, platform.account().self.id)}/phone-number/${id}`,
    id,
    phoneNumber,
    usageType,
    type: number.type ?? 'VoiceFax',
    paymentType: number.paymentType ?? 'Local',
    status: number.status ?? 'Normal',
    features: number.features,
    primary: number.primary ?? false,
    label,
    location,
    country: homeCountry(platform),
    extension: ownerRecord(platform, number),
  };
}

/** `GET …/phone-number` with `status`, `usageType` (repeatable) and paging (platform.md 3.1). */
export const listPhoneNumbers: Resource = (platform, request) => {
  const status = request.query.get('status') ?? '';
  if (status !== '' && !statuses.includes(status)) return invalidParameter('status');
  const usageTypes = request.query.getAll('usageType').filter((usageType) => usageType !== '');
  const numbers = platform
    .account()
    .numbers()
    .filter((number) => status === '' || (number.status ?? 'Normal') === status)
    .filter((number) => usageTypes.length === 0 || usageTypes.includes(number.usageType));
  return pagedAnswer(platform, request, numbers, (number) => numberRecord(platform, number));
};
