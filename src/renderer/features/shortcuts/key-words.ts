import type { TFunction } from 'i18next';
import { shortcuts, type ShortcutId } from './shortcut-table.ts';

const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test(navigator.platform);

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** What stands on one key. */
function keyWord(key: string, t: TFunction): string {
  switch (key) {
    case '$mod':
      return isMac() ? '⌘' : t('shortcuts.keys.ctrl');
    case 'Shift':
      return isMac() ? '⇧' : t('shortcuts.keys.shift');
    case 'Alt':
      return isMac() ? '⌥' : t('shortcuts.keys.alt');
    case 'Escape':
      return t('shortcuts.keys.escape');
    case 'Enter':
      return t('shortcuts.keys.enter');
    default:
      return arrows[key] ?? key.toUpperCase();
  }
}

/** The keys of one combination in the order they are pressed; those that only some keyboards need are left out. */
function capsOf(keys: string, t: TFunction): readonly string[] {
  return keys
    .split('+')
    .filter((key) => !key.startsWith('['))
    .map((key) => keyWord(key, t));
}

/** The combinations of a shortcut, each as the words on its keys; of a row of digits the first and the last. */
export function keyWords(id: ShortcutId, t: TFunction): readonly (readonly string[])[] {
  const keys: readonly string[] = shortcuts.find((shortcut) => shortcut.id === id)?.keys ?? [];
  const first = keys[0];
  const last = keys.at(-1);
  return [...new Set([first, last])].flatMap((each) => (each === undefined ? [] : [capsOf(each, t)]));
}
