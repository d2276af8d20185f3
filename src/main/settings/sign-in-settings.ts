import { z } from 'zod';
import type { AppError } from '#domain/app-error.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import { openSettingsFile } from './settings-file.ts';

/** What the user chose under Advanced on the sign-in page. Not secret: a public client has no secret. */
export interface SignInChoice {
  readonly serverUrl: string;
  readonly clientId: string;
}

export interface SignInSettingsStore {
  /** Null as long as the user chose nothing. */
  read(): SignInChoice | null;
  /** `store-unavailable` when the file cannot be written; the choice holds for this run all the same. */
  write(choice: SignInChoice): Result<null, AppError>;
  /** File name under which a broken file was kept, or null. */
  readonly setAside: string | null;
}

export interface SignInSettingsOptions {
  /** For example `<data directory>/settings.json`. */
  readonly file: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

const fileSchema = z.object({
  version: z.literal(1),
  signIn: z.object({ serverUrl: z.string(), clientId: z.string() }).nullable(),
});

/** The sign-in settings in a JSON file. A file that cannot be understood is set aside with a date, never deleted. */
export function createSignInSettings(options: SignInSettingsOptions): SignInSettingsStore {
  const stored = openSettingsFile({ ...options, parse: (json) => fileSchema.parse(json) });
  let choice: SignInChoice | null = stored.content?.signIn ?? null;
  return {
    read: () => choice,
    setAside: stored.setAside,
    write(changed) {
      choice = changed;
      return stored.write({ version: 1, signIn: changed });
    },
  };
}
