import type { NumberListing } from '#domain/number-listing.ts';
import type { OwnershipKind } from '#domain/ownership.ts';
import type { Words } from '../locales/words.ts';

const namedAfterOwner: ReadonlySet<OwnershipKind> = new Set(['site', 'ivr-menu', 'call-queue', 'delegated']);

/** What a number is called, as in the window: the user's own name for it, its label, else whom it belongs to, else its kind. */
export function ownNumberName({ number, ownership, settings }: NumberListing, words: Words): string {
  if (settings.nickname !== null) return settings.nickname;
  if (number.label !== null && number.label.trim() !== '') return number.label;
  const owner = namedAfterOwner.has(ownership.kind) ? number.owner?.name : null;
  return owner ?? words(`kinds.${ownership.kind}`);
}
