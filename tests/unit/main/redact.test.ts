import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '#main/log/redact.ts';

const written = (value: unknown): string => JSON.stringify(redact(value));

describe('redact: secrets', () => {
  it.each([
    { access_token: 'U0pDMTJQMDFQQVMwMHxBQUI' },
    { refreshToken: 'U0pDMTJQMDFQQVMwMHxBQUI' },
    { Authorization: 'Bearer U0pDMTJQMDFQQVMwMHxBQUI' },
    { headers: [{ authorization: 'bearer U0pDMTJQMDFQQVMwMHxBQUI' }] },
    { note: 'sent with Authorization: Bearer U0pDMTJQMDFQQVMwMHxBQUI and failed' },
    {
      url: 'http://localhost:47110/oauth2callback?code=U0pDMTJQMDFQQVMwMHxBQUI&state=U0pDMTJQMDFQQVMwMHxBQUI',
    },
    { form: 'grant_type=refresh_token&refresh_token=U0pDMTJQMDFQQVMwMHxBQUI' },
    { raw: '{"access_token": "U0pDMTJQMDFQQVMwMHxBQUI", "expires_in": 3600}' },
    { raw: '{"refresh_token":"U0pDMTJQMDFQQVMwMHxBQUI' },
    { code_verifier: 'U0pDMTJQMDFQQVMwMHxBQUI' },
    { code: 'U0pDMTJQMDFQQVMwMHxBQUI', state: 'U0pDMTJQMDFQQVMwMHxBQUI' },
    { password: 'U0pDMTJQMDFQQVMwMHxBQUI' },
    { error: new Error('refused: token=U0pDMTJQMDFQQVMwMHxBQUI') },
    { error: new Error('outer', { cause: new Error('Bearer U0pDMTJQMDFQQVMwMHxBQUI') }) },
    new Map([['access_token', 'U0pDMTJQMDFQQVMwMHxBQUI']]),
    new Set(['Bearer U0pDMTJQMDFQQVMwMHxBQUI']),
    new URL('http://localhost/?code=U0pDMTJQMDFQQVMwMHxBQUI'),
  ])('takes the secret out of %j', (value) => {
    expect(written(value)).not.toContain('U0pDMTJQMDFQQVMwMHxBQUI');
  });

  it('takes a JSON web token out of a sentence', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
    expect(written(`it was ${token}`)).toBe('"it was [removed]"');
  });

  it('keeps what helps: codes, statuses, request ids', () => {
    const value = { status: 403, errorCode: 'MSG-304', requestId: 'a1b2c3', ok: false, nothing: null };
    expect(redact(value)).toEqual(value);
    for (const code of [
      'SMS-CAR-413',
      'offline',
      'ECONNREFUSED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'http-502',
      1,
    ]) {
      expect(redact({ code })).toEqual({ code });
    }
  });

  it('keeps a flag whose name sounds like a secret', () => {
    expect(redact({ hasToken: true, refreshToken: null })).toEqual({ hasToken: true, refreshToken: null });
  });
});

describe('redact: the words of a text', () => {
  it.each(['text', 'subject', 'body', 'content', 'Text'])('replaces the field %s by its length', (name) => {
    expect(redact({ [name]: 'See you at nine' })).toEqual({ [name]: '[15 characters]' });
  });

  it('replaces them in a piece of JSON', () => {
    expect(written({ answer: '{"subject":"See you \\"at\\" nine","id":1}' })).not.toContain('nine');
  });

  it('replaces a text that is an object', () => {
    expect(redact({ body: { to: 'Ann' } })).toEqual({ body: '[removed]' });
  });
});

describe('redact: phone numbers', () => {
  it.each([
    '+16505550142',
    '+1 650 555 0142',
    '+1 (650) 555-0142',
    '(650) 555-0142',
    '650-555-0142',
    '650.555.0142',
    '1-650-555-0142',
    '6505550142',
    '16505550142',
    'tel:+16505550142',
  ])('leaves only the last four digits of %s', (number) => {
    expect(redact(`from ${number}, once`)).toContain('…0142');
    expect(redact(`from ${number}, once`)).not.toMatch(/650|555/);
  });

  it('masks international numbers, names of fields and numbers as numbers', () => {
    expect(
      redact({ '+447700900123': 447_700_900_123, to: ['+44 7700 900123', '+49 (30) 123456-78'] }),
    ).toEqual({
      '…0123': '…0123',
      to: ['…0123', '…5678'],
    });
    expect(redact(16_505_550_142n)).toBe('…0142');
  });

  it('leaves times, dates, ports and addresses readable', () => {
    const value = {
      at: 1_763_712_000_123,
      iso: '2026-08-13T10:32:11.123Z',
      url: 'http://127.0.0.1:47110/restapi/v1.0/account/~/extension/~/phone-number',
      when: new Date(0),
    };
    expect(redact(value)).toEqual({ ...value, when: '1970-01-01T00:00:00.000Z' });
  });

  it('never lets an E.164 number through, wherever it stands', () => {
    const number = fc.stringMatching(/^\+[1-9]\d{9,13}$/);
    fc.assert(
      fc.property(number, fc.constantFrom('', ' ', '"', ',', '(', ':', 'x'), (e164, edge) => {
        expect(written({ note: `${edge}${e164}${edge}` })).not.toContain(e164.slice(1));
      }),
    );
  });
});

describe('redact: odd values', () => {
  it('survives circles, depth, getters that throw, invalid dates and functions', () => {
    const circle: Record<string, unknown> = { name: 'a' };
    circle['self'] = circle;
    const value = {
      circle,
      bytes: new Uint8Array(12),
      date: new Date(NaN),
      call: () => 1,
      symbol: Symbol('secret'),
      big: 12n,
      get broken(): string {
        throw new Error('no');
      },
    };
    expect(redact(value)).toMatchObject({
      bytes: '[12 bytes]',
      date: '[no date]',
      call: '[function]',
      symbol: '[symbol]',
      big: 12n,
      broken: '[not readable]',
    });
  });

  it('shortens what is endless', () => {
    expect(written('a'.repeat(100_000)).length).toBeLessThan(2_100);
    expect(redact(Array.from({ length: 1000 }, () => 1))).toHaveLength(50);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
        (value) => {
          redact(value);
        },
      ),
    );
  });
});
