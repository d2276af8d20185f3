import { dialog, type BrowserWindow } from 'electron';
import type { AskForPlace } from './save-file.ts';

/** The system's own dialog, in front of the window while there is one. */
export function createAskForPlace(window: () => BrowserWindow | null): AskForPlace {
  return async (suggestedName) => {
    const options = { defaultPath: suggestedName };
    const parent = window();
    const { canceled, filePath } =
      parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
    return canceled || filePath === '' ? null : filePath;
  };
}
