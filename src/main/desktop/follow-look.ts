import { nativeTheme } from 'electron';
import type { Disposer } from '#domain/ports.ts';
import type { AppSettingsStore } from '../settings/app-settings.ts';

/** Light, dark or the system's own, as chosen; has to run before the first window, so that none flashes. */
export function followLook(settings: AppSettingsStore): Disposer {
  nativeTheme.themeSource = settings.read().theme;
  return settings.onChange(({ theme }) => {
    nativeTheme.themeSource = theme;
  });
}
