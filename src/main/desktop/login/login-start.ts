import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';

/** The argument of a start that nobody should see. */
export const hiddenSwitch = '--hidden';

/** Starting the app with the system's session. */
export interface LoginStart {
  /** False where the system cannot be told. */
  readonly isPossible: boolean;
  /** Whether the system would start it now; the person may have said otherwise in the system's own settings. */
  isOn(): boolean;
  /** Whether this run was begun by it, to stay out of sight. */
  startedHidden(programArguments: readonly string[], wantsHidden: boolean): boolean;
  /** Null switches it off. Errors: `system-refused` (subject: the system's code, where there is one). */
  set(how: { readonly hidden: boolean } | null): Result<null, AppError>;
}
