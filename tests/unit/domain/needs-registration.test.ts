import { describe, expect, it } from 'vitest';
import { ownershipOf } from '#domain/ownership.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { needsRegistration } from '#domain/verdict/number-findings.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';

const needs = (differences: Partial<PhoneNumber>): boolean => {
  const number = sampleNumber(differences);
  return needsRegistration(number, ownershipOf(number, { id: '101', type: 'User' }));
};

describe('whether the campaign of a number is worth a request', () => {
  it.each<[string, Partial<PhoneNumber>]>([
    ['a direct US number that may text', {}],
    ['a Canadian one', { e164: '+14165550100' }],
    ['one without pictures', { features: ['SmsSender'] }],
    [
      'the number of a call queue',
      { owner: { id: '201', type: 'Department', extensionNumber: null, name: null } },
    ],
    ['a delegated one', { owner: { id: '102', type: 'User', extensionNumber: null, name: null } }],
    ['one that can do high volume as well', { features: ['A2PSmsSender', 'SmsSender'] }],
  ])('it is for %s', (_what, differences) => {
    expect(needs(differences)).toBe(true);
  });

  it.each<[string, Partial<PhoneNumber>]>([
    ['a toll-free number', { e164: '+18005550100', paymentType: 'TollFree' }],
    ['a number outside the US and Canada', { e164: '+447700900123' }],
    ['a number that may not text', { features: ['CallerId'] }],
    ['a number whose features were not told', { features: null }],
    ['a high-volume number', { features: ['CallerId', 'A2PSmsSender'] }],
    ['a number that is not ported yet', { status: 'Pending' }],
    ['a number out of service', { status: 'Suspended' }],
    ['a fax number', { numberType: 'FaxOnly' }],
    ['a company fax number', { usageType: 'CompanyFaxNumber' }],
  ])('it is not for %s', (_what, differences) => {
    expect(needs(differences)).toBe(false);
  });
});
