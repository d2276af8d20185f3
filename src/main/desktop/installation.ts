import { join } from 'node:path';
import { app } from 'electron';
import {
  standardSettings,
  type AppSettings,
  type DesktopAbilities,
  type SpellingAbility,
} from '#contract/app-settings.ts';
import type { InstallationTruth } from '#contract/app-state.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import { createAppSettings, type AppSettingsStore } from '../settings/app-settings.ts';
import { agreeWithSystem, changeSettings } from './change-settings.ts';
import { createLinkHandler } from './links/link-handler.ts';
import { loginStartOf } from './login/login-start-of.ts';

export interface InstallationOptions {
  readonly dataDirectory: string;
  /** Whose spelling can be checked here. */
  readonly spelling: SpellingAbility;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What holds for this installation, whichever profile is shown: the settings, and what this desktop can do. */
export interface Installation {
  readonly settings: AppSettingsStore;
  /** As `settings:change`. */
  change(patch: Partial<AppSettings>): Result<AppSettings, AppError>;
  truth(): InstallationTruth;
  /** Whether this run was begun out of sight, by the system's session or by hand. */
  startedHidden(): boolean;
  /** The tray took our icon, or lost it. */
  setTray(hasTray: boolean): DesktopAbilities;
}

export function openInstallation({
  dataDirectory,
  spelling,
  clock,
  logger,
}: InstallationOptions): Installation {
  const settings = createAppSettings({
    file: join(dataDirectory, 'preferences.json'),
    // Only where nothing has to be fetched for it.
    standard: { ...standardSettings, spelling: spelling === 'system' ? 'system' : 'off' },
    clock,
    logger: logger.child('settings'),
  });
  const desk = {
    store: settings,
    loginStart: loginStartOf(logger.child('desktop')),
    links: createLinkHandler(app),
  };
  let abilities: DesktopAbilities = {
    tray: false,
    startAtLogin: desk.loginStart.isPossible,
    links: desk.links.isPossible,
    spelling,
  };
  agreeWithSystem(desk);
  return {
    settings,
    change: (patch) => changeSettings(desk, patch),
    truth: () => ({ settings: settings.read(), desktop: abilities, settingsSetAside: settings.setAside }),
    startedHidden: () => desk.loginStart.startedHidden(process.argv, settings.read().startHidden),
    setTray(tray) {
      abilities = { ...abilities, tray };
      return abilities;
    },
  };
}
