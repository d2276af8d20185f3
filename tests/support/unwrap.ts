import type { AppError } from '#domain/app-error.ts';
import type { Result } from '#domain/result.ts';

/** The value of what must have worked. */
export function unwrap<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${result.error.subject ?? ''}`);
  return result.value;
}
