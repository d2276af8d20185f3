import { failureEntry } from './failure-entry.ts';

/** Failures on the way: connection, RingCentral's servers, gateways and carriers (platform.md 5.5, 5.6, 8, 9.2). */
export const failuresOfServices = {
  'no-connection': failureEntry('network', 'waits-by-itself', 'wait', ['offline']),
  'asked-to-wait': failureEntry('nobody', 'waits-by-itself', 'wait', [
    'CMN-301',
    'CMN-302',
    'CMN-303',
    'CMN-304',
    'CMN-310',
    'MSG-305',
    'http-429',
    'rate-limited',
  ]),
  // Refused before processing; these end a text only after the last of many attempts.
  'platform-busy': failureEntry('ringcentral', 'later', 'try-later', ['MSG-290', 'CMN-201', 'http-503']),
  'platform-trouble': failureEntry('ringcentral', 'later', 'try-later', ['CMN-203', 'server-error']),
  'did-not-get-through': failureEntry('carrier', 'later', 'send-again', [
    'SMS-RC-500',
    'SMS-RC-501',
    'SMS-UP-500',
    'SMS-CAR-500',
    'SMS-CAR-410',
    'SMS-CAR-412',
    'SMS-CAR-431',
  ]),
  // Shown as sent, not as failed (ui.md, "Failures").
  'no-status': failureEntry('carrier', 'no', 'look-again', ['SMS-CAR-104', 'SMS-CAR-199']),
  'no-answer': failureEntry('network', 'no', 'look-again', [
    'connection-lost',
    'timed-out',
    'crashed',
    'unexpected-answer',
    'http-408',
    'http-500',
    'http-502',
    'http-504',
  ]),
  'waited-too-long': failureEntry('you', 'after-change', 'send-again', ['stale']),
  'wrongly-asked': failureEntry('app-owner', 'no', 'report', [
    'CMN-103',
    'CMN-104',
    'CMN-106',
    'CMN-108',
    'CMN-110',
    'CMN-120',
    'CMN-202',
    'MSG-350',
    'MSG-351',
    'MSG-365',
    'OAU-123',
    'OAU-134',
    'OAU-151',
    'invalid_request',
    'invalid_request_uri',
    'request_not_supported',
    'request_uri_not_supported',
  ]),
  /** RingCentral's own words say why. */
  refused: failureEntry('unknown', 'after-change', 'report', ['refused']),
} as const;
