import type { NumberNote } from '#domain/number-change.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberSettings } from '#domain/number-settings.ts';

/** What the window asks about the numbers of whoever is signed in. */
export interface NumberChannels {
  'numbers:page': {
    request: { readonly offset: number; readonly limit: number };
    response: { readonly version: number; readonly total: number; readonly rows: readonly NumberListing[] };
  };
  'numbers:refresh': { request: null; response: null };
  /** Reads one number's registration again now, whatever its age; the rest as `numbers:refresh` does. */
  'numbers:check': { request: { readonly id: string }; response: null };
  /** What the person calls a number on this computer. Making one the default ends that of another. */
  'numbers:set': {
    request: { readonly id: string; readonly settings: NumberSettings };
    response: null;
  };
  /** What changed about one number (E.164), newest first. */
  'numbers:history': { request: { readonly number: string }; response: readonly NumberNote[] };
  /** The notes on show have been read; they stay in the history. */
  'numbers:read-notes': { request: null; response: null };
  /** Asks for a file and writes the table of all numbers into it; false when the user chose none. */
  'numbers:export': { request: { readonly format: 'csv' | 'json' }; response: { readonly saved: boolean } };
  /** Which rows can be seen, from top to bottom: their campaigns are read before the others'. At most 200 ids. */
  'numbers:prefer': { request: { readonly ids: readonly string[] }; response: null };
}

export const numberChannelNames = [
  'numbers:page',
  'numbers:refresh',
  'numbers:check',
  'numbers:set',
  'numbers:history',
  'numbers:read-notes',
  'numbers:export',
  'numbers:prefer',
] as const satisfies readonly (keyof NumberChannels)[];
