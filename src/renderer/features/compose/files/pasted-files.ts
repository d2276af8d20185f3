/**
 * The files of a paste, or none where words were meant: office programs put a picture of the words beside them, and the
 * words are what somebody pastes into a text.
 */
export function pastedFiles({ types, files }: Pick<DataTransfer, 'types' | 'files'>): readonly File[] {
  return types.includes('text/html') && types.includes('text/plain') ? [] : [...files];
}
