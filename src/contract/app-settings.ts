export * from '#domain/app-settings.ts';

/** Languages whose spelling can be checked, by their codes; `system` where the system does it its own way (macOS). */
export type SpellingAbility = 'system' | readonly string[];

/** What this desktop can do at all; a setting for something it cannot is off and says why. */
export interface DesktopAbilities {
  /** A tray took our icon. */
  readonly tray: boolean;
  /** The system can be told to start the app. */
  readonly startAtLogin: boolean;
  readonly links: boolean;
  readonly spelling: SpellingAbility;
}
