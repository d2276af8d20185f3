import type { AppSettings } from '#contract/app-settings.ts';
import type { DesktopChannels } from '#contract/desktop-channels.ts';
import type { AppError } from '#domain/app-error.ts';
import { ok, type Result } from '#domain/result.ts';
import type { SaveFile } from './outbox-handlers.ts';
import type { Handlers } from './router.ts';

/** What the window may ask of Electron's side of the app. */
export interface DesktopActions {
  /** As `settings:change`. */
  changeSettings(patch: Partial<AppSettings>): Result<AppSettings, AppError>;
  closeWindow(answer: DesktopChannels['app:close-window']['request']): void;
  /** The report for support, as text. */
  diagnostics(): Promise<string>;
}

export interface DesktopHandlerOptions {
  readonly desktop: DesktopActions;
  readonly copyText: (text: string) => Promise<void>;
  readonly saveFile: SaveFile;
}

/** The channels of settings, closing and the report for support. */
export function createDesktopHandlers(options: DesktopHandlerOptions): Pick<Handlers, keyof DesktopChannels> {
  const { desktop, copyText, saveFile } = options;
  return {
    'settings:change': (patch) => desktop.changeSettings(patch),
    'app:close-window': (answer) => {
      desktop.closeWindow(answer);
      return ok(null);
    },
    'app:copy-diagnostics': async () => {
      await copyText(await desktop.diagnostics());
      return ok(null);
    },
    'app:save-diagnostics': async () => saveFile('fromline-diagnostics.txt', await desktop.diagnostics()),
  };
}
