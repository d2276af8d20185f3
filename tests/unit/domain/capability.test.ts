import { describe, expect, it } from 'vitest';
import { capabilitiesOf, isHighVolumeOnly } from '#domain/capability.ts';
import { isTollFree } from '#domain/phone-number.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const nothing = { sms: 'cannot', mms: 'cannot', international: 'cannot' };

describe('what a number may send by its own record', () => {
  it.each([
    { features: ['CallerId'], expected: nothing },
    { features: [], expected: nothing },
    { features: ['SmsSender'], expected: { sms: 'can', mms: 'cannot', international: 'cannot' } },
    { features: ['SmsSender', 'MmsSender'], expected: { sms: 'can', mms: 'can', international: 'cannot' } },
    {
      features: ['SmsSender', 'InternationalSmsSender'],
      expected: { sms: 'can', mms: 'cannot', international: 'can' },
    },
    { features: ['MmsSender', 'InternationalSmsSender'], expected: nothing },
    { features: ['A2PSmsSender', 'MmsSender'], expected: nothing },
    {
      features: ['SmsSender', 'SomethingNew', 'TollFreeSmsSender'],
      expected: { sms: 'can', mms: 'cannot', international: 'cannot' },
    },
  ])('reads $features', ({ features, expected }) => {
    expect(capabilitiesOf(sampleNumber({ features }))).toEqual(expected);
  });

  it.each(['Pending', 'PortedIn', 'Temporary', 'Unknown', 'SomethingNew'])(
    'lets a number with status %s send nothing',
    (status) => {
      expect(capabilitiesOf(sampleNumber({ status }))).toEqual(nothing);
    },
  );

  it('lets a fax-only number send nothing', () => {
    expect(capabilitiesOf(sampleNumber({ numberType: 'FaxOnly' }))).toEqual(nothing);
  });

  it('lets a company fax number send nothing, whatever its features say', () => {
    expect(capabilitiesOf(sampleNumber({ usageType: 'CompanyFaxNumber' }))).toEqual(nothing);
    expect(capabilitiesOf(sampleNumber({ usageType: 'CompanyFaxNumber', features: null }))).toEqual(nothing);
  });

  it('does not know when RingCentral told no features at all', () => {
    const unknown = { sms: 'unknown', mms: 'unknown', international: 'unknown' };
    expect(capabilitiesOf(sampleNumber({ features: null }))).toEqual(unknown);
  });

  it('knows that a number out of service cannot, even without features', () => {
    expect(capabilitiesOf(sampleNumber({ features: null, status: 'Pending' }))).toEqual(nothing);
    expect(capabilitiesOf(sampleNumber({ features: null, numberType: 'FaxOnly' }))).toEqual(nothing);
  });

  it('trusts the features of a toll-free number, not its payment type', () => {
    const tollFree = sampleNumber({ paymentType: 'TollFree', features: ['SmsSender', 'MmsSender'] });
    expect(capabilitiesOf(tollFree).mms).toBe('can');
  });
});

describe('high-volume only', () => {
  it.each([
    { features: ['A2PSmsSender'], expected: true },
    { features: ['CallerId', 'A2PSmsSender', 'MmsSender'], expected: true },
    { features: ['A2PSmsSender', 'SmsSender'], expected: false },
    { features: ['SmsSender'], expected: false },
    { features: [], expected: false },
    { features: null, expected: false },
  ])('is $expected for $features', ({ features, expected }) => {
    expect(isHighVolumeOnly(sampleNumber({ features }))).toBe(expected);
  });
});

describe('toll-free', () => {
  it.each([
    ['TollFree', true],
    ['ExternalNumberProviderTollFree', true],
    ['Local', false],
    ['External', false],
    ['Mobile', false],
    [null, false],
  ] as const)('payment type %s: %s', (paymentType, expected) => {
    expect(isTollFree(sampleNumber({ paymentType }))).toBe(expected);
  });

  it.each(['800', '833', '844', '855', '866', '877', '888'])(
    'goes by the digits +1%s only where there is no payment type',
    (area) => {
      const e164 = `+1${area}5550100`;
      expect(isTollFree(sampleNumber({ e164, paymentType: null }))).toBe(true);
      expect(isTollFree(sampleNumber({ e164, paymentType: 'Local' }))).toBe(false);
    },
  );
});
