import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Words } from '../../locales/words.ts';

/** What Chromium says of the place where the menu was asked for. */
export type EditPlace = Pick<ContextMenuParams, 'isEditable' | 'misspelledWord' | 'dictionarySuggestions'> & {
  readonly editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >;
};

export interface EditActions {
  readonly replaceWith: (word: string) => void;
  readonly learn: (word: string) => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

function spellingItems(
  { misspelledWord, dictionarySuggestions }: EditPlace,
  words: Words,
  actions: EditActions,
): Item[] {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((word): Item => ({
    label: word.replaceAll('&', '&&'),
    click: () => actions.replaceWith(word),
  }));
  return [
    ...(suggestions.length === 0 ? [{ label: words('edit.noSuggestions'), enabled: false }] : suggestions),
    separator,
    { label: words('edit.learn'), click: () => actions.learn(misspelledWord) },
    separator,
  ];
}

/** The menu of a field that can be written in; null for any other place, which has none of the system's. */
export function editMenu(place: EditPlace, words: Words, actions: EditActions): Item[] | null {
  if (!place.isEditable) return null;
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags;
  return [
    ...spellingItems(place, words, actions),
    { role: 'cut', label: words('edit.cut'), enabled: canCut },
    { role: 'copy', label: words('edit.copy'), enabled: canCopy },
    { role: 'paste', label: words('edit.paste'), enabled: canPaste },
    separator,
    { role: 'selectAll', label: words('edit.selectAll'), enabled: canSelectAll },
  ];
}
