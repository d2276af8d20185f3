import Libsql from 'libsql';
import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html); an extended code carries its primary one in the low byte. */
const codes = {
  permission: 3,
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  authorization: 23,
  notADatabase: 26,
} as const;

/** The disk or the folder says no; the file itself may be in order. */
const environmentCodes: ReadonlySet<number> = new Set([
  codes.permission,
  codes.busy,
  codes.locked,
  codes.noMemory,
  codes.readOnly,
  codes.inputOutput,
  codes.full,
  codes.cannotOpen,
  codes.authorization,
]);

const damageCodes: ReadonlySet<number> = new Set([codes.corrupt, codes.notADatabase]);

interface SqliteFault {
  readonly code: string;
  readonly primary: number;
}

function sqliteFault(error: unknown): SqliteFault | null {
  if (!(error instanceof Libsql.SqliteError)) return null;
  return { code: error.code, primary: (error.rawCode ?? 0) & 0xff };
}

/** SQLite's name for what went wrong, for example `SQLITE_NOTADB`; null when it was not SQLite. */
export function sqliteCode(error: unknown): string | null {
  return sqliteFault(error)?.code ?? null;
}

/** A file system error of Node, for example `EACCES` or `ENOSPC`. */
function systemCode(error: unknown): string | null {
  return error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z]/.test(error.code)
    ? error.code
    : null;
}

/** Whether the database refused a row because of a CHECK, a UNIQUE or a foreign key. */
export function isConstraintFault(error: unknown): boolean {
  return sqliteFault(error)?.primary === codes.constraint;
}

/** Whether the file is no database, or none for this key. */
export function isForeignFault(error: unknown): boolean {
  return sqliteFault(error)?.primary === codes.notADatabase;
}

/**
 * `store-unavailable` with SQLite's or the system's code as its subject, when disk, folder or lock refused
 * (`SQLITE_FULL`, `EACCES`, …); null for everything else.
 */
export function environmentFault(error: unknown): AppError | null {
  const fault = sqliteFault(error);
  if (fault !== null) {
    return environmentCodes.has(fault.primary)
      ? appError('store-unavailable', { subject: fault.code })
      : null;
  }
  const system = systemCode(error);
  if (system !== null) return appError('store-unavailable', { subject: system });
  // libsql's constructor throws a plain error with SQLite's code 14 as text.
  return error instanceof Error && error.message.startsWith('ConnectionFailed')
    ? appError('store-unavailable', { subject: 'SQLITE_CANTOPEN' })
    : null;
}

/** The same, and also for a file that turned out to be damaged while in use. */
export function storeFault(error: unknown): AppError | null {
  const fault = sqliteFault(error);
  return fault !== null && damageCodes.has(fault.primary)
    ? appError('store-unavailable', { subject: fault.code })
    : environmentFault(error);
}

/** Runs work on the store; what disk or file refuse becomes a value, everything else is a bug and stays thrown. */
export function attempt<Value>(work: () => Value): Result<Value, AppError> {
  try {
    return ok(work());
  } catch (error) {
    const fault = storeFault(error);
    if (fault === null) throw error;
    return err(fault);
  }
}
