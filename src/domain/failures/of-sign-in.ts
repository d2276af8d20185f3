import { failureEntry } from './failure-entry.ts';

/**
 * Failures that are about the sign-in: codes of the OAuth endpoints and of the gateway, and OAuth's own words
 * (platform.md 1.8, 9.2). Whether a session ends hangs on `invalid_grant` alone, never on these.
 */
export const failuresOfSignIn = {
  'sign-in-over': failureEntry('you', 'after-change', 'sign-in', [
    'OAU-106',
    'OAU-108',
    'OAU-110',
    'OAU-210',
    'OAU-213',
    'invalid_grant',
    'expired_token',
    'session-ended',
    'not-signed-in',
  ]),
  'sign-in-not-accepted': failureEntry('ringcentral', 'waits-by-itself', 'sign-in', [
    'OAU-128',
    'OAU-129',
    'OAU-149',
    'AGW-401',
    'AGW-402',
    'CMN-405',
    'TokenInvalid',
    'http-401',
    'sign-in-refused',
  ]),
  'sign-in-locked': failureEntry('admin', 'later', 'admin-extension', ['OAU-147', 'OAU-148']),
  'login-not-allowed': failureEntry('admin', 'after-change', 'admin-extension', ['OAU-105', 'access_denied']),
  'extension-switched-off': failureEntry('admin', 'after-change', 'admin-extension', [
    'OAU-136',
    'OAU-141',
    'OAU-142',
    'OAU-222',
    'OAU-232',
    'OAU-236',
  ]),
  'app-set-up-wrong': failureEntry('app-owner', 'after-change', 'app-registration', [
    'OAU-101',
    'OAU-112',
    'OAU-120',
    'OAU-121',
    'OAU-125',
    'OAU-146',
    'OAU-153',
    'OAU-165',
    'OAU-168',
    'invalid_client',
    'unauthorized_client',
    'unsupported_grant_type',
    'unsupported_response_type',
  ]),
  'redirect-unknown': failureEntry('app-owner', 'after-change', 'app-registration', [
    'OAU-109',
    'OAU-113',
    'invalid_redirect_uri',
    'redirect-mismatch',
  ]),
} as const;
