import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import type { AppSettingsStore } from '../settings/app-settings.ts';
import type { Words } from '../locales/words.ts';
import { offerEditMenu } from './spelling/offer-edit-menu.ts';
import { fitIntoScreens } from './window-bounds.ts';
import type { WindowPlace } from './window-place.ts';

/** Paper of the renderer's tokens, so that the first frame does not flash. */
const paper = { light: '#ffffff', dark: '#212123' } as const;
const standardSize = { width: 1280, height: 800 };

export interface MainWindowOptions {
  readonly preloadPath: string;
  readonly url: string;
  readonly title: string;
  readonly words: Words;
  readonly place: WindowPlace;
  readonly settings: AppSettingsStore;
  /** True for a start that nobody should see, for example at login. */
  readonly startsHidden: boolean;
}

/** The main screen's first; a screen that was unplugged is not among them. */
function workAreas(): Rectangle[] {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map((each) => each.workArea);
}

const paperNow = (): string => (nativeTheme.shouldUseDarkColors ? paper.dark : paper.light);

/**
 * The one window: sandboxed, isolated, without Node (docs/security.md, rows 2 to 4). It stands where it stood last and
 * is shown with its first frame.
 */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { preloadPath, url, title, words, place, settings, startsHidden } = options;
  const last = place.read();
  const zoomFactor = (): number => settings.read().zoom / 100;
  const window = new BrowserWindow({
    title,
    ...(last === null ? standardSize : fitIntoScreens(last, workAreas())),
    minWidth: 480,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: paperNow(),
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      zoomFactor: zoomFactor(),
    },
  });
  const { webContents } = window;
  const maximizeAgain = (): void => {
    if (last?.isMaximized === true) window.maximize();
  };
  // Maximising shows a window, so one that starts out of sight waits with it until somebody wants it.
  if (startsHidden) window.once('show', maximizeAgain);
  else {
    window.once('ready-to-show', () => {
      maximizeAgain();
      window.show();
    });
  }
  const unfollow = [
    place.follow(window),
    settings.onChange(() => webContents.setZoomFactor(zoomFactor())),
    followTheme(window),
  ];
  offerEditMenu(window, words);
  // Chromium keeps a zoom of its own for each origin, and may bring it back with the page.
  webContents.on('did-finish-load', () => webContents.setZoomFactor(zoomFactor()));
  window.once('closed', () => {
    for (const each of unfollow) each();
  });
  void window.loadURL(url);
  return window;
}

function followTheme(window: BrowserWindow): () => void {
  const repaint = (): void => window.setBackgroundColor(paperNow());
  nativeTheme.on('updated', repaint);
  return () => nativeTheme.off('updated', repaint);
}

/** Brings the window back to the user, whatever hides it. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
