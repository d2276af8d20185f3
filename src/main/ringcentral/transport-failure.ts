/** The code of an answer that was given up for its size. */
export const answerTooLarge = 'answer-too-large';

/**
 * A request that got no whole answer. `not-reached` is certain: nothing of it was written to a connection. After
 * `answer-lost` it may have been processed.
 */
export class TransportFailure extends Error {
  readonly end: 'not-reached' | 'answer-lost';
  /** `timed-out` for our own deadline, else the system's or undici's code, for example `ENOTFOUND`. */
  readonly code: string;

  constructor(end: 'not-reached' | 'answer-lost', code: string, options?: ErrorOptions) {
    super(`${end}: ${code}`, options);
    this.name = 'TransportFailure';
    this.end = end;
    this.code = code;
  }
}

function ownCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && code !== '' ? code : null;
}

/** The code of what ended a request: its own, that of its cause, or that of the last address which was tried. */
export function failureCode(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timed-out';
  if (error instanceof AggregateError) {
    return ownCode(error) ?? ownCode(error.errors.at(-1)) ?? 'connection-failed';
  }
  return ownCode(error) ?? (error instanceof Error ? ownCode(error.cause) : null) ?? 'connection-failed';
}
