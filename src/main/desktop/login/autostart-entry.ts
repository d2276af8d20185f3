import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { writeFileAtomically } from '../../settings/write-file-atomically.ts';
import { desktopEntry, isSwitchedOn } from './desktop-entry.ts';
import { hiddenSwitch, type LoginStart } from './login-start.ts';

export interface AutostartOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeDirectory: string;
  /** What starts the app. */
  readonly command: readonly [string, ...string[]];
  readonly logger: Logger;
}

/** Desktop Application Autostart Specification; a relative XDG_CONFIG_HOME is to be ignored. */
function autostartFile({ env, homeDirectory }: AutostartOptions): string {
  const wanted = env['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(wanted) ? wanted : join(homeDirectory, '.config'), 'autostart', 'fromline.desktop');
}

/** Starting with the session on Linux, by an entry in the person's autostart folder. */
export function createAutostartEntry(options: AutostartOptions): LoginStart {
  const { command, logger } = options;
  const file = autostartFile(options);

  const write = (content: string): void => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileAtomically(file, content);
  };
  const attempt = (change: () => void): Result<null, AppError> => {
    try {
      change();
      return ok(null);
    } catch (error) {
      logger.error('autostart entry not changed', { error });
      const { code } = error as NodeJS.ErrnoException;
      return err(appError('system-refused', code === undefined ? {} : { subject: code }));
    }
  };
  return {
    isPossible: true,
    isOn() {
      try {
        return isSwitchedOn(readFileSync(file, 'utf8'));
      } catch {
        return false;
      }
    },
    startedHidden: (programArguments) => programArguments.includes(hiddenSwitch),
    set(how) {
      if (how === null) return attempt(() => rmSync(file, { force: true }));
      const entry = desktopEntry('Fromline', [...command, ...(how.hidden ? [hiddenSwitch] : [])]);
      return entry === null ? err(appError('system-refused')) : attempt(() => write(entry));
    },
  };
}
