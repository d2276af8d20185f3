import type { NumberListing } from './number-listing.ts';
import type { OwnershipKind } from './ownership.ts';

const namedAfterOwner: ReadonlySet<OwnershipKind> = new Set(['site', 'ivr-menu', 'call-queue', 'delegated']);

/**
 * What a number is called: the user's own name for it, its label, else whom it belongs to. Null when it has no name of
 * its own and goes by its kind.
 */
export function givenName({
  number,
  ownership,
  settings,
}: Pick<NumberListing, 'number' | 'ownership' | 'settings'>): string | null {
  if (settings.nickname !== null) return settings.nickname;
  if (number.label !== null && number.label.trim() !== '') return number.label;
  return namedAfterOwner.has(ownership.kind) ? (number.owner?.name ?? null) : null;
}
