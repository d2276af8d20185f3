import { z } from 'zod';
import { standardSettings, type AppSettings } from '#contract/app-settings.ts';
import { settingSchemas, settingsPatch } from '#contract/schemas/app-settings.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Clock, Disposer, Logger } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import { createEmitter } from '../lib/emitter.ts';
import { openSettingsFile } from './settings-file.ts';

/** What the person chose for this installation; one store for the account's profile and the demo's. */
export interface AppSettingsStore {
  read(): AppSettings;
  /** `store-unavailable` when the file cannot be written; the change holds for this run all the same. */
  change(patch: Partial<AppSettings>): Result<null, AppError>;
  /** Told when something is different from before. */
  onChange(listener: (settings: AppSettings, before: AppSettings) => void): Disposer;
  /** File name under which a broken file was kept, or null. */
  readonly setAside: string | null;
}

export interface AppSettingsOptions {
  /** For example `<data directory>/preferences.json`. */
  readonly file: string;
  /** What holds where nothing was chosen. */
  readonly standard?: AppSettings;
  readonly clock: Clock;
  readonly logger: Logger;
}

const fileSchema = z.object({ version: z.literal(1), settings: z.record(z.string(), z.unknown()) });

/** Each value for itself: one that makes no sense is as if it were missing, and so is a name that we do not know. */
function sensibleSettings(values: Readonly<Record<string, unknown>>): Partial<AppSettings> {
  const sensible = Object.entries(settingSchemas).flatMap(([name, schema]) => {
    const read = schema.safeParse(values[name]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return settingsPatch.parse(Object.fromEntries(sensible));
}

const isSame = (one: AppSettings, other: AppSettings): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The settings in a JSON file. A file that cannot be understood is set aside with a date, never deleted. */
export function createAppSettings(options: AppSettingsOptions): AppSettingsStore {
  const stored = openSettingsFile({
    ...options,
    parse: (json) => sensibleSettings(fileSchema.parse(json).settings),
  });
  const changes = createEmitter<{ readonly settings: AppSettings; readonly before: AppSettings }>();
  let settings: AppSettings = { ...(options.standard ?? standardSettings), ...stored.content };
  return {
    read: () => settings,
    setAside: stored.setAside,
    change(patch) {
      const before = settings;
      settings = { ...before, ...patch };
      const written = stored.write({ version: 1, settings });
      if (!isSame(settings, before)) changes.emit({ settings, before });
      return written;
    },
    onChange: (listener) => changes.subscribe((change) => listener(change.settings, change.before)),
  };
}
