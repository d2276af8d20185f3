import { knowing } from '#tests/support/knowledge.ts';
import { listNumber, type NumberKnowledge, type NumberListing } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Registration } from '#domain/registration.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const self = { id: '204', type: 'User' };

export function confirmed(status = 'Confirmed'): Registration {
  return {
    state: 'read',
    campaign: { id: '1', externalId: 'C1', status, tier: null, useCases: [], consent: null, faults: [] },
    brand: null,
    readAt: 0,
  };
}

/** A direct number that can do everything within the country, changed where the test says so. */
export function numberOf(changes: Partial<PhoneNumber> & Pick<PhoneNumber, 'id' | 'e164'>): PhoneNumber {
  return sampleNumber({ location: null, features: ['CallerId', 'SmsSender', 'MmsSender'], ...changes });
}

export function listingOf(
  changes: Parameters<typeof numberOf>[0],
  registration: Registration = confirmed(),
): NumberListing {
  return listNumber(numberOf(changes), self, knowing(registration));
}

/** One number with more known of it than its registration. */
export function knownListing(
  changes: Parameters<typeof numberOf>[0],
  knowledge: Partial<NumberKnowledge>,
): NumberListing {
  return listNumber(numberOf(changes), self, { ...knowing(confirmed()), ...knowledge });
}

export const queue = (id: string, name: string): PhoneNumber['owner'] => ({
  id,
  extensionNumber: `11${id}`,
  name,
  type: 'Department',
});
export const site = (name: string): PhoneNumber['owner'] => ({
  id: '900',
  extensionNumber: null,
  name,
  type: 'Site',
});

/** One number of every kind, in an order that is not the one shown. */
export const everyKind: readonly NumberListing[] = [
  listingOf({ id: 'sales', e164: '+16505550110', label: 'Sales', owner: queue('601', 'Sales') }),
  listingOf({
    id: 'tomas',
    e164: '+14085550131',
    owner: { id: '207', extensionNumber: '207', name: 'Tomas Reyes', type: 'User' },
  }),
  listingOf({
    id: 'support',
    e164: '+16505550152',
    label: 'Support',
    owner: queue('602', 'Support'),
    features: ['CallerId'],
  }),
  listingOf({
    id: 'main',
    e164: '+18005550199',
    label: 'Main',
    usageType: 'MainCompanyNumber',
    paymentType: 'TollFree',
    features: ['SmsSender'],
  }),
  listingOf({ id: 'virginia', e164: '+15715550123', label: 'Virginia', owner: site('Virginia') }),
  listingOf(
    { id: 'texas', e164: '+17375550176', label: 'Texas', owner: site('Texas') },
    confirmed('CampaignSuspended'),
  ),
  listingOf({
    id: 'mine',
    e164: '+16505550142',
    label: 'My direct',
    primary: true,
    features: ['SmsSender', 'MmsSender', 'InternationalSmsSender'],
  }),
  listingOf({ id: 'desk', e164: '+16505550118', label: 'Desk phone', features: ['SmsSender'] }),
  listingOf(
    { id: 'service', e164: '+16505550164', label: 'Service', owner: queue('604', 'Service') },
    { state: 'not-answered' },
  ),
  listingOf({ id: 'fax', e164: '+16505550109', label: 'Fax', numberType: 'FaxOnly', features: ['CallerId'] }),
  listingOf({
    id: 'alerts',
    e164: '+16505550187',
    label: 'Alerts',
    usageType: 'CompanyNumber',
    features: ['A2PSmsSender'],
  }),
];
