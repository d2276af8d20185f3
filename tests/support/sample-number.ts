import type { PhoneNumber } from '#domain/phone-number.ts';

/** A direct US number that may text in every way; a test names what matters to it. */
export function sampleNumber(differences: Partial<PhoneNumber> = {}): PhoneNumber {
  return {
    id: '7001',
    e164: '+16505550100',
    usageType: 'DirectNumber',
    numberType: 'VoiceFax',
    paymentType: 'Local',
    status: 'Normal',
    features: ['CallerId', 'SmsSender', 'MmsSender', 'InternationalSmsSender'],
    primary: false,
    label: null,
    location: 'San Mateo, CA',
    owner: null,
    ...differences,
  };
}
