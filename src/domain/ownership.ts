import type { PhoneNumber, SelfExtension } from './phone-number.ts';

/** The four headings of the number list, in the order in which they are shown (product.md 2.1). */
export const ownershipGroups = ['direct', 'company', 'queue', 'other'] as const;
export type OwnershipGroup = (typeof ownershipGroups)[number];

export type OwnershipKind =
  | 'direct'
  | 'mobile'
  | 'main-company'
  | 'company'
  | 'site'
  | 'ivr-menu'
  | 'call-queue'
  | 'delegated'
  | 'not-for-messages'
  | 'unknown';

export interface Ownership {
  readonly group: OwnershipGroup;
  readonly kind: OwnershipKind;
}

const companyUsageTypes: ReadonlySet<string> = new Set([
  'AdditionalCompanyNumber',
  'CompanyNumber',
  'ForwardedCompanyNumber',
]);

const mobileUsageTypes: ReadonlySet<string> = new Set([
  'BusinessMobileNumber',
  'PartnerBusinessMobileNumber',
  'FmcBusinessMobileNumber',
]);

/** Fax, conferencing, inventory and emergency location: never for texting. */
const silentUsageTypes: ReadonlySet<string> = new Set([
  'CompanyFaxNumber',
  'ConferencingNumber',
  'MeetingsNumber',
  'InventoryFmcBusinessMobileNumber',
  'InventoryMobileNumber',
  'NumberPool',
  'NumberPoolPartnerBusinessMobileNumber',
  'NumberStorage',
  'ELIN',
]);

const userLikeTypes: ReadonlySet<string> = new Set(['User', 'DigitalUser', 'VirtualUser', 'FaxUser']);

/**
 * Whom a number belongs to: the decision table of platform.md 3.4, first hit wins. Never decides whether it can text;
 * that is `capabilitiesOf` and `judgeNumber`.
 */
export function ownershipOf(number: PhoneNumber, self: SelfExtension): Ownership {
  const ownerType = number.owner?.type ?? null;
  if (number.usageType === 'MainCompanyNumber') return { group: 'company', kind: 'main-company' };
  if (companyUsageTypes.has(number.usageType)) {
    return { group: 'company', kind: ownerType === 'Site' ? 'site' : 'company' };
  }
  if (ownerType === 'Department') return { group: 'queue', kind: 'call-queue' };
  if (ownerType === 'Site') return { group: 'company', kind: 'site' };
  if (ownerType === 'IvrMenu') return { group: 'company', kind: 'ivr-menu' };

  const isMobile = mobileUsageTypes.has(number.usageType);
  const isOwn = number.owner === null || number.owner.id === self.id;
  if (isOwn && (number.usageType === 'DirectNumber' || isMobile)) {
    if (self.type === 'Department') return { group: 'queue', kind: 'call-queue' };
    return { group: 'direct', kind: isMobile ? 'mobile' : 'direct' };
  }
  if (!isOwn && ownerType !== null && userLikeTypes.has(ownerType)) {
    return { group: 'other', kind: 'delegated' };
  }
  if (silentUsageTypes.has(number.usageType) || number.numberType === 'FaxOnly') {
    return { group: 'other', kind: 'not-for-messages' };
  }
  return { group: 'other', kind: 'unknown' };
}

const ownKinds: ReadonlySet<OwnershipKind> = new Set(['direct', 'mobile', 'not-for-messages']);

/**
 * Owned by the company, by somebody else or by nobody that we can tell, so that texting from it may be a matter of
 * assignment (documents 000 and 002).
 */
export function isShared({ kind }: Ownership): boolean {
  return !ownKinds.has(kind);
}
