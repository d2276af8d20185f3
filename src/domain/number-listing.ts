import type { AccountHints } from './account-hints.ts';
import { capabilitiesOf, type Capabilities } from './capability.ts';
import { ownershipGroups, ownershipOf, type Ownership, type OwnershipGroup } from './ownership.ts';
import type { PhoneNumber, SelfExtension } from './phone-number.ts';
import type { NumberSettings } from './number-settings.ts';
import type { Registration } from './registration.ts';
import { handlingOf, repliesOf, type Handling, type Replies } from './replies.ts';
import { judgeNumber, type Verdict } from './verdict/verdict.ts';

/** One number with everything that is said about it. */
export interface NumberListing {
  readonly number: PhoneNumber;
  readonly ownership: Ownership;
  readonly capabilities: Capabilities;
  readonly registration: Registration;
  readonly replies: Replies;
  readonly handling: Handling;
  /** Who gets the texts to a main company number by default, by name or extension number; null where nobody told. */
  readonly operator: string | null;
  readonly settings: NumberSettings;
  readonly verdict: Verdict;
}

/** What is known about a number beside its own record. */
export interface NumberKnowledge {
  readonly registration: Registration;
  readonly hints: AccountHints;
  readonly settings: NumberSettings;
}

/** One heading of the list: first the numbers that can be chosen as From, then the fold of those that cannot text. */
export interface NumberGroup {
  readonly group: OwnershipGroup;
  readonly canText: readonly NumberListing[];
  readonly cannotText: readonly NumberListing[];
}

export function listNumber(
  number: PhoneNumber,
  self: SelfExtension,
  { registration, hints, settings }: NumberKnowledge,
): NumberListing {
  const ownership = ownershipOf(number, self);
  return {
    number,
    ownership,
    capabilities: capabilitiesOf(number),
    registration,
    replies: repliesOf(number, ownership, self, hints),
    handling: handlingOf(number, ownership, self, hints),
    operator: ownership.kind === 'main-company' ? hints.operator : null,
    settings,
    verdict: judgeNumber(number, ownership, registration, hints.extensionStatus),
  };
}

/** In the order of product.md 2.1, empty groups left out, RingCentral's order kept inside each part. */
export function groupNumbers(listings: readonly NumberListing[]): readonly NumberGroup[] {
  return ownershipGroups
    .map((group) => {
      const members = listings.filter((listing) => listing.ownership.group === group);
      return {
        group,
        canText: members.filter((listing) => listing.verdict.level !== 'cannot'),
        cannotText: members.filter((listing) => listing.verdict.level === 'cannot'),
      };
    })
    .filter(({ canText, cannotText }) => canText.length + cannotText.length > 0);
}
