import { isWorthKeeping } from '#domain/outbox/draft.ts';
import type { AppState } from './app-state.ts';
import type { FileNote } from './compose-state.ts';
import type { RefusedFile } from './file-keeper.ts';
import { ownerKey } from './owner-key.ts';
import type { PaneDraft } from './pane-draft.ts';

/** A file that could not be kept after its words had left the send pane: nobody saw it go. */
export interface LostFile {
  /** Whose it is (`ownerKey`): nobody else is told of it. */
  readonly owner: string;
  readonly draftId: string;
  /** As it was typed, one recipient in a line. */
  readonly to: string;
  readonly note: FileNote;
  /** Send was pressed for it, and nothing went. */
  readonly isUnsent: boolean;
  /** False where there was nothing but the file, so that no draft is left. */
  readonly hasDraft: boolean;
}

/** What is missing in a draft without these. */
export function lostOf(
  draft: PaneDraft,
  refused: readonly RefusedFile[],
  owner: string,
  isUnsent: boolean,
): readonly LostFile[] {
  const hasDraft = isWorthKeeping(withoutRefused(draft, refused));
  return refused.map(({ note }) => ({ owner, draftId: draft.id, to: draft.to, note, isUnsent, hasDraft }));
}

export const withoutRefused = (draft: PaneDraft, refused: readonly RefusedFile[]): PaneDraft => ({
  ...draft,
  files: draft.files.filter((file) => !refused.some(({ id }) => id === file.id)),
});

/** Those of whoever is signed in. */
export function lostHere({ lostFiles, truth }: Pick<AppState, 'lostFiles' | 'truth'>): readonly LostFile[] {
  const mine = ownerKey(truth);
  return lostFiles.filter(({ owner }) => owner === mine);
}

/** What the pane says of a draft that comes back into it; elsewhere it is said no more. */
export function lostInPane(
  { lostFiles }: Pick<AppState, 'lostFiles'>,
  draftId: string,
): Pick<AppState, 'lostFiles' | 'fileNotes'> {
  const isMissing = (lost: LostFile): boolean => lost.draftId === draftId;
  return {
    fileNotes: lostFiles.filter(isMissing).map(({ note }) => note),
    lostFiles: lostFiles.filter((lost) => !isMissing(lost)),
  };
}
