import { noHints, type AccountHints, type Grant } from '#domain/account-hints.ts';
import { listNumber, type NumberListing } from '#domain/number-listing.ts';
import { plainSettings } from '#domain/number-settings.ts';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import type { Registration } from '#domain/registration.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { sampleNumber } from './sample-number.ts';

const user = { id: '101', type: 'User' };
export const queueItself = { id: '201', type: 'Department' };

export const owner = (id: string, type: string, name: string): NumberOwner => ({
  id,
  type,
  name,
  extensionNumber: null,
});
export const myself = owner('101', 'User', 'Ann');
export const colleague = owner('102', 'User', 'Jake');
export const sales = owner('201', 'Department', 'Sales');
export const virginia = owner('302', 'Site', 'Virginia');
export const menu = owner('401', 'IvrMenu', 'Menu');

export const withCampaign = (status: string, brandStatus: string | null = null): Registration => ({
  state: 'read',
  campaign: {
    id: '2008',
    externalId: 'C8VLZXY',
    status,
    tier: 'LowVolume',
    useCases: [],
    consent: null,
    faults: [],
  },
  brand: brandStatus === null ? null : { id: '1008', externalId: null, status: brandStatus, faults: [] },
  readAt: 0,
});
const confirmed = withCampaign('Confirmed', 'Verified');
export const notLinked: Registration = { state: 'read', campaign: null, brand: null, readAt: 0 };

export interface Beside {
  readonly registration?: Registration;
  readonly hints?: Partial<AccountHints>;
  readonly self?: typeof user;
}

export const listed = (
  differences: Partial<PhoneNumber>,
  { registration = confirmed, hints = {}, self = user }: Beside = {},
): NumberListing =>
  listNumber(sampleNumber(differences), self, {
    registration,
    hints: { ...noHints, ...hints },
    settings: plainSettings,
  });

export const isOffered = (differences: Partial<PhoneNumber>, beside?: Beside): boolean =>
  mayChoose(listed(differences, beside).verdict);

export const callerIdOnly = { features: ['CallerId'] };
export const superAdmin: Beside = { hints: { isSuperAdmin: true } };
export const grantOf = (flags: Partial<Grant>): Beside => ({
  hints: {
    isSuperAdmin: false,
    canReadQueues: false,
    grants: [
      {
        extensionId: sales.id,
        callQueueSmsRecipient: false,
        smsRecipient: false,
        callQueueMessages: false,
        callQueueSetup: false,
        ...flags,
      },
    ],
  },
});

/** Every kind of shared number, as the person sees it whom texting is assigned to. */
export const shared: readonly [name: string, number: Partial<PhoneNumber>][] = [
  ['main company number', { usageType: 'MainCompanyNumber' }],
  ['further company number', { usageType: 'AdditionalCompanyNumber' }],
  ['company number', { usageType: 'CompanyNumber' }],
  ['site number', { owner: virginia }],
  ['site number listed as a company number', { usageType: 'CompanyNumber', owner: virginia }],
  ['IVR menu number', { owner: menu }],
  ['call queue number', { owner: sales }],
];
export const storedWithAssignee = shared.filter(([name]) => name !== 'call queue number');
