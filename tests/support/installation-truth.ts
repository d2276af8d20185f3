import { standardSettings } from '#contract/app-settings.ts';
import type { InstallationTruth } from '#contract/app-state.ts';

/** A fresh installation on a desktop that can do everything. */
export const freshInstallation: InstallationTruth = {
  settings: standardSettings,
  desktop: { tray: true, startAtLogin: true, links: true, spelling: ['de', 'en-US'] },
  settingsSetAside: null,
};
