import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface SettingsFileOptions<Content> {
  /** Absolute; its folder is made when something is written. */
  readonly file: string;
  /** Throws when the content cannot be understood. */
  readonly parse: (json: unknown) => Content;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface SettingsFile<Content> {
  /** As it was when the file was opened; null when there was none, or none that could be understood. */
  readonly content: Content | null;
  /** File name under which a broken file was kept, or null. */
  readonly setAside: string | null;
  /** Replaces the file as a whole; `store-unavailable` when folder or disk refuse. */
  write(content: object): Result<null, AppError>;
}

/** Null when there is no file. Throws like fs, and when it holds no JSON. */
function readJson(file: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(readFileSync(file, 'utf8')) as unknown };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function putAside(file: string, now: number): string {
  const { name, ext } = parse(file);
  const date = new Date(now).toISOString().replaceAll(':', '-');
  const newName = `${name}.broken-${date}${ext}`;
  renameSync(file, join(dirname(file), newName));
  return newName;
}

/** A small JSON file of settings. One that cannot be understood is set aside with a date, never deleted. */
export function openSettingsFile<Content>(options: SettingsFileOptions<Content>): SettingsFile<Content> {
  const { file, clock, logger } = options;
  let content: Content | null = null;
  let setAside: string | null = null;
  try {
    const read = readJson(file);
    if (read !== null) content = options.parse(read.json);
  } catch (error) {
    logger.error('settings file not understood', { error });
    try {
      setAside = putAside(file, clock.now());
    } catch (moveError) {
      logger.error('settings file not set aside', { error: moveError });
    }
  }

  return {
    content,
    setAside,
    write(changed) {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        writeFileAtomically(file, `${JSON.stringify(changed, null, 2)}\n`);
        return ok(null);
      } catch (error) {
        logger.error('settings file not written', { error });
        return err(appError('store-unavailable'));
      }
    },
  };
}
