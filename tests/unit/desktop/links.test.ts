import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkHandler } from '#main/desktop/links/link-handler.ts';
import { linkAmong, readLink } from '#main/desktop/links/read-link.ts';
import { nextRunArguments } from '#main/desktop/next-run.ts';

describe('a link of another program', () => {
  it.each([
    ['sms:+15551234567', '+15551234567', null],
    ['SMS:+15551234567', '+15551234567', null],
    ['sms://+15551234567', '+15551234567', null],
    ['smsto:+15551234567', '+15551234567', null],
    ['sms:+1%20(555)%20123-4567', '+1 (555) 123-4567', null],
    ['sms:+15551234567?body=hello%20there', '+15551234567', 'hello there'],
    ['sms:+15551234567?BODY=Hi', '+15551234567', 'Hi'],
    ['sms:+15551234567&body=Hi', '+15551234567', 'Hi'],
    ['sms:+15551234567?subject=a&body=b%26c&body=d', '+15551234567', 'b&c'],
    ['sms:+15551234567?body=In? Or out?&subject=a', '+15551234567', 'In? Or out?'],
    ['sms:+15551234567?body=1+1', '+15551234567', '1+1'],
    ['sms:+15551234567?body=two%0D%0Alines', '+15551234567', 'two\nlines'],
    ['sms:+15551234567,+15557654321?body=Hi', '+15551234567, +15557654321', 'Hi'],
    ['sms:?body=Hi', null, 'Hi'],
    ['tel:+1-555-123-4567', '+1-555-123-4567', null],
    ['tel:5551234;phone-context=+1555', '5551234', null],
    ['tel:+15551234567;ext=7', '+15551234567', null],
    ['tel:+15551234567?body=no', '+15551234567', null],
    ['tel:*67', '*67', null],
  ])('%s asks for %j and %j', (link, to, text) => {
    expect(readLink(link)).toEqual({ to, text });
  });

  it.each([
    'sms:',
    'sms:?',
    'sms:,',
    'sms:Ann',
    'sms:+15551234567,Ann',
    'sms:javascript:alert(1)',
    'sms:%E0%A4%A',
    'tel:',
    'tel:+',
    'tel:+1555123456789012345678901234567890123456789',
    'mailto:a@b',
    'https://example.com/sms:+15551234567',
    ' sms:+15551234567',
    `sms:+15551234567?body=${'x'.repeat(9_000)}`,
  ])('%s asks for nothing', (link) => {
    expect(readLink(link)).toBeNull();
  });

  it('keeps no marks that turn the direction of reading, and no control signs', () => {
    const body = encodeURIComponent('pay \u202Eyadot\u202C \u2066now\u2069\u0000\u001b[31m\u2028');
    expect(readLink(`sms:+15551234567?body=${body}`)?.text).toBe('pay yadot now[31m');
    expect(readLink('sms:%E2%80%AE+15551234567')).toBeNull();
  });

  it('leaves a text out that nobody could send, rather than cutting it', () => {
    expect(readLink(`sms:+15551234567?body=${'x'.repeat(5_001)}`)).toEqual({
      to: '+15551234567',
      text: null,
    });
  });

  it('never throws, whatever it is', () => {
    fastCheck.assert(
      fastCheck.property(
        fastCheck.constantFrom('sms:', 'tel:', 'smsto:', 'SMS://', ''),
        fastCheck.string({ unit: 'binary' }),
        (scheme, rest) => {
          const link = readLink(scheme + rest);
          expect(link?.to ?? '').toMatch(/^[+\d\s().*#,-]*$/);
          expect(link?.text ?? '').not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
        },
      ),
    );
  });

  it('is found among the arguments of a start', () => {
    expect(linkAmong(['/opt/fromline', '--hidden', 'sms:+1555', 'tel:+1777'])).toEqual({
      to: '+1777',
      text: null,
    });
    expect(linkAmong(['/opt/fromline', '--hidden', '/home/sms:'])).toBeNull();
  });
});

describe('a start that comes while the app ends', () => {
  it('begins the next run in sight, and with its own link only', () => {
    const own = ['/opt/app', '--hidden', '--no-sandbox', 'sms:+1555'];
    expect(nextRunArguments(own, ['/opt/fromline'])).toEqual(['/opt/app', '--no-sandbox']);
    expect(nextRunArguments(own, ['/opt/fromline', '--hidden', 'tel:+1777'])).toEqual([
      '/opt/app',
      '--no-sandbox',
      'tel:+1777',
    ]);
  });
});

describe('taking the links of other programs', () => {
  it('names us for both kinds, and stops with both', () => {
    const told: string[] = [];
    const handler = createLinkHandler({
      isPackaged: true,
      setAsDefaultProtocolClient: (scheme) => told.push(`on ${scheme}`) > 0,
      removeAsDefaultProtocolClient: (scheme) => told.push(`off ${scheme}`) < 0,
    });
    expect(handler.set(true)).toEqual({ ok: true, value: null });
    // Removing answers false when another program took it over meanwhile.
    expect(handler.set(false)).toEqual({ ok: true, value: null });
    expect(told).toEqual(['on sms', 'on tel', 'off sms', 'off tel']);
  });

  it('is an error when the system refuses, and before packaging', () => {
    const refusing = { setAsDefaultProtocolClient: () => false, removeAsDefaultProtocolClient: () => false };
    expect(createLinkHandler({ ...refusing, isPackaged: true }).set(true).ok).toBe(false);
    const unpackaged = createLinkHandler({ ...refusing, isPackaged: false });
    expect(unpackaged.isPossible).toBe(false);
    expect(unpackaged.set(true)).toEqual({ ok: false, error: { code: 'system-refused' } });
    expect(unpackaged.set(false).ok).toBe(true);
  });
});
