import type { AppError } from './app-error.ts';

/** One reason that RingCentral gives for a registration that did not pass. */
export interface RegistrationFault {
  readonly code: string | null;
  readonly message: string | null;
}

/** The campaign a number is linked to (platform.md 4). Every value is kept as RingCentral spells it. */
export interface Campaign {
  readonly id: string | null;
  readonly externalId: string | null;
  readonly status: string;
  readonly tier: string | null;
  readonly useCases: readonly string[];
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
  | { readonly state: 'not-permitted' }
  | { readonly state: 'not-answered' }
  | {
      readonly state: 'read';
      readonly campaign: Campaign | null;
      readonly brand: Brand | null;
      /** Milliseconds since the epoch. */
      readonly readAt: number;
    };

/** What asking for one number's registration came to. Only the first two are about the number. */
export type RegistrationAnswer =
  | { readonly kind: 'read'; readonly campaign: Campaign | null; readonly brand: Brand | null }
  /** 403: this user or this app may not read it. */
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'not-answered'; readonly error: AppError }
  /** Nothing more may be asked for so many seconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** Nobody is signed in any more, or somebody else is. */
  | { readonly kind: 'session-gone' };

export const registrationNotRead: Registration = { state: 'not-read' };

export type CampaignStanding =
  'confirmed' | 'changing' | 'pending' | 'refused' | 'suspended' | 'expired' | 'deleting' | 'unheard-of';

const standings: Readonly<Record<string, CampaignStanding>> = {
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

/** Only `Confirmed` sends; a status nobody has heard of is its own case, never good (platform.md 4). */
export function campaignStanding(status: string): CampaignStanding {
  return Object.hasOwn(standings, status) ? (standings[status] ?? 'unheard-of') : 'unheard-of';
}
