import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppEvent, WindowPlace } from '#contract/events.ts';
import type { ConversationFilter, ConversationView } from '#contract/message-view.ts';
import type { DraftView, OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import type { ComposeSlice, DraftSlice } from './compose-state.ts';
import type { ConsentsSlice } from './consents-slice.ts';
import type { ConversationList } from './conversation-list.ts';
import type { NumberFilter } from './number-filter.ts';
import type { NamesSlice } from './names-slice.ts';
import type { OutboxLists } from './outbox-lists.ts';
import type { PaneName, PaneWidths } from './pane-widths.ts';
import type { TemplateSlice } from './template-slice.ts';
import type { Thread } from './thread-pages.ts';

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

/** Whose conversations the list shows: of one number, by the id of its row, or of all. */
export type ListScope = string | null;

/** The conversations of a number or of all; beside them, where there is room, a new text. */
interface ListPlace {
  readonly kind: 'list';
  readonly scope: ListScope;
}

/** A new text, beside the list. */
interface NewPlace {
  readonly kind: 'new';
  readonly scope: ListScope;
}

export interface ConversationPlace {
  readonly kind: 'conversation';
  readonly scope: ListScope;
  /** `conversationKey`. */
  readonly key: string;
  /** The text to begin at, as after a search; null for the newest, or the first that was not read. */
  readonly at: string | null;
}

/** A place of its own, to which the details of a number lead back. */
type Place = ListPlace | NewPlace | ConversationPlace | { readonly kind: 'outbox' };

type Content = Place | { readonly kind: 'details'; readonly id: string; readonly back: Place };

/** Settings lead back to whatever was looked at before. */
export type View = Content | { readonly kind: 'settings'; readonly back: Content };

/** What lies over the window and has the keys to itself. */
export type Overlay = 'palette' | 'templates' | 'shortcuts' | 'sign-out' | 'close-question';

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
  /** Where main asked to go, until the window went there. */
  readonly askedPlace: WindowPlace | null;
  readonly askPlace: (place: WindowPlace | null) => void;
  /** Widths of the panes as they were dragged, in CSS pixels. */
  readonly paneWidths: PaneWidths;
  /** Null puts the pane back to its own width. */
  readonly setPaneWidth: (pane: PaneName, width: number | null) => void;
  /** A new text beside the list that is shown. What stands in the pane stays. */
  readonly showNew: () => void;
  /** The conversations of a number, which the pane texts from then; what was answered elsewhere is put away. */
  readonly showNumber: (id: string) => void;
  /** The conversations of all numbers. */
  readonly showAll: () => void;
  /** The list with its conversation closed. */
  readonly showList: () => void;
  /** Only the place; `openConversation` fills the pane as well. */
  readonly showConversation: (key: string, scope: ListScope, at: string | null) => void;
  /** @param at id of the text to begin at */
  readonly showOutbox: (at?: string) => void;
  /** The text that the outbox begins at, until it has the focus. */
  readonly outboxAt: string | null;
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

/** The list of conversations beside what is shown. */
export interface ConversationsSlice {
  readonly conversationFilter: ConversationFilter;
  readonly conversations: ConversationList;
  /**
   * What main has of conversations that the outbox or a draft knows of and that are not in the rows: null for one that
   * RingCentral has not seen yet.
   */
  readonly extras: ReadonlyMap<string, ConversationView | null>;
  readonly setConversationFilter: (filter: ConversationFilter) => void;
  /** Forgets the rows; those of `key` are pulled next. */
  readonly restartConversations: (key: string | null) => void;
  /** The answer to a pull; one of another list is dropped. */
  readonly fillConversations: (
    key: string,
    filled: Pick<ConversationList, 'rows' | 'total' | 'pulledAt' | 'version' | 'reach'>,
  ) => void;
  readonly failConversations: (key: string, error: AppError) => void;
  /** The end of the list comes near. */
  readonly wantMoreConversations: () => void;
  readonly learnExtras: (key: string, read: ReadonlyMap<string, ConversationView | null>) => void;
}

/** The conversation that is shown, as a window of pages. */
export interface ThreadSlice {
  readonly thread: Thread;
  /** Ids of the texts that were deleted during this run. */
  readonly deletedTexts: ReadonlySet<string>;
  /** Reads the newest texts, and as many more as lead to `at` or to the first unread one; null closes it. */
  readonly openThread: (key: string | null, at?: string | null) => Promise<void>;
  /** What is held is read again, with all that came since. */
  readonly refreshThread: () => Promise<void>;
  /** One page more at the upper end; RingCentral is asked where nothing older is here. */
  readonly loadOlder: () => Promise<void>;
  /** A page whose rows were let go comes near again. */
  readonly holdPage: (place: number) => Promise<void>;
  readonly setDeleted: (id: string, isDeleted: boolean) => void;
}

export type AppState = TruthSlice &
  ListingsSlice &
  ComposeSlice &
  DraftSlice &
  OutboxSlice &
  ConversationsSlice &
  ThreadSlice &
  NamesSlice &
  ConsentsSlice &
  TemplateSlice &
  ViewSlice;
