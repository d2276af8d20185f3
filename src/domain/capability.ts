import { isFax, type PhoneNumber } from './phone-number.ts';

/** Three states, because "not told" must never read as "no" or as "yes". */
export type Capability = 'can' | 'cannot' | 'unknown';

export interface Capabilities {
  readonly sms: Capability;
  readonly mms: Capability;
  readonly international: Capability;
}

export const capabilityNames = ['sms', 'mms', 'international'] as const;

/**
 * What a number may send by its own record: the table of platform.md 3.5. Campaign registration is a separate question
 * (`judgeNumber`). MMS and international need `SmsSender` as well.
 */
export function capabilitiesOf(number: PhoneNumber): Capabilities {
  const inService = number.status === 'Normal' && !isFax(number);
  if (inService && number.features === null) {
    return { sms: 'unknown', mms: 'unknown', international: 'unknown' };
  }
  const features = new Set(number.features);
  const usable = inService && features.has('SmsSender');
  const withFeature = (feature: string): Capability => (usable && features.has(feature) ? 'can' : 'cannot');
  return {
    sms: usable ? 'can' : 'cannot',
    mms: withFeature('MmsSender'),
    international: withFeature('InternationalSmsSender'),
  };
}

/** Belongs to RingCentral's separate high-volume API; `/sms` refuses it (platform.md 3.5, 10 row 8). */
export function isHighVolumeOnly(number: PhoneNumber): boolean {
  const features = number.features ?? [];
  return features.includes('A2PSmsSender') && !features.includes('SmsSender');
}
