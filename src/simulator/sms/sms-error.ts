import type { Answer } from '../answer.ts';
import { refuse } from '../errors.ts';
import { sendErrors } from './send-errors.ts';
import type { SendError, SendErrorCode } from './send-errors.ts';

/** Seconds after which a client may come back. */
const retryAfter = '5';

/** The answer for a code of the table; 429 and 503 have a `Retry-After` (platform.md 8). */
export function smsError(code: SendErrorCode): Answer {
  const { digits: _digits, ...error }: SendError = sendErrors[code];
  const comesBack = error.status === 429 || error.status === 503;
  return refuse({ ...error, code, ...(comesBack ? { headers: { 'retry-after': retryAfter } } : {}) });
}
