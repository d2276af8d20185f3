/** Something that was chosen, dropped or pasted. */
export interface ChosenFile {
  readonly file: File;
  /** The system gives a folder as a file that cannot be read. */
  readonly isFolder: boolean;
}

/** What of a drop or a paste is looked at; one that is no file has a string. */
interface Given {
  readonly items: Iterable<{
    readonly kind: string;
    readonly getAsFile: () => File | null;
    readonly webkitGetAsEntry: () => Pick<FileSystemEntry, 'isDirectory'> | null;
  }>;
}

/** What the file dialog gave, which offers no folders. */
export const chosenFiles = (files: Iterable<File> | null): readonly ChosenFile[] =>
  [...(files ?? [])].map((file) => ({ file, isFolder: false }));

/** What was dropped or pasted. Only while its event is handled. */
export function givenFiles({ items }: Given): readonly ChosenFile[] {
  return [...items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory === true }];
  });
}

/**
 * The files of a paste, or none where words were meant: office programs put a picture of the words beside them, and the
 * words are what somebody pastes into a text.
 */
export function pastedFiles(data: Given & Pick<DataTransfer, 'types'>): readonly ChosenFile[] {
  return data.types.includes('text/html') && data.types.includes('text/plain') ? [] : givenFiles(data);
}
