/** The code lists of platform.md, written out by section, so that the catalogue is held against something it did not make. */
const numbered = (prefix: string, numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `${prefix}-${number}`);

/** 1.8, the table of codes. */
const oauthCodes = numbered(
  'OAU',
  [
    101, 105, 106, 108, 110, 109, 113, 112, 125, 120, 121, 146, 153, 123, 134, 128, 129, 149, 136, 232, 141,
    236, 142, 222, 147, 148, 151, 165, 167, 168, 210, 213,
  ],
);

/** 1.8, the values of `error`. */
const oauthWords = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
  'invalid_scope',
  'insufficient_scope',
  'access_denied',
  'expired_token',
  'invalid_request_uri',
  'request_not_supported',
  'request_uri_not_supported',
  'invalid_redirect_uri',
];

/** 5.5, `deliveryErrorCode`. */
const deliveryCodes = [
  ...numbered('SMS-RC', [403, 410, 413, 430, 500, 501, 503, 504]),
  ...numbered('SMS-UP', [410, 413, 430, 414, 431, 432, 433, 500]),
  ...numbered(
    'SMS-CAR',
    [104, 199, 400, 410, 411, 412, 413, 414, 430, 431, 432, 433, 434, 435, 450, 451, 452, 460, 461, 500],
  ),
];

/** 5.6, synchronous errors of POST sms and mms; MSG-427 is product.md 3, row 13. */
const sendCodes = [
  ...numbered('CMN', [101, 102, 103, 104, 406, 414, 109, 403, 401, 408, 203, 201]),
  ...numbered(
    'MSG',
    [
      243, 245, 246, 247, 310, 324, 331, 337, 376, 338, 347, 350, 351, 365, 379, 381, 240, 241, 242, 304, 314,
      330, 367, 383, 384, 388, 403, 348, 290, 427,
    ],
  ),
  'BIL-103',
];

/** 8, rate limits. */
const rateCodes = [...numbered('CMN', [301, 302, 303, 304, 310]), 'MSG-305'];

/** 9.1, the symbolic words at the top of a body. */
const symbolicCodes = [
  'FeatureNotAvailable',
  'InvalidParameter',
  'InsufficientPermissions',
  'TokenInvalid',
  'InternationalProhibited',
  'ResourceNotFound',
];

/** 9.2, the gateway and the common codes. */
const commonCodes = [
  'AGW-401',
  'AGW-402',
  ...numbered(
    'CMN',
    [101, 102, 103, 104, 106, 108, 109, 110, 120, 201, 202, 203, 401, 402, 403, 404, 405, 406, 408],
  ),
];

export const platformCodes: readonly string[] = [
  ...new Set([
    ...oauthCodes,
    ...oauthWords,
    ...deliveryCodes,
    ...sendCodes,
    ...rateCodes,
    ...symbolicCodes,
    ...commonCodes,
  ]),
];
