import type { BrowserWindow } from 'electron';
import type { CloseChoice } from '#contract/app-settings.ts';
import type { WindowPlace } from '#contract/events.ts';
import type { Publisher } from '../ipc/publisher.ts';
import { showWindow } from './main-window.ts';

export interface WindowKeeperOptions {
  readonly create: (startsHidden: boolean) => BrowserWindow;
  readonly publisher: Publisher;
  /** True when everything ends: then a window closes for good. */
  readonly isEnding: () => boolean;
  /** What closing does now, by the setting or by an answer that was given for once. */
  readonly closing: (choice: CloseChoice | null) => Promise<'hide' | 'quit' | 'ask'>;
  readonly quit: () => void;
  readonly onFocus: () => void;
}

/** The one window, from its first opening until the app ends. */
export interface WindowKeeper {
  current(): BrowserWindow | null;
  isFocused(): boolean;
  /** Opens it; a second time it does nothing. */
  open(startsHidden: boolean): void;
  /** Brings it to the user; one that is gone is opened anew. */
  show(): void;
  /** Closes it as its cross does, with the answer to the question. */
  close(choice: CloseChoice): void;
  /** Brings it and sends it there. */
  goTo(place: WindowPlace): void;
}

export function createWindowKeeper(options: WindowKeeperOptions): WindowKeeper {
  const { create, publisher, isEnding, closing, quit, onFocus } = options;
  let window: BrowserWindow | null = null;

  const close = async (closed: BrowserWindow, choice: CloseChoice | null): Promise<void> => {
    const what = await closing(choice);
    if (closed.isDestroyed()) return;
    if (what === 'quit') quit();
    else if (what === 'hide') closed.hide();
    else publisher.show({ kind: 'close-question' });
  };
  const open = (startsHidden: boolean): void => {
    if (window !== null) return;
    const opened = create(startsHidden);
    window = opened;
    opened.on('focus', onFocus);
    opened.on('close', (event) => {
      if (isEnding()) return;
      event.preventDefault();
      void close(opened, null);
    });
    opened.on('closed', () => {
      publisher.forgetWindow();
      window = null;
    });
    // A page that loads anew asks for its snapshot before it can be sent anywhere.
    opened.webContents.on('did-navigate', () => publisher.forgetWindow());
    opened.webContents.on('render-process-gone', () => publisher.forgetWindow());
  };
  const show = (): void => {
    if (window === null) open(false);
    else showWindow(window);
  };

  return {
    current: () => (window?.isDestroyed() === true ? null : window),
    isFocused: () => window?.isFocused() ?? false,
    open,
    show,
    close(choice) {
      if (window !== null) void close(window, choice);
    },
    goTo(place) {
      show();
      publisher.show(place);
    },
  };
}
