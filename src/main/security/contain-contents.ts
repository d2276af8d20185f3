import { app, type Event, type WebContents } from 'electron';
import type { Logger } from '#domain/ports.ts';
import { isSameOrigin } from './same-origin.ts';

/**
 * Keeps every page of this app on its own origin: no navigation elsewhere, no new windows, no webviews
 * (docs/security.md, rows 12 to 14). Has to run before the first window is made.
 */
export function containContents(origin: string, logger: Logger): void {
  const stay = (event: Event<{ url: string }>): void => {
    if (isSameOrigin(event.url, origin)) return;
    event.preventDefault();
    logger.warn('navigation refused');
  };
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => {
      logger.warn('new window refused');
      return { action: 'deny' };
    });
  });
}
