import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppEvent } from '#contract/events.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';

/** What main said last: a projection, never changed by the window itself. */
export interface TruthSlice {
  readonly truth: AppSnapshot | null;
  /** Why the first snapshot could not be had. */
  readonly startError: AppError | null;
  readonly replaceTruth: (snapshot: AppSnapshot) => void;
  readonly applyEvent: (event: AppEvent) => void;
  readonly failStart: (error: AppError) => void;
}

/** The rows of the number list, pulled by page. */
export interface ListingsSlice {
  readonly listings: readonly NumberListing[];
  /** Whose rows and which version these are; null until the first pull is complete. */
  readonly listingsKey: string | null;
  readonly listingsError: AppError | null;
  readonly replaceListings: (key: string | null, rows: readonly NumberListing[]) => void;
  readonly failListings: (error: AppError) => void;
}

/** What is being written. It lives in the window until main has it as a row. */
export interface ComposeSlice {
  /** The number that was chosen on purpose; null means the default one. */
  readonly fromId: string | null;
  readonly to: string;
  readonly text: string;
  /** True between the press of Send and main's answer: further presses do nothing. */
  readonly sending: boolean;
  readonly sendError: AppError | null;
  readonly chooseFrom: (id: string) => void;
  readonly setTo: (to: string) => void;
  readonly setText: (text: string) => void;
  /** True when the text left the pane. */
  readonly send: (fromId: string) => Promise<boolean>;
  /** Puts the words of a text back into the pane, in place of what stands there; `to` as it should be written. */
  readonly restore: (text: OutgoingView) => void;
  readonly clearDraft: () => void;
}

type View = { readonly kind: 'new' } | { readonly kind: 'number'; readonly id: string };

/** What the window shows; nothing here is known to main. */
export interface ViewSlice {
  readonly view: View;
  readonly find: string;
  readonly openFolds: Readonly<Partial<Record<OwnershipGroup, boolean>>>;
  readonly fromMenuOpen: boolean;
  /** What was just done out of sight; the id tells two equal ones apart. */
  readonly toast: { readonly id: number; readonly words: string } | null;
  readonly showNew: () => void;
  readonly showNumber: (id: string) => void;
  readonly setFind: (find: string) => void;
  readonly setFold: (group: OwnershipGroup, open: boolean) => void;
  readonly setFromMenu: (open: boolean) => void;
  readonly setToast: (words: string | null) => void;
}

export type AppState = TruthSlice & ListingsSlice & ComposeSlice & ViewSlice;
