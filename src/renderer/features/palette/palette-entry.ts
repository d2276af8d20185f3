import type { NumberListing } from '#domain/number-listing.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { ShortcutId } from '../shortcuts/shortcut-table.ts';

/** Headings of the palette, in its order. */
export const paletteGroups = ['actions', 'numbers', 'conversations'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** What stands before the name of an entry. */
export type EntrySign =
  | { readonly kind: 'icon'; readonly icon: IconName }
  | { readonly kind: 'number'; readonly listing: NumberListing }
  | { readonly kind: 'person'; readonly letters: string };

/** One thing that can be done or gone to. */
export interface PaletteEntry {
  /** Different from every other one's. */
  readonly id: string;
  readonly group: PaletteGroup;
  readonly sign: EntrySign;
  readonly name: string;
  /** What tells it from others of its name; empty for none. */
  readonly note: string;
  /** The keys that do the same. */
  readonly shortcut: ShortcutId | null;
  /** Called once the palette is closed and the focus is back. */
  readonly run: () => void;
}
