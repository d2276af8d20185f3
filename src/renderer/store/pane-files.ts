import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { AppState } from './app-state.ts';
import type { ComposeSlice } from './compose-state.ts';
import type { FileKeeper, Kept } from './file-keeper.ts';
import { ownerKey } from './owner-key.ts';

interface PaneFilesOptions {
  readonly keeper: FileKeeper;
  readonly newId: () => string;
  readonly get: () => AppState;
  readonly set: (change: (state: AppState) => Partial<AppState>) => void;
  /** Changes what is written. */
  readonly write: (change: { readonly files: readonly OutgoingFile[] }) => void;
}

type PaneFiles = Pick<
  ComposeSlice,
  'slowFiles' | 'fileNotes' | 'attach' | 'removeFiles' | 'noteFiles' | 'fileSettled'
>;

const isSame = (one: OutgoingFile, other: OutgoingFile): boolean =>
  one.name === other.name && one.contentType === other.contentType && one.size === other.size;

/** The files of what is being written: each is read and handed to main as soon as it is attached. */
export function createPaneFiles({ keeper, newId, get, set, write }: PaneFilesOptions): PaneFiles {
  /** Main knows a file by its bytes. What it did not take leaves with a note; elsewhere, who saves the draft says so. */
  const settle = (id: string, end: Kept): void =>
    set(({ files, fileNotes, slowFiles }) => {
      const others = slowFiles.length === 0 ? slowFiles : slowFiles.filter((slow) => slow !== id);
      const known = files.find((file) => file.id === id);
      if (known === undefined || end === 'dropped') return { slowFiles: others };
      if ('refused' in end) {
        return {
          slowFiles: others,
          files: files.filter((file) => file !== known),
          fileNotes: [...fileNotes, end.refused.note],
        };
      }
      return isSame(known, end.file)
        ? { slowFiles: others }
        : { slowFiles: others, files: files.map((file) => (file === known ? end.file : file)) };
    });

  return {
    slowFiles: [],
    fileNotes: [],
    attach: (added) => {
      let { files } = get();
      const owner = ownerKey(get().truth);
      const isTheirs = (): boolean => ownerKey(get().truth) === owner;
      for (const { read, replaces, ...described } of added) {
        const file = { id: newId(), ...described };
        const onSlow = (): void => set(({ slowFiles }) => ({ slowFiles: [...slowFiles, file.id] }));
        void keeper.keep(file, { read, onSlow, isTheirs }).then((end) => settle(file.id, end));
        files =
          replaces === undefined
            ? [...files, file]
            : files.map((known) => (known.id === replaces ? file : known));
      }
      write({ files });
      set(() => ({ fileNotes: [] }));
    },
    removeFiles: (ids) => {
      write({ files: get().files.filter(({ id }) => !ids.includes(id)) });
      set(() => ({ fileNotes: [] }));
      keeper.drop(ids);
    },
    noteFiles: (fileNotes) => set(() => ({ fileNotes })),
    fileSettled: (file) => keeper.settled([file]).then(() => undefined),
  };
}
