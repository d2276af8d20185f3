export * from '#domain/app-settings.ts';

/** What this desktop can do at all; a setting for something it cannot is off and says why. */
export interface DesktopAbilities {
  /** A tray took our icon. */
  readonly tray: boolean;
  /** The system can be told to start the app. */
  readonly startAtLogin: boolean;
  readonly links: boolean;
}
