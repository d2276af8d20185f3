import type { AppSettings } from '#contract/app-settings.ts';
import type { ProfileName } from '#contract/app-state.ts';
import type { Clock, Logger, Random, Scheduler } from '#domain/ports.ts';
import type { Config } from './config.ts';

/** What the services of one profile are given: the outside world, and who this installation is. */
export interface ServicesOptions {
  readonly profile: ProfileName;
  readonly config: Config;
  /** Name of this profile's entries in the keychain. */
  readonly keychainService: string;
  readonly appVersion: string;
  readonly openBrowser: (url: string) => Promise<void>;
  /** As Electron's `session.resolveProxy`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /** The system's hint; only its "no" is believed. */
  readonly systemSaysOnline: () => boolean;
  readonly clock: Clock;
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
  readonly random: Random;
  /** What the person chose for this installation. */
  readonly settings: () => AppSettings;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}
