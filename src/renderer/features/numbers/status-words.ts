import type { TFunction } from 'i18next';
import { knownTiers } from '#domain/registration.ts';

/** Every campaign status that RingCentral documents (platform.md 4). */
export const campaignStatuses = [
  'Created',
  'Submitted',
  'Confirmed',
  'SubmitFailed',
  'UpdateRequested',
  'DeleteRequested',
  'CampaignSuspended',
  'CampaignExpired',
  'Draft',
  'PreVetFailed',
  'Unconfirmed',
] as const;

/** Brand statuses of both its APIs, which do not agree (platform.md 4, 10 row 10). */
export const brandStatuses = [
  ...campaignStatuses,
  'Verified',
  'Unverified',
  'Suspended',
  'Expired',
  'PreventFailed',
] as const;

/** What a campaign's status means, as a sentence. The status itself stands beside it as RingCentral spells it. */
export function campaignStatusWords(status: string, t: TFunction): string {
  const known = campaignStatuses.find((name) => name === status);
  return known === undefined ? t('registration.statusUnheard') : t(`registration.campaignStatus.${known}`);
}

export function brandStatusWords(status: string, t: TFunction): string {
  const known = brandStatuses.find((name) => name === status);
  return known === undefined ? t('registration.brandUnheard') : t(`registration.brandStatus.${known}`);
}

/** How much may be sent; a tier nobody has heard of as spelled. */
export function tierWords(tier: string, t: TFunction): string {
  const known = knownTiers.find((name) => name === tier);
  return known === undefined ? tier : t(`registration.tiers.${known}`);
}
