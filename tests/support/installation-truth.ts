import { standardSettings } from '#contract/app-settings.ts';
import type { InstallationTruth } from '#contract/app-state.ts';

/** A fresh installation on a desktop that can do everything. */
export const freshInstallation: InstallationTruth = {
  // A test that is about being asked says so.
  settings: { ...standardSettings, asksFirstText: false },
  desktop: { tray: true, startAtLogin: true, links: true, spelling: ['de', 'en-US'] },
  settingsSetAside: null,
};
