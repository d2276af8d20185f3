import type { App } from 'electron';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** Whether the system hands us the links of other programs. */
export interface LinkHandler {
  readonly isPossible: boolean;
  /** Errors: `system-refused`. */
  set(isOn: boolean): Result<null, AppError>;
}

const schemes = ['sms', 'tel'];

/** Only an installed app has what the system needs to start it by a link (on Linux, a desktop entry of its own). */
export function createLinkHandler(
  app: Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient' | 'removeAsDefaultProtocolClient'>,
): LinkHandler {
  return {
    isPossible: app.isPackaged,
    set(isOn) {
      if (!app.isPackaged) return isOn ? err(appError('system-refused')) : ok(null);
      const taken = schemes.map((scheme) =>
        isOn ? app.setAsDefaultProtocolClient(scheme) : app.removeAsDefaultProtocolClient(scheme),
      );
      // Removing tells false when it was never ours.
      return !isOn || taken.every(Boolean) ? ok(null) : err(appError('system-refused'));
    },
  };
}
