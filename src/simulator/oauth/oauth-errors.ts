import type { Answer } from '../answer.ts';
import { jsonAnswer } from '../json-answer.ts';

const noStore = { 'cache-control': 'no-store' };

/** The body of the OAuth endpoints: both the OAuth and the RingCentral shape in one (platform.md 1.8). */
export function oauthError(status: number, error: string, code: string, message: string): Answer {
  return jsonAnswer(
    status,
    { error, error_description: message, errorCode: code, message, errors: [{ errorCode: code, message }] },
    noStore,
  );
}

/** 400 `invalid_grant`. */
export function invalidGrant(code: string, message: string): Answer {
  return oauthError(400, 'invalid_grant', code, message);
}

/** 400 `invalid_request` for a parameter that is missing or unusable. */
export function invalidOauthRequest(parameter: string): Answer {
  return oauthError(400, 'invalid_request', 'CMN-101', `Parameter [${parameter}] value is invalid.`);
}
