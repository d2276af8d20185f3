import { dirname, join, resolve } from 'node:path';
import type { Logger } from '#domain/ports.ts';

export interface ShowInFolderOptions {
  /** Only what lies in this folder is ever shown. */
  readonly directory: string;
  /** As Electron's `shell.showItemInFolder`. */
  readonly show: (path: string) => void;
  readonly logger: Logger;
}

/** Shows a file of the data folder in the system's file manager; a name that leads anywhere else has no effect. */
export function createShowInFolder(options: ShowInFolderOptions): (fileName: string) => void {
  const { directory, show, logger } = options;
  return (fileName) => {
    const path = join(directory, fileName);
    if (dirname(path) !== resolve(directory)) {
      logger.warn('not shown: no file of the data folder');
      return;
    }
    show(path);
  };
}
