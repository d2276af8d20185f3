import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppEvent } from '#contract/events.ts';
import type { Request } from '#contract/channels.ts';
import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import type { NumberFilter } from './number-filter.ts';
import type { LeftWords } from './left-words.ts';
import type { OutboxLists } from './outbox-lists.ts';

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

/** What is being written: one draft, which main keeps too. Nothing of it goes unless the user says so. */
export interface ComposeSlice {
  /** UUID, made at the first key; null while nothing was written. */
  readonly draftId: string | null;
  /** E.164 of the number that was chosen on purpose; null means the default one. */
  readonly from: string | null;
  readonly to: string;
  readonly text: string;
  /** True between the press of Send and main's answer: further presses do nothing, and nothing is saved. */
  readonly sending: boolean;
  readonly sendError: AppError | null;
  /** The words may have gone to this recipient already; true until they are sent or To is changed. */
  readonly mayHaveGone: boolean;
  /** By the id of its row; the words stay. */
  readonly chooseFrom: (id: string) => void;
  readonly setTo: (to: string) => void;
  readonly setText: (text: string) => void;
  /** True when the text left and nothing else stands in the pane: what was typed after the press stays as another draft. */
  readonly send: (numberId: string) => Promise<boolean>;
  /** Settles when main has answered to the last press of Send. */
  readonly settleSend: () => Promise<void>;
  /** Fills the pane with a draft that main says is open, unless it was sent. What stood there before is saved. */
  readonly openDraft: (draft: Pick<DraftView, 'id' | 'from' | 'to' | 'text' | 'origin'>) => void;
  /** Saves what is written, puts it away and empties the pane. False when it could not be saved: then it stays. */
  readonly startNew: () => Promise<boolean>;
  /** Empties the pane without a word to main: its draft is somebody else's, or gone. */
  readonly emptyPane: () => void;
}

/** What main has of the draft in the pane. */
export interface DraftSlice {
  readonly lastSaved: Request<'drafts:save'> | null;
  /** Why the last save failed; null when it did not. */
  readonly saveError: AppError | null;
  /** What left the pane and could not be saved, of whomever: it is kept here and tried again. */
  readonly left: readonly LeftWords[];
  /** Saves what is not saved yet, one save after the other. True when main then has all that is and was in the pane. */
  readonly saveDraft: () => Promise<boolean>;
  /** The words that left and could not be saved are not wanted any more. */
  readonly forgetLeft: () => void;
  /** Main may not have the draft any more, for example after its store was opened anew. */
  readonly doubtSaved: () => void;
}

/** The texts that have not gone and the drafts: pulled by page, then kept by events. */
export interface OutboxSlice {
  readonly lists: OutboxLists;
  /** Why the lists could not be pulled. */
  readonly listsError: AppError | null;
  /** Forgets everything; what belongs to `owner` is then pulled, nothing when that is null. */
  readonly restartLists: (owner: string | null) => void;
  /** The answer to the pull of this generation; an older one is dropped. */
  readonly fillLists: (
    generation: number,
    pulled: { readonly texts: readonly OutgoingView[]; readonly drafts: readonly DraftView[] },
  ) => void;
  readonly failLists: (generation: number, error: AppError) => void;
}

/** A place of its own, to which the details of a number lead back. */
type Place =
  { readonly kind: 'new' } | { readonly kind: 'number'; readonly id: string } | { readonly kind: 'outbox' };

type Content = Place | { readonly kind: 'details'; readonly id: string; readonly back: Place };

/** Settings lead back to whatever was looked at before. */
type View = Content | { readonly kind: 'settings'; readonly back: Content };

/** What lies over the window and has the keys to itself. */
export type Overlay = 'palette' | 'shortcuts' | 'sign-out' | 'close-question';

/** What was just done out of sight. */
export interface ToastState {
  /** Tells two equal ones apart. */
  readonly id: number;
  readonly words: string;
  readonly tone: 'ready' | 'fail';
  /** What can be done about it; a toast with an action stays until it is dismissed. */
  readonly action: { readonly label: string; readonly act: () => void } | null;
  /** Those that can be summed up in one; null when it stands for itself. */
  readonly series: ToastSeries | null;
}

interface ToastSeries {
  readonly name: string;
  /** How many things were done. */
  readonly count: number;
  /** The words for so many of them, and those of the action that takes them all. */
  readonly sum: (count: number) => { readonly words: string; readonly label: string };
}

type ToastDetails = Partial<Pick<ToastState, 'tone' | 'action' | 'series'>>;

/** What the window shows; nothing here is known to main. */
export interface ViewSlice {
  readonly view: View;
  readonly find: string;
  /** Which numbers the rail shows; none pressed shows all. */
  readonly filters: readonly NumberFilter[];
  readonly openFolds: Readonly<Partial<Record<OwnershipGroup, boolean>>>;
  readonly fromMenuOpen: boolean;
  readonly overlay: Overlay | null;
  /** Oldest first. One without an action makes room for the next. */
  readonly toasts: readonly ToastState[];
  readonly toastCount: number;
  readonly showNew: () => void;
  readonly showNumber: (id: string) => void;
  readonly showOutbox: () => void;
  /** What is known of one number, by the id of its row. What was looked at before comes back after it. */
  readonly showDetails: (id: string) => void;
  readonly leaveDetails: () => void;
  readonly showSettings: () => void;
  readonly leaveSettings: () => void;
  readonly setFind: (find: string) => void;
  readonly toggleFilter: (filter: NumberFilter) => void;
  /** Every number again. */
  readonly clearFind: () => void;
  readonly setFold: (group: OwnershipGroup, open: boolean) => void;
  readonly setFromMenu: (open: boolean) => void;
  readonly setOverlay: (overlay: Overlay | null) => void;
  readonly showToast: (words: string, details?: ToastDetails) => void;
  readonly dismissToast: (id: number) => void;
  readonly dismissToasts: () => void;
}

export type AppState = TruthSlice & ListingsSlice & ComposeSlice & DraftSlice & OutboxSlice & ViewSlice;
