import type { AppError } from '#domain/app-error.ts';

/** No access token could be had. Thrown through the SDK, which offers no other way to stop a request; caught at once. */
export class TokenFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = 'TokenFailure';
    this.error = error;
  }
}
