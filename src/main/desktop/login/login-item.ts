import type { App } from 'electron';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import { hiddenSwitch, type LoginStart } from './login-start.ts';

/** Starting with the session on macOS and Windows, by Electron. Before packaging it would start Electron alone. */
export function createLoginItem(
  app: Pick<App, 'isPackaged' | 'getLoginItemSettings' | 'setLoginItemSettings'>,
): LoginStart {
  const isOn = (): boolean =>
    // Windows finds an entry by its arguments.
    [[hiddenSwitch], []].some((args) => app.getLoginItemSettings({ args }).openAtLogin);
  return {
    isPossible: app.isPackaged,
    isOn,
    // macOS hands no arguments over, but tells.
    startedHidden: (programArguments, wantsHidden) =>
      programArguments.includes(hiddenSwitch) || (wantsHidden && app.getLoginItemSettings().wasOpenedAtLogin),
    set(how) {
      if (!app.isPackaged) return err(appError('system-refused'));
      app.setLoginItemSettings({
        openAtLogin: how !== null,
        args: how?.hidden === true ? [hiddenSwitch] : [],
      });
      return isOn() === (how !== null) ? ok(null) : err(appError('system-refused'));
    },
  };
}
