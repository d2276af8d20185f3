import type { NumberGroup } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';

/** Element ids of the places in the number list that arrow keys walk through. */
export const rowStop = (numberId: string): string => `number-${numberId}`;
export const foldStop = (group: OwnershipGroup): string => `fold-${group}`;

/** Rows and folds from top to bottom; rows inside a closed fold are no stops. */
export function railStops(
  groups: readonly NumberGroup[],
  isOpen: (group: OwnershipGroup) => boolean,
): readonly string[] {
  return groups.flatMap(({ group, canText, cannotText }) => [
    ...canText.map(({ number }) => rowStop(number.id)),
    ...(cannotText.length > 0 ? [foldStop(group)] : []),
    ...(isOpen(group) ? cannotText.map(({ number }) => rowStop(number.id)) : []),
  ]);
}
