import type { AppError } from '#domain/app-error.ts';

/** The state of the number list; the rows themselves are pulled by page (`numbers:page`). */
export interface NumbersState {
  /** Grows with every change of the rows, so that the window knows when to pull again. */
  readonly version: number;
  readonly total: number;
  readonly refreshing: boolean;
  /** When RingCentral last answered the whole list, in milliseconds since the epoch; null when it never did. */
  readonly checkedAt: number | null;
  /** Why the last refresh failed; the rows of `checkedAt` stay. */
  readonly error: AppError | null;
}
