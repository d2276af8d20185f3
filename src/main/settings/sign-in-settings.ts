import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

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

/** Null when there is no file; throws when there is one that cannot be understood. */
function readFile(file: string): z.infer<typeof fileSchema> | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return fileSchema.parse(JSON.parse(content));
}

function putAside(file: string, now: number): string {
  const { name, ext } = parse(file);
  const date = new Date(now).toISOString().replaceAll(':', '-');
  const newName = `${name}.broken-${date}${ext}`;
  renameSync(file, join(dirname(file), newName));
  return newName;
}

/** The sign-in settings in a JSON file. A file that cannot be understood is set aside with a date, never deleted. */
export function createSignInSettings({ file, clock, logger }: SignInSettingsOptions): SignInSettingsStore {
  let choice: SignInChoice | null = null;
  let setAside: string | null = null;
  try {
    choice = readFile(file)?.signIn ?? null;
  } catch (error) {
    logger.error('settings file not understood', { error });
    try {
      setAside = putAside(file, clock.now());
    } catch (moveError) {
      logger.error('settings file not set aside', { error: moveError });
    }
  }

  return {
    read: () => choice,
    setAside,
    write(changed) {
      choice = changed;
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        writeFileAtomically(file, `${JSON.stringify({ version: 1, signIn: changed }, null, 2)}\n`);
        return ok(null);
      } catch (error) {
        logger.error('settings file not written', { error });
        return err(appError('store-unavailable'));
      }
    },
  };
}
