import { isFax, type PhoneNumber } from './phone-number.ts';

/** Three states, because "not told" must never read as "no" or as "yes". */
export type Capability = 'can' | 'cannot' | 'unknown';

export interface Capabilities {
  readonly sms: Capability;
  readonly mms: Capability;
  readonly international: Capability;
}

export const capabilityNames = ['sms', 'mms', 'international'] as const;

const nothing: Capabilities = { sms: 'cannot', mms: 'cannot', international: 'cannot' };
const notTold: Capabilities = { sms: 'unknown', mms: 'unknown', international: 'unknown' };

/**
 * What a number may send by its own record: the table of platform.md 3.5. Campaign registration is a separate question
 * (`judgeNumber`). MMS and international need `SmsSender` as well.
 */
export function capabilitiesOf(number: PhoneNumber): Capabilities {
  const { features } = number;
  if (number.status !== 'Normal' || isFax(number)) return nothing;
  if (features === null) return notTold;
  if (!features.includes('SmsSender')) return nothing;
  return {
    sms: 'can',
    mms: features.includes('MmsSender') ? 'can' : 'cannot',
    international: features.includes('InternationalSmsSender') ? 'can' : 'cannot',
  };
}

/** Belongs to RingCentral's separate high-volume API; `/sms` refuses it (platform.md 3.5, 10 row 8). */
export function isHighVolumeOnly(number: PhoneNumber): boolean {
  const { features } = number;
  return features !== null && features.includes('A2PSmsSender') && !features.includes('SmsSender');
}
