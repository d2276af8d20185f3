import type { NumberListing } from '#domain/number-listing.ts';
import { mayChoose } from '#domain/verdict/verdict.ts';

/**
 * The number a new text starts from: the one the person made the default, else the person's own main number, else the
 * first that can text in the order of the list. RingCentral marks the company's main number as primary too, hence the
 * look at the group.
 *
 * @param ordered the numbers that can be chosen, in the order shown
 */
export function defaultNumber(ordered: readonly NumberListing[]): NumberListing | null {
  const choosable = ordered.filter(({ verdict }) => mayChoose(verdict));
  return (
    choosable.find(({ settings }) => settings.isDefault) ??
    choosable.find(({ number, ownership }) => number.primary && ownership.group === 'direct') ??
    choosable[0] ??
    null
  );
}
