import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { isTollFree } from '#domain/phone-number.ts';
import { knownUseCases, type KnownUseCase } from '#domain/registration.ts';
import { needsRegistration } from '#domain/verdict/number-findings.ts';

const shownUses = 2;

const knownUseCase = (useCase: string): KnownUseCase | undefined =>
  knownUseCases.find((name) => name === useCase);

/** "Customer care" for `CustomerCare`. */
export function nameOfUseCase(useCase: string, t: TFunction): string {
  const known = knownUseCase(useCase);
  return known === undefined ? useCase : t(`registration.useCases.${known}.name`);
}

/** What a use case covers, as a sentence. */
export function textOfUseCase(useCase: string, t: TFunction): string {
  const known = knownUseCase(useCase);
  return known === undefined ? t('registration.useCaseUnheard') : t(`registration.useCases.${known}.text`);
}

/** "Not linked", "may not be read" and "no answer" are three different things (product.md 2.5). */
export type RegistrationState =
  'linked' | 'not-linked' | 'not-needed' | 'not-permitted' | 'not-answered' | 'not-read';

export function registrationStateOf(listing: NumberListing): RegistrationState {
  const { number, ownership, registration, verdict } = listing;
  if (registration.state === 'read' && registration.campaign !== null) return 'linked';
  const isOfNoCampaign = verdict.level !== 'cannot' && !needsRegistration(number, ownership);
  if (isTollFree(number) || isOfNoCampaign) return 'not-needed';
  return registration.state === 'read' ? 'not-linked' : registration.state;
}

export function purposesOf({ registration }: NumberListing): readonly string[] {
  return registration.state === 'read' ? (registration.campaign?.useCases ?? []) : [];
}

/** "Customer care, Delivery updates" and "+1"; null where none are named. */
export function firstUses(
  listing: NumberListing,
  t: TFunction,
): { readonly names: string; readonly more: string | null } | null {
  const useCases = purposesOf(listing);
  if (useCases.length === 0) return null;
  const first = useCases.slice(0, shownUses).map((useCase) => nameOfUseCase(useCase, t));
  const more = useCases.length - first.length;
  return {
    names: first.join(', '),
    more: more > 0 ? t('registration.moreUses', { count: more }) : null,
  };
}

/** "Customer care, Delivery updates +1"; null where none are named. */
export function namedUses(listing: NumberListing, t: TFunction): string | null {
  const uses = firstUses(listing, t);
  return uses === null ? null : [uses.names, uses.more].filter((part) => part !== null).join(' ');
}

/** The use cases, or why there are none to name. */
export function usesLine(listing: NumberListing, t: TFunction): string {
  const uses = namedUses(listing, t);
  if (uses !== null) return uses;
  switch (registrationStateOf(listing)) {
    case 'linked':
      return t('registration.uses.none');
    case 'not-linked':
      return t('registration.uses.not-linked');
    case 'not-needed':
      return isTollFree(listing.number)
        ? t('registration.uses.toll-free')
        : t('registration.uses.not-needed');
    case 'not-permitted':
    case 'not-answered':
    case 'not-read':
      return t('registration.uses.not-known');
  }
}
