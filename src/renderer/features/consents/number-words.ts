import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { Formats } from '../../formats.ts';
import { nameOf } from '../numbers/number-words.ts';

interface NumberScene {
  /** E.164. */
  readonly number: string;
  /** Null when it is gone. */
  readonly listing: NumberListing | null;
  readonly formats: Formats;
  readonly homeCountry: string;
  readonly t: TFunction;
}

/** "Sales (650) 555-0110": an own number by its name and as it is dialled. */
export function numberWords({ number, listing, formats, homeCountry, t }: NumberScene): string {
  const phone = formats.phone(number, homeCountry);
  return listing === null ? phone : t('consent.number', { name: nameOf(listing, t), number: phone });
}
