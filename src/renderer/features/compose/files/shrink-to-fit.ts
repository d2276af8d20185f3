import { bytesOf, canShrink, mostFileBytes } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { AppServices } from '../../../app-context.tsx';
import type { FileNote } from '../../../store/compose-state.ts';
import { readKept } from '../../../store/file-slices.ts';

/**
 * The bytes that each picture may have of what the other files leave: large ones the same, and one that is smaller than
 * its part is left as it is, since a small picture hardly gets smaller.
 */
export function budgets(files: readonly OutgoingFile[]): ReadonlyMap<string, number> {
  const pictures = files.filter(canShrink);
  let rest = Math.max(0, mostFileBytes - bytesOf(files.filter((file) => !canShrink(file))));
  const smallestFirst = pictures.toSorted((one, other) => one.size - other.size);
  return new Map(
    smallestFirst.map(({ id, size }, place) => {
      const most = Math.min(size, Math.floor(rest / (pictures.length - place)));
      rest -= most;
      return [id, most];
    }),
  );
}

const jpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '')}.jpg`;

/**
 * Makes the pictures so small that all files go together. Each smaller one takes the place of the one it was made of;
 * what was removed meanwhile stays away. It ends where the files are sent, or something else comes into the pane.
 */
export async function shrinkToFit({ store, bridge, pictures }: AppServices): Promise<void> {
  const notes: FileNote[] = [];
  const { files, turn } = store.getState();
  const isOver = (): boolean => store.getState().turn !== turn || store.getState().sending;
  for (const [id, most] of budgets(files)) {
    const file = files.find((each) => each.id === id);
    if (file === undefined || file.size <= most) continue;
    // Main may still be taking it.
    await store.getState().fileSettled(file);
    const kept = await readKept(bridge, id);
    const smaller = kept.ok ? await pictures.shrink(kept.value, most) : null;
    if (isOver()) return;
    const state = store.getState();
    if (!state.files.some((each) => each.id === id)) continue;
    if (smaller === null) {
      const isDamaged = !kept.ok && kept.error.code === 'file-damaged';
      notes.push({ name: file.name, why: isDamaged ? 'damaged' : 'not-smaller' });
      continue;
    }
    state.attach([
      {
        name: jpegName(file.name),
        contentType: 'image/jpeg',
        size: smaller.byteLength,
        read: () => Promise.resolve(smaller),
        replaces: id,
      },
    ]);
  }
  if (notes.length > 0) store.getState().noteFiles(notes);
}
