import { renderNow } from '../../../ui/render-now.ts';

/** Not in every page: where it is missing, the words are put in without the browser's own undo. */
interface EditingPage {
  readonly execCommand?: (command: 'insertText', showsUi: boolean, words: string) => boolean;
}

/**
 * Puts other words into a text field, with the caret at a place of them. The browser does it as if they were typed, so
 * that its own undo brings back what stood there; a value that is set from outside would empty that memory.
 *
 * @param write what sets the words when the browser does not
 */
export function putInField(
  field: HTMLTextAreaElement,
  words: string,
  [start, end]: readonly [start: number, end: number],
  write: (words: string) => void,
): void {
  const page: EditingPage = document;
  field.focus();
  field.select();
  page.execCommand?.('insertText', false, words);
  if (field.value !== words) renderNow(() => write(words));
  field.setSelectionRange(start, end);
}
