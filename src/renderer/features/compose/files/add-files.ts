import { shownFileName } from '#domain/outbox/file-name.ts';
import { canShrink, fileTypeOf, isHeic, mostFileBytes, mostFiles } from '#domain/outbox/file-rules.ts';
import type { FileNote, NewFile } from '../../../store/compose-state.ts';
import type { AppStore } from '../../../store/create-app-store.ts';
import type { ChosenFile } from './given-files.ts';

/** Bytes; no camera makes larger pictures, and main keeps none. */
const largestPicture = 50_000_000;

async function bytesOf(chosen: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await chosen.arrayBuffer());
}

/**
 * Why a file certainly cannot go; null when it can.
 *
 * @param count files that the text would have with this one
 */
function whyNot({ file, isFolder }: ChosenFile, count: number): FileNote['why'] | null {
  if (isFolder) return 'folder';
  const contentType = fileTypeOf(file.name, file.type);
  if (contentType === null) return isHeic(file) ? 'heic' : 'type';
  if (file.size === 0) return 'empty';
  if (count > mostFiles) return 'too-many';
  // A picture can be made smaller afterwards; any other file could never go.
  const most = canShrink({ contentType }) ? largestPicture : mostFileBytes;
  return file.size > most ? 'too-large' : null;
}

/** Attaches what can go with a text and says of everything else, by its name, why it cannot. */
export function addFiles(store: AppStore, chosen: readonly ChosenFile[]): void {
  const added: NewFile[] = [];
  const notes: FileNote[] = [];
  const { files, attach, noteFiles } = store.getState();
  for (const each of chosen) {
    const { file } = each;
    const name = shownFileName(file.name);
    const why = whyNot(each, files.length + added.length + 1);
    const contentType = fileTypeOf(file.name, file.type);
    if (why !== null) notes.push({ name, why });
    else if (contentType !== null) {
      added.push({ name, contentType, size: file.size, read: () => bytesOf(file) });
    }
  }
  if (added.length > 0) attach(added);
  noteFiles(notes);
}
