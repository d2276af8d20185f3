import { app, type BrowserWindow } from 'electron';
import type { Logger } from '#domain/ports.ts';

export interface QuitOptions {
  readonly window: () => BrowserWindow | null;
  readonly dispose: () => Promise<void>;
  readonly logger: Logger;
}

/** How long a page may take to put down what stands in it, in milliseconds. */
const longestClosing = 2_000;

/**
 * Lets everything end before the process does: first the window, which saves what is being written and is out of the
 * user's way, then the services, whose request under way gets its few seconds. What is not finished then is found again
 * at the next start.
 */
export function quitOrderly({ window, dispose, logger }: QuitOptions): void {
  let ended = false;
  let ending = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    void closeWindow(window())
      .then(dispose)
      .catch((error: unknown) => {
        logger.error('did not end in order', { error });
      })
      .finally(() => {
        ended = true;
        logger.info('ended');
        app.quit();
      });
  });
}

/** Resolves when the window is gone and what its page said last has been heard. */
async function closeWindow(window: BrowserWindow | null): Promise<void> {
  if (window === null || window.isDestroyed()) return;
  await new Promise<void>((resolve) => {
    const patience = setTimeout(() => window.destroy(), longestClosing);
    window.once('closed', () => {
      clearTimeout(patience);
      setImmediate(resolve);
    });
    window.close();
  });
}
