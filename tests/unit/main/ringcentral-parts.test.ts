import { Headers } from 'undici';
import { describe, expect, it } from 'vitest';
import { answerError, exchangeError } from '#main/ringcentral/answer-error.ts';
import type { Answered } from '#main/ringcentral/exchange.ts';
import { parseJson } from '#main/ringcentral/parse-json.ts';
import { codeWithPart, readFault } from '#main/ringcentral/platform-fault.ts';
import { chooseProxy } from '#main/ringcentral/proxy-dispatchers.ts';
import { readRateLimit } from '#main/ringcentral/read-rate-limit.ts';
import { readRetryAfter } from '#main/ringcentral/retry-after.ts';
import { wireSentText } from '#main/ringcentral/wire-sent-text.ts';
import { wirePhoneNumber } from '#main/ringcentral/wire-phone-number.ts';

const answered = (status: number, body: unknown, retryAfterSeconds: number | null = null): Answered => ({
  kind: 'answered',
  status,
  body,
  requestId: 'request-1',
  retryAfterSeconds,
  serverTime: null,
});

describe('parseJson', () => {
  it('keeps every digit of a 64-bit id', () => {
    expect(parseJson('{"conversationId":4503671892374017281,"id":9007199254740991,"n":1.5}')).toEqual({
      conversationId: '4503671892374017281',
      id: 9_007_199_254_740_991,
      n: 1.5,
    });
  });

  it.each(['', '<html>502</html>', '{', 'undefined'])('reads %j as nothing', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });
});

describe('readRetryAfter', () => {
  const now = Date.parse('2026-08-13T10:00:00Z');

  it.each([
    ['30', 30],
    [' 0 ', 0],
    ['1.2', 2],
    ['Thu, 13 Aug 2026 10:00:45 GMT', 45],
    ['Thu, 13 Aug 2026 09:00:00 GMT', 0],
    ['soon', null],
    ['-5x', null],
    ['', null],
    [null, null],
  ])('reads %j as %j seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});

describe('readRateLimit', () => {
  const said = {
    'X-Rate-Limit-Group': 'Medium',
    'X-Rate-Limit-Limit': '40',
    'X-Rate-Limit-Remaining': '0',
    'X-Rate-Limit-Window': '60',
  };

  it('reads the group in lower case, limit, what remains, and the window', () => {
    expect(readRateLimit(new Headers(said))).toEqual({
      group: 'medium',
      limit: 40,
      remaining: 0,
      windowSeconds: 60,
    });
  });

  it.each(Object.keys(said))('says nothing without %s', (missing) => {
    const headers = new Headers(said);
    headers.delete(missing);
    expect(readRateLimit(headers)).toBeNull();
  });

  it.each([
    ['X-Rate-Limit-Group', ' '],
    ['X-Rate-Limit-Limit', '0'],
    ['X-Rate-Limit-Limit', '40, 40'],
    ['X-Rate-Limit-Limit', '-1'],
    ['X-Rate-Limit-Remaining', 'many'],
    ['X-Rate-Limit-Remaining', '1.5'],
    ['X-Rate-Limit-Window', '0'],
    ['X-Rate-Limit-Window', '99999999999'],
  ])('says nothing when %s is %j', (name, value) => {
    expect(readRateLimit(new Headers({ ...said, [name]: value }))).toBeNull();
  });
});

describe('readFault', () => {
  it('reads the code in the order errors, top, OAuth', () => {
    const errors = [{ errorCode: 'MSG-304', message: 'inner', permissionName: 'OutboundSMS' }];
    expect(readFault(answered(403, { errorCode: 'FeatureNotAvailable', message: 'outer', errors }))).toEqual({
      status: 403,
      code: 'MSG-304',
      message: 'inner',
      requestId: 'request-1',
      oauthError: null,
      permissionName: 'OutboundSMS',
      parameterName: null,
    });
    expect(readFault(answered(429, { errorCode: 'CMN-301', errors: [] })).code).toBe('CMN-301');
    expect(
      readFault(answered(400, { error: 'invalid_grant', error_description: 'Token not found' })),
    ).toMatchObject({
      code: 'invalid_grant',
      oauthError: 'invalid_grant',
      message: 'Token not found',
    });
  });

  it.each([
    [{ errors: [{ errorCode: 'CMN-101', parameterName: 'to.phoneNumber' }] }, 'CMN-101 (to)'],
    [{ errorCode: 'CMN-102', parameterName: 'to[0].phoneNumber', errors: [] }, 'CMN-102 (to)'],
    [{ errorCode: 'InvalidParameter', parameterName: 'from' }, 'InvalidParameter (from)'],
    [{ errors: [{ errorCode: 'CMN-101', parameterName: 'text' }] }, 'CMN-101 (text)'],
    [{ errors: [{ errorCode: 'CMN-101', parameterName: 'tone' }] }, 'CMN-101'],
    [{ errors: [{ errorCode: 'MSG-246', parameterName: 'to' }] }, 'MSG-246'],
    [{}, null],
  ])('names the part of a text that %j refuses: %s', (body, code) => {
    expect(codeWithPart(readFault(answered(400, body)))).toBe(code);
  });

  it("takes OAuth's word apart from the number behind it", () => {
    const body = { error: 'invalid_grant', errors: [{ errorCode: 'OAU-213' }] };
    expect(readFault(answered(400, body))).toMatchObject({ code: 'OAU-213', oauthError: 'invalid_grant' });
  });

  it.each([undefined, null, 7, 'text', [], { errors: 'no', errorCode: 7 }, { errors: [null] }])(
    'survives the body %j',
    (body) => {
      expect(readFault(answered(502, body))).toMatchObject({ status: 502, code: null, message: null });
    },
  );
});

describe('answerError', () => {
  it.each([
    [200, {}, 'unexpected-answer'],
    [302, undefined, 'unexpected-answer'],
    [400, { errorCode: 'CMN-101' }, 'refused'],
    [401, { errorCode: 'OAU-141' }, 'refused'],
    [403, { errorCode: 'CMN-401', permissionName: 'SMS' }, 'scope-missing'],
    [403, { errors: [{ errorCode: 'CMN-408', permissionName: 'OutboundSMS' }] }, 'permission-missing'],
    [404, { errorCode: 'CMN-102' }, 'not-found'],
    [408, undefined, 'timed-out'],
    [429, { errorCode: 'CMN-301' }, 'rate-limited'],
    [500, undefined, 'server-error'],
    [503, { errorCode: 'CMN-201' }, 'server-error'],
  ])('calls %i %j %s', (status, body, code) => {
    expect(answerError(answered(status, body)).code).toBe(code);
  });

  it('names the missing permission, the wait and the request', () => {
    expect(answerError(answered(403, { errorCode: 'CMN-401', permissionName: 'SMS' }, 12))).toEqual({
      code: 'scope-missing',
      subject: 'SMS',
      retryAfterSeconds: 12,
      platform: { status: 403, code: 'CMN-401', message: null, requestId: 'request-1' },
    });
  });

  it('tells offline from a lost answer that took too long', () => {
    expect(exchangeError({ kind: 'not-reached', code: 'timed-out' }).code).toBe('offline');
    expect(exchangeError({ kind: 'answer-lost', code: 'timed-out' }).code).toBe('timed-out');
    expect(exchangeError({ kind: 'answer-lost', code: 'UND_ERR_SOCKET' }).code).toBe('offline');
  });
});

describe('chooseProxy', () => {
  it.each([
    ['DIRECT', { proxy: null }],
    ['', { proxy: null }],
    ['PROXY proxy.example:3128', { proxy: 'http://proxy.example:3128' }],
    ['HTTPS proxy.example:443; DIRECT', { proxy: 'https://proxy.example:443' }],
    ['SOCKS5 socks.example:1080; PROXY proxy.example:3128', { proxy: 'http://proxy.example:3128' }],
    ['SOCKS socks.example:1080;DIRECT', { proxy: null }],
    ['SOCKS5 socks.example:1080', 'unsupported'],
    ['PROXY', 'unsupported'],
  ])('reads %j', (answer, choice) => {
    expect(chooseProxy(answer)).toEqual(choice);
  });
});

describe('wirePhoneNumber', () => {
  it('turns a record into a number, ids into strings', () => {
    const record = {
      id: 1162820004,
      uri: 'https://…',
      phoneNumber: '+16505550110',
      usageType: 'DirectNumber',
      type: 'VoiceFax',
      paymentType: 'Local',
      status: 'Normal',
      features: ['CallerId', 'SmsSender', 'SomethingNew'],
      primary: true,
      label: 'Sales line',
      location: 'Menlo Park, CA',
      extension: {
        id: 62215601,
        extensionNumber: '11601',
        name: 'Sales',
        type: 'Department',
        partnerId: 'x',
      },
    };
    expect(wirePhoneNumber.parse(record)).toEqual({
      id: '1162820004',
      e164: '+16505550110',
      usageType: 'DirectNumber',
      numberType: 'VoiceFax',
      paymentType: 'Local',
      status: 'Normal',
      features: ['CallerId', 'SmsSender', 'SomethingNew'],
      primary: true,
      label: 'Sales line',
      location: 'Menlo Park, CA',
      owner: { id: '62215601', extensionNumber: '11601', name: 'Sales', type: 'Department' },
    });
  });

  it('makes do with id and number, and tells no features from none', () => {
    expect(wirePhoneNumber.parse({ id: '7', phoneNumber: '18005550199' })).toEqual({
      id: '7',
      e164: '+18005550199',
      usageType: 'Unknown',
      numberType: null,
      paymentType: null,
      status: 'Unknown',
      features: null,
      primary: false,
      label: null,
      location: null,
      owner: null,
    });
    expect(wirePhoneNumber.parse({ id: 7, phoneNumber: '+18005550199', features: [] }).features).toEqual([]);
  });

  it('takes the future as it comes', () => {
    const record = {
      id: 7,
      phoneNumber: '+18005550199',
      usageType: 'HologramNumber',
      type: null,
      status: { not: 'a text' },
      features: ['SmsSender', 7],
      primary: 'yes',
      extension: 'somebody',
    };
    expect(wirePhoneNumber.parse(record)).toMatchObject({
      usageType: 'HologramNumber',
      status: 'Unknown',
      features: ['SmsSender'],
      primary: false,
      owner: null,
    });
  });

  it.each([{ id: 7 }, { phoneNumber: '+18005550199' }, { id: 7, phoneNumber: 'ext. 101' }, null, 'x'])(
    'refuses %j, which is no number',
    (record) => {
      expect(wirePhoneNumber.safeParse(record).success).toBe(false);
    },
  );
});

describe('wireSentText', () => {
  const record = {
    id: 320270670001,
    direction: 'Outbound',
    availability: 'Purged',
    from: { phoneNumber: '+16505550142', name: 'Nora' },
    to: [{ phoneNumber: '+14155550100' }],
    subject: 'See you at nine',
    creationTime: '2026-11-21T09:00:00.250Z',
    surprise: {},
  };

  it('turns a record into a text, also one that was deleted', () => {
    expect(wireSentText.parse(record)).toEqual({
      id: '320270670001',
      from: '+16505550142',
      to: ['+14155550100'],
      text: 'See you at nine',
      files: null,
      createdAt: Date.UTC(2026, 10, 21, 9, 0, 0, 250),
    });
  });

  it('reads a number that was stored as people write it', () => {
    const from = { phoneNumber: '+1 (650) 555-0142' };
    expect(wireSentText.parse({ ...record, from }).from).toBe('+16505550142');
  });

  it.each([
    ['no id', { id: null }],
    ['another direction', { direction: 'Inbound' }],
    ['no sender', { from: undefined }],
    ['an extension as its sender', { from: { extensionNumber: '101' } }],
    ['no recipient', { to: [] }],
    ['one recipient who is no number', { to: [{ phoneNumber: '+14155550100' }, { extensionNumber: '101' }] }],
    ['no words', { subject: null }],
    ['a time that is none', { creationTime: 'yesterday' }],
    ['no time', { creationTime: undefined }],
  ])('refuses a record with %s', (_what, change) => {
    expect(wireSentText.safeParse({ ...record, ...change }).success).toBe(false);
  });
});
