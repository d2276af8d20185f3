import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { brandStanding, campaignStanding } from '#domain/registration.ts';
import type { Finding, VerdictLevel } from '#domain/verdict/finding.ts';

export interface Fact {
  readonly key: string;
  readonly level: VerdictLevel;
  readonly finding: string;
  readonly why: string;
  readonly source: Finding['source'];
}

/** What was read and does not speak against texting at home: the other half of the evidence. */
export function goodFacts(listing: NumberListing, t: TFunction): readonly Fact[] {
  return [...textingFacts(listing, t), ...registrationFacts(listing, t), ...serviceFacts(listing, t)];
}

function textingFacts({ capabilities, handling }: NumberListing, t: TFunction): readonly Fact[] {
  if (capabilities.sms !== 'can') return [];
  return [
    {
      key: 'texting',
      level: 'ready',
      finding: handling.kind === 'you' ? t('details.good.assigned') : t('details.good.on'),
      why: capabilities.mms === 'can' ? t('details.good.both') : t('details.good.textOnly'),
      source: 'number-list',
    },
  ];
}

function registrationFacts({ registration }: NumberListing, t: TFunction): readonly Fact[] {
  if (registration.state !== 'read') return [];
  const { campaign, brand } = registration;
  const facts: Fact[] = [];
  if (campaign !== null && campaignStanding(campaign.status) === 'confirmed') {
    const id = campaign.externalId ?? campaign.id;
    facts.push({
      key: 'campaign',
      level: 'ready',
      finding: t('details.good.campaign'),
      why: id === null ? t('details.good.noId') : t('details.good.campaignId', { id }),
      source: 'registration',
    });
  }
  if (brand !== null) {
    const isGood = brandStanding(brand.status) === 'confirmed';
    const id = brand.externalId ?? brand.id;
    facts.push({
      key: 'brand',
      level: isGood ? 'ready' : 'unknown',
      finding: isGood ? t('details.good.brand') : t('details.good.brandOther', { status: brand.status }),
      why: id === null ? t('details.good.noId') : t('details.good.brandId', { id }),
      source: 'registration',
    });
  }
  return facts;
}

function serviceFacts({ number, capabilities }: NumberListing, t: TFunction): readonly Fact[] {
  const { status } = number;
  const facts: Fact[] = [];
  if (status === 'Normal') {
    facts.push({
      key: 'service',
      level: 'ready',
      finding: t('details.good.inService'),
      why: t('details.good.status', { status }),
      source: 'number-list',
    });
  }
  if (capabilities.sms === 'can' && capabilities.international !== 'unknown') {
    const isOn = capabilities.international === 'can';
    const home = number.e164.startsWith('+1')
      ? t('details.good.homeNorthAmerica')
      : t('details.good.homeOther');
    facts.push({
      key: 'abroad',
      level: isOn ? 'ready' : 'cannot',
      finding: isOn ? t('details.good.abroadOn') : t('details.good.abroadOff'),
      why: isOn ? t('details.good.abroadAll') : home,
      source: 'number-list',
    });
  }
  return facts;
}
