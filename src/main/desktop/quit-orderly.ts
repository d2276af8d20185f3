import { app } from 'electron';
import type { Logger } from '#domain/ports.ts';

/**
 * Lets the services end before the process does: the request under way gets its few seconds. What is not finished then
 * is found again at the next start.
 */
export function quitOrderly(dispose: () => Promise<void>, logger: Logger): void {
  let ended = false;
  let ending = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    void dispose()
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
