import { appError, type AppError } from '#domain/app-error.ts';

/** Why a secret could not be read or kept. The port answers with promises, so it travels as their rejection. */
export class CredentialFailure extends Error {
  readonly error: AppError;

  constructor(code: 'credential-too-large' | 'keychain-unavailable', options?: ErrorOptions) {
    super(code, options);
    this.name = 'CredentialFailure';
    this.error = appError(code);
  }
}
