import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { capabilityWords } from './capability-chips.tsx';
import { kindOf, nameOf } from './number-words.ts';
import { shortNote } from './verdict-words.ts';

/**
 * What a screen reader says for a row: "Virginia, Site number, (571) 555-0123, SMS: available, MMS: available, Intl: not
 * available, Ready, your inbox" (ui.md, "Number row").
 */
export function rowName(listing: NumberListing, phone: string, isDefault: boolean, t: TFunction): string {
  return [
    nameOf(listing, t),
    isDefault ? t('numbers.defaultNumber') : '',
    kindOf(listing, t),
    phone,
    ...capabilityWords(listing.capabilities, t),
    t(`verdict.levels.${listing.verdict.level}`),
    shortNote(listing, t),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
