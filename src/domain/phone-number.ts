/** The resource a number is assigned to, as its `extension` says (platform.md 3.3). */
export interface NumberOwner {
  readonly id: string;
  readonly extensionNumber: string | null;
  readonly name: string | null;
  /** `User`, `Department` (a call queue), `Site`, `IvrMenu`, …: an open list. */
  readonly type: string | null;
}

/**
 * A RingCentral number as one extension sees it. Ids are strings, since the API mixes numbers and strings; every
 * enumerated field is an open string, since RingCentral adds values (platform.md 3.1, 3.2).
 */
export interface PhoneNumber {
  readonly id: string;
  /** E.164 with the leading `+`. */
  readonly e164: string;
  readonly usageType: string;
  /** `VoiceFax`, `VoiceOnly`, `FaxOnly`. */
  readonly numberType: string | null;
  /** `Local`, `TollFree`, …: tells toll-free numbers. */
  readonly paymentType: string | null;
  /** Only `Normal` is usable. */
  readonly status: string;
  /** Null when the API named none at all, which is not the same as an empty list. */
  readonly features: readonly string[] | null;
  readonly primary: boolean;
  readonly label: string | null;
  /** "City, ST" of local US and Canada numbers. */
  readonly location: string | null;
  readonly owner: NumberOwner | null;
}

/** The signed-in extension, as far as judging numbers needs it. */
export interface SelfExtension {
  readonly id: string;
  /** `User`, `DigitalUser`, `Department`, … */
  readonly type: string;
}

const tollFreePaymentTypes: ReadonlySet<string> = new Set(['TollFree', 'ExternalNumberProviderTollFree']);

/** Toll-free area codes of the North American plan, all that are open. */
const tollFreeDigits = /^\+1(?:800|833|844|855|866|877|888)\d{7}$/;

/** Toll-free by payment type (platform.md 3.1); by the digits only where RingCentral names no payment type. */
export function isTollFree({ paymentType, e164 }: PhoneNumber): boolean {
  return paymentType === null ? tollFreeDigits.test(e164) : tollFreePaymentTypes.has(paymentType);
}

/** For faxes alone, whatever its features say (platform.md 3.2, 3.5; RingCentral's MSG-241). */
export function isFax({ numberType, usageType }: PhoneNumber): boolean {
  return numberType === 'FaxOnly' || usageType === 'CompanyFaxNumber';
}
