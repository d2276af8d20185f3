import { BrowserWindow, nativeTheme } from 'electron';

/** Paper of the renderer's tokens, so that the first frame does not flash. */
const paper = { light: '#ffffff', dark: '#212123' } as const;

export interface MainWindowOptions {
  readonly preloadPath: string;
  readonly url: string;
  readonly title: string;
}

/** The one window: sandboxed, isolated, without Node (docs/security.md, rows 2 to 4). Shown with its first frame. */
export function createMainWindow({ preloadPath, url, title }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(url);
  return window;
}

/** Brings the window back to the user, whatever hides it. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
