import { canShrink, fileTypeOf, mostFileBytes, mostFiles } from '#domain/outbox/file-rules.ts';
import type { FileNote, NewFile } from '../../../store/compose-state.ts';
import type { AppStore } from '../../../store/create-app-store.ts';

/** Bytes; no camera makes larger pictures, and main keeps none. */
const largestPicture = 50_000_000;

type Sorted = { readonly note: FileNote } | { readonly added: NewFile };

async function bytesOf(chosen: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await chosen.arrayBuffer());
}

/** @param count files that the text would have with this one */
function sort(chosen: File, count: number): Sorted {
  const { name, size } = chosen;
  const contentType = fileTypeOf(name, chosen.type);
  if (contentType === null) return { note: { name, why: 'type' } };
  if (size === 0) return { note: { name, why: 'empty' } };
  if (count > mostFiles) return { note: { name, why: 'too-many' } };
  // A picture can be made smaller afterwards; any other file could never go.
  const most = canShrink({ contentType }) ? largestPicture : mostFileBytes;
  if (size > most) return { note: { name, why: 'too-large' } };
  return { added: { name, contentType, size, read: () => bytesOf(chosen) } };
}

/** Attaches what can go with a text and says of everything else, by its name, why it cannot. */
export function addFiles(store: AppStore, chosen: readonly File[]): void {
  const added: NewFile[] = [];
  const notes: FileNote[] = [];
  const { files, attach, noteFiles } = store.getState();
  for (const each of chosen) {
    const sorted = sort(each, files.length + added.length + 1);
    if ('note' in sorted) notes.push(sorted.note);
    else added.push(sorted.added);
  }
  if (added.length > 0) attach(added);
  noteFiles(notes);
}
