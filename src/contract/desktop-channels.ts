import type { AppSettings } from './app-settings.ts';

/** What the window asks of this desktop: settings, closing, a report for support. */
export interface DesktopChannels {
  /**
   * Changes the settings that are named; answers all of them as they are now. `system-refused` when the system did not
   * take one of them, which is then as before; `store-unavailable` when the file cannot be written, the change holding
   * for this run all the same.
   */
  'settings:change': { request: Partial<AppSettings>; response: AppSettings };
  /** The answer to `close-question`. `remember` makes it the setting. */
  'app:close-window': {
    request: { readonly how: 'tray' | 'quit'; readonly remember: boolean };
    response: null;
  };
  /** Puts a report for support on the clipboard: without texts, tokens and whole numbers. */
  'app:copy-diagnostics': { request: null; response: null };
  /** The same into a file; false when the user chose none. */
  'app:save-diagnostics': { request: null; response: { readonly saved: boolean } };
}

export const desktopChannelNames = [
  'settings:change',
  'app:close-window',
  'app:copy-diagnostics',
  'app:save-diagnostics',
] as const satisfies readonly (keyof DesktopChannels)[];
