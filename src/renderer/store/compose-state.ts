import type { DraftView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Audience } from '#domain/outbox/draft.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { LeftWords } from './left-words.ts';
import type { LostFile } from './lost-files.ts';
import type { PaneDraft } from './pane-draft.ts';

export type KeptDraft = Omit<DraftView, 'isOpen' | 'createdAt' | 'savedAt'>;

/** One own number and the other side of a conversation, E.164; several people share a group text. */
export interface Pair {
  readonly from: string;
  readonly to: readonly string[];
}

/** A file that was chosen, with the way to its bytes. */
export interface NewFile extends Omit<OutgoingFile, 'id'> {
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Id of the file whose place it takes. */
  readonly replaces?: string;
}

/** A file that was not attached, and why; or what became of a press of Send without it. */
export interface FileNote {
  readonly name: string;
  readonly why:
    // which file it is
    | 'type'
    | 'heic'
    | 'mismatch'
    | 'folder'
    | 'empty'
    | 'too-many'
    | 'too-large'
    | 'no-pictures'
    // reading it
    | 'gone'
    | 'unreadable'
    | 'slow'
    // keeping it
    | 'no-room'
    | 'not-kept'
    // what was attached
    | 'not-smaller'
    | 'damaged'
    | 'unsent';
}

/** One text of a press of Send. */
export interface TextOut {
  /** E.164. */
  readonly to: readonly string[];
  readonly text: string;
}

/**
 * The text left, with or without something typed after the press that stays as another draft; or main refused it, and
 * the words stand in the pane still or, where that was left meanwhile, in Drafts; or an earlier press is under way; or
 * the press was undone, since one of its files did not come or was taken out while it was read, or the draft deleted.
 */
export type SendOutcome =
  | 'sent'
  | 'sent-and-more'
  | 'under-way'
  | 'undone'
  | { readonly refused: AppError; readonly isInPane: boolean };

/** What is being written: one draft, which main keeps too. Nothing of it goes unless the user says so. */
export interface ComposeSlice {
  /**
   * Another one whenever something else comes into the pane. What was asked, opened or begun for what stood there
   * before does not count any more.
   */
  readonly turn: number;
  /** UUID, made at the first key; null while nothing was written. */
  readonly draftId: string | null;
  /** E.164 of the number that was chosen on purpose; null means the default one. */
  readonly from: string | null;
  /** As typed, one recipient in a line; the last line is what is being typed. */
  readonly to: string;
  readonly audience: Audience;
  readonly text: string;
  /** Also those that are on their way to main, which keeps them. */
  readonly files: readonly OutgoingFile[];
  /** What could not be attached, until it is put away or something else is attached. */
  readonly fileNotes: readonly FileNote[];
  /** Ids of those whose reading takes more than a moment. */
  readonly slowFiles: readonly string[];
  /** The time that was chosen, in milliseconds since the epoch; null for as soon as possible. */
  readonly sendAt: number | null;
  /** With `sendAt`: a text from the other side makes it a draft again. */
  readonly endsWhenAnswered: boolean;
  /**
   * True between the press of Send and main's answer: further presses do nothing, and nothing is saved once its files
   * are there.
   */
  readonly sending: boolean;
  /** Files that the press of Send waits for, which are on their way to main. */
  readonly sendWaitsFor: readonly OutgoingFile[];
  readonly sendError: AppError | null;
  /** The words may have gone to this recipient already; true until they are sent or To is changed. */
  readonly mayHaveGone: boolean;
  /** By the id of its row; the words stay. */
  readonly chooseFrom: (id: string) => void;
  readonly setTo: (to: string) => void;
  readonly setText: (text: string) => void;
  readonly setAudience: (audience: Audience) => void;
  /**
   * Attaches files to what is being written and hands them to main. Where `replaces` names one, it takes the place of
   * that one. What cannot be read in time, or main does not take, leaves with a note.
   */
  readonly attach: (files: readonly NewFile[]) => void;
  readonly removeFiles: (ids: readonly string[]) => void;
  readonly noteFiles: (notes: readonly FileNote[]) => void;
  /** Settles when main has answered for a file that was attached, or when it is not to come. */
  readonly fileSettled: (file: OutgoingFile) => Promise<void>;
  readonly setTime: (sendAt: number | null, endsWhenAnswered: boolean) => void;
  /** What became of a press of Send. */
  readonly send: (numberId: string, texts: readonly TextOut[]) => Promise<SendOutcome>;
  /** Settles when main has answered to the last press of Send. */
  readonly settleSend: () => Promise<void>;
  /** The draft was deleted: a press of Send that waits for its files still sends nothing. */
  readonly callOffSend: (draftId: string) => void;
  /** Fills the pane with a draft that main says is open, unless it was sent. What stood there before is saved. */
  readonly openDraft: (draft: KeptDraft) => void;
  /**
   * Saves what is written, puts it away and empties the pane; files that are still read follow. False when it could not
   * be saved: then it stays.
   */
  readonly startNew: () => Promise<boolean>;
  /** The conversation that the pane stands in, which gives From and To; null for a new text. */
  readonly answering: Pair | null;
  /**
   * Puts what stands in the pane away and lets it answer, with the draft that was written there before. Without a pair
   * the pane is empty for a new text.
   */
  readonly answer: (pair: Pair | null, draft?: KeptDraft | null) => void;
  /** The same without a change of the words, which are for this conversation already. */
  readonly answerWith: (pair: Pair) => void;
  /** Empties the pane without a word to main: its draft is somebody else's, or gone. */
  readonly emptyPane: () => void;
}

/** What main has of the draft in the pane. */
export interface DraftSlice {
  readonly lastSaved: PaneDraft | null;
  /** Why the last save failed; null when it did not. */
  readonly saveError: AppError | null;
  /** What left the pane and is on its way to main, its last file included. */
  readonly leaving: readonly PaneDraft[];
  /** Files that could not be kept after their words had left the pane, until the draft is in the pane again. */
  readonly lostFiles: readonly LostFile[];
  /** What left the pane and could not be saved, of whomever: it is kept here and tried again. */
  readonly left: readonly LeftWords[];
  /** Saves what is not saved yet, one save after the other. True when main then has all that is and was in the pane. */
  readonly saveDraft: () => Promise<boolean>;
  /** The same without the files that are still read: they follow, also when the words leave the pane. */
  readonly saveWords: () => Promise<boolean>;
  /** The words that left and could not be saved are not wanted any more. */
  readonly forgetLeft: () => void;
  /** Main may not have the draft any more, for example after its store was opened anew. */
  readonly doubtSaved: () => void;
}
