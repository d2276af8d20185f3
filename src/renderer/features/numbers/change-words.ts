import type { TFunction } from 'i18next';
import type { NumberChange } from '#domain/number-change.ts';
import { campaignStanding } from '#domain/registration.ts';
import type { Formats } from '../../formats.ts';

type CampaignChange = Extract<NumberChange, { readonly type: 'campaign' }>;

/** What a number of a change is called, and whether its texting is a matter of assignment. */
export interface ChangedNumber {
  readonly name: string;
  readonly isShared: boolean;
}

/** By E.164; a number that is gone is called by its digits. */
export type WhoChanged = (e164: string) => ChangedNumber;

/** A campaign of thousands of numbers names these many. */
const mostNames = 5;

export const numbersOf = (change: NumberChange): readonly string[] =>
  change.type === 'campaign' ? change.numbers : [change.number];

function whatBecame({ from, to }: CampaignChange, t: TFunction): string {
  if (to === null) return t('numbers.watch.campaign.unlinked');
  if (from === null) return t('numbers.watch.campaign.linked', { status: to });
  return t(`numbers.watch.campaign.${campaignStanding(to)}`, { status: to });
}

/** "Campaign C8VLZXY expired: 3 numbers affected". Why texting went RingCentral does not say (platform.md 3.7, row 3). */
export function noteWords(change: NumberChange, who: WhoChanged, formats: Formats, t: TFunction): string {
  if (change.type === 'campaign') {
    const { campaignId, numbers } = change;
    const names = numbers.slice(0, mostNames).map((number) => who(number).name);
    return t('numbers.watch.campaignNote', {
      campaign:
        campaignId === null
          ? t('numbers.watch.campaignUnnamed')
          : t('numbers.watch.campaignNamed', { id: campaignId }),
      what: whatBecame(change, t),
      count: numbers.length,
      number: formats.count(numbers.length),
      names: `${names.join(', ')}${numbers.length > names.length ? ' …' : ''}`,
    });
  }
  const { name, isShared } = who(change.number);
  const key = change.type === 'texting-lost' && isShared ? 'texting-reassigned' : change.type;
  return t(`numbers.watch.notes.${key}`, { name });
}

/** The same as a line in the history of one number, which need not name it. */
export function historyWords(change: NumberChange, isShared: boolean, t: TFunction): string {
  if (change.type === 'campaign') {
    const { from, to } = change;
    if (to === null) return t('numbers.watch.history.campaignUnlinked', { from: from ?? '' });
    if (from === null) return t('numbers.watch.history.campaignLinked', { to });
    return t('numbers.watch.history.campaign', { from, to });
  }
  if (isShared && change.type === 'texting-lost') return t('numbers.watch.history.texting-reassigned');
  if (isShared && change.type === 'texting-gained') return t('numbers.watch.history.texting-assigned');
  return t(`numbers.watch.history.${change.type}`);
}
