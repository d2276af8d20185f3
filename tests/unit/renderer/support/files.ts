import { createFakeBridge } from './fake-bridge.ts';
import { formats } from './render-app.tsx';
import { snapshotOf } from './truth.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { NewFile } from '#renderer/store/compose-state.ts';
import { createAppStore, type AppStore } from '#renderer/store/create-app-store.ts';
import { createPreferences } from '#renderer/store/preferences.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { everyKind } from './listings.ts';

/** A file as picker, drop and paste give it. */
export const chosen = (name: string, type = 'image/jpeg', size = 2_000): File =>
  new File([new Uint8Array(size).fill(7)], name, { type });

/** A file whose bytes come when the test says so, or never. */
interface HeldFile {
  readonly file: NewFile;
  readonly arrive: () => void;
  readonly fail: (error: Error) => void;
}

export function heldFile(name: string, size = 9): HeldFile {
  let arrive: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    arrive = () => resolve(new Uint8Array(size));
    fail = reject;
  });
  const file = { name, contentType: 'image/jpeg', size, read: () => bytes };
  return { file, arrive: () => arrive(), fail: (error: Error) => fail(error) };
}
/** A file whose bytes are there at once. */
export const quickFile = (name: string): NewFile => ({
  name,
  contentType: 'image/jpeg',
  size: 9,
  read: () => Promise.resolve(new Uint8Array(9)),
});

interface Carried {
  readonly types: string[];
  readonly items: readonly {
    readonly kind: 'file';
    readonly getAsFile: () => File;
    readonly webkitGetAsEntry: () => { readonly isDirectory: boolean };
  }[];
}

/** What a drop or a paste brings; a folder comes as a file of its name. */
export const carrying = (
  files: readonly File[],
  folders: readonly File[] = [],
  types = ['Files'],
): Carried => ({
  types,
  items: [...files, ...folders].map((file) => ({
    kind: 'file',
    getAsFile: () => file,
    webkitGetAsEntry: () => ({ isDirectory: folders.includes(file) }),
  })),
});

export const fileOf = (changes: Partial<OutgoingFile> = {}): OutgoingFile => ({
  id: '00000000-0000-4000-8000-0000000000f1',
  name: 'fence.jpg',
  contentType: 'image/jpeg',
  size: 2_000,
  ...changes,
});

/** The store of a window on a fake main process, without the window. */
export function storeOn(answers: Parameters<typeof createFakeBridge>[2] = {}): {
  readonly store: AppStore;
  readonly bridge: FakeBridge;
} {
  const bridge = createFakeBridge(snapshotOf(), [], answers);
  let made = 0;
  const store = createAppStore({
    bridge,
    preferences: createPreferences(localStorage),
    formats,
    newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  });
  store.getState().replaceTruth(snapshotOf());
  store.getState().replaceListings('key', everyKind);
  return { store, bridge };
}
