import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { groupNumbers } from '#domain/number-listing.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';
import type { AppServices } from '../../app-context.tsx';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { showDetailsOf } from '../number-details/show-details.ts';
import type { Finder } from '../numbers/find-numbers.ts';
import { nameOf } from '../numbers/number-words.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** More than these nobody looks through; another word narrows them. */
const mostNumbers = 20;

/** The numbers that fit what was typed, in the order of the rail. One that cannot text shows why. */
export function numberEntries(
  find: string,
  finder: Finder,
  homeCountry: string,
  { store, formats }: Pick<AppServices, 'store' | 'formats'>,
  t: TFunction,
): readonly PaletteEntry[] {
  const open = (listing: NumberListing): void => {
    if (!mayChoose(listing.verdict)) {
      showDetailsOf(store, listing.number.id);
      return;
    }
    renderNow(() => store.getState().showNumber(listing.number.id));
    if (!focusTarget('findText')) focusTarget('to');
  };
  return groupNumbers(finder(find))
    .flatMap(({ canText, cannotText }) => [...canText, ...cannotText])
    .slice(0, mostNumbers)
    .map((listing) => ({
      id: `number-${listing.number.id}`,
      group: 'numbers',
      sign: { kind: 'number', listing },
      name: nameOf(listing, t),
      note: formats.phone(listing.number.e164, homeCountry),
      shortcut: null,
      run: () => open(listing),
    }));
}
