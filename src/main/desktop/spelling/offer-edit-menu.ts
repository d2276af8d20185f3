import { Menu, type BrowserWindow } from 'electron';
import type { Words } from '../../locales/words.ts';
import { editMenu } from './edit-menu.ts';

/** Shows the menu of a field where the window is asked for one and the page has none of its own. */
export function offerEditMenu(window: BrowserWindow, words: Words): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const items = editMenu(params, words, {
      replaceWith: (word) => webContents.replaceMisspelling(word),
      learn: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (items !== null) Menu.buildFromTemplate(items).popup({ window });
  });
}
