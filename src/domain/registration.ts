import type { NoAnswer } from './no-answer.ts';

/** One reason that RingCentral gives for a registration that did not pass. */
export interface RegistrationFault {
  readonly code: string | null;
  readonly message: string | null;
}

/**
 * What a campaign asks of people before they are texted, and how far their yes or no goes (platform.md 4). Each part is
 * null where RingCentral does not tell it; the three coverages are kept as it spells them.
 */
export interface ConsentSettings {
  readonly optInRequired: boolean | null;
  readonly optInCoverage: string | null;
  readonly optOutCoverage: string | null;
  /** The campaign's own `coverageType`. */
  readonly coverage: string | null;
  /** Whether RingCentral collects consent by itself, and the text it answers with. */
  readonly isCollected: boolean | null;
  readonly reply: string | null;
}

/** The campaign a number is linked to (platform.md 4). Every value is kept as RingCentral spells it. */
export interface Campaign {
  readonly id: string | null;
  readonly externalId: string | null;
  readonly status: string;
  readonly tier: string | null;
  readonly useCases: readonly string[];
  /** Null where RingCentral tells nothing of consent. */
  readonly consent: ConsentSettings | null;
  readonly faults: readonly RegistrationFault[];
}

export interface Brand {
  readonly id: string | null;
  readonly externalId: string | null;
  readonly status: string;
  readonly faults: readonly RegistrationFault[];
}

/** What we know of a number's registration. "Not linked" is an answer; the other three are the lack of one. */
export type Registration =
  | { readonly state: 'not-read' }
  /** `refusedAt` in milliseconds since the epoch. */
  | { readonly state: 'not-permitted'; readonly refusedAt: number }
  | { readonly state: 'not-answered' }
  | {
      readonly state: 'read';
      readonly campaign: Campaign | null;
      readonly brand: Brand | null;
      /** Milliseconds since the epoch. */
      readonly readAt: number;
    };

/** What asking for one number's registration came to. Only an answer and a refusal are about the number. */
export type RegistrationAnswer =
  { readonly kind: 'read'; readonly campaign: Campaign | null; readonly brand: Brand | null } | NoAnswer;

export const registrationNotRead: Registration = { state: 'not-read' };

/** How far a registration is. Only `confirmed` is good. */
export type CampaignStanding =
  'confirmed' | 'changing' | 'pending' | 'refused' | 'suspended' | 'expired' | 'deleting' | 'unheard-of';

const campaignStandings: Readonly<Record<string, CampaignStanding>> = {
  Confirmed: 'confirmed',
  UpdateRequested: 'changing',
  Created: 'pending',
  Submitted: 'pending',
  Draft: 'pending',
  Unconfirmed: 'pending',
  SubmitFailed: 'refused',
  PreVetFailed: 'refused',
  CampaignSuspended: 'suspended',
  CampaignExpired: 'expired',
  DeleteRequested: 'deleting',
};

/**
 * The brand's own words (document 002, the admin API) beside the campaign's, which RingCentral's specification gives
 * brands as well (platform.md 4, 10 row 10).
 */
const brandStandings: Readonly<Record<string, CampaignStanding>> = {
  ...campaignStandings,
  Verified: 'confirmed',
  Unverified: 'pending',
  PreventFailed: 'refused',
  Suspended: 'suspended',
  Expired: 'expired',
};

const standingIn = (known: Readonly<Record<string, CampaignStanding>>, status: string): CampaignStanding =>
  Object.hasOwn(known, status) ? (known[status] ?? 'unheard-of') : 'unheard-of';

/** Only `Confirmed` sends; a status nobody has heard of is its own case, never good (platform.md 4). */
export function campaignStanding(status: string): CampaignStanding {
  return standingIn(campaignStandings, status);
}

/**
 * Beside the campaign's, for the eye: no document says that a brand alone stops a text, so no verdict hangs on it. Good
 * are `Verified` and the campaign's `Confirmed`.
 */
export function brandStanding(status: string): CampaignStanding {
  return standingIn(brandStandings, status);
}

/** What a campaign may be registered for: the list of platform.md 4. Others are kept and shown as spelled. */
export const knownUseCases = [
  'AccountNotification',
  'ConversationsExternal',
  'ConversationsInternal',
  'CustomerCare',
  'DeliveryNotification',
  'FraudAlert',
  'HigherEducation',
  'K12Education',
  'MachineToMachine',
  'Marketing',
  'Mixed',
  'PollingVoting',
  'PublicServiceAnnouncement',
  'SecurityAlert',
  'Unknown',
] as const;
export type KnownUseCase = (typeof knownUseCases)[number];

/** Whom or what one opt-in or opt-out covers (platform.md 4). Others are kept and shown as spelled. */
export const knownCoverages = [
  'PhoneNumber',
  'Account',
  'Conversational',
  'Informational',
  'Promotional',
] as const;

/** How much a campaign may send in a day (document 002). Others are kept and shown as spelled. */
export const knownTiers = ['LowVolume', 'StandardVolume'] as const;

/**
 * Texts a day of a `LowVolume` campaign: to carriers in the US, over all numbers of the campaign together and whoever
 * sends them, so that this app cannot count them (document 002, platform.md 4). `StandardVolume` has no such number.
 */
export const lowVolumeDailyLimit = 6000;
