import { z } from 'zod';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import { optionalText, wireId } from './wire.ts';

const owner = z
  .object({ id: wireId, extensionNumber: optionalText, name: optionalText, type: optionalText })
  .transform((extension): NumberOwner => extension)
  .nullish()
  .catch(null);

/** E.164; the plus is missing in some of RingCentral's older answers. */
const e164 = z
  .string()
  .regex(/^\+?[1-9]\d{4,14}$/)
  .transform((digits) => (digits.startsWith('+') ? digits : `+${digits}`));

/** Null when no feature was named at all, which is not an empty list. */
const features = z.array(z.unknown()).nullish().catch(null);

/** One record of `GET …/phone-number` (platform.md 3.1). Unknown fields, values and features pass through. */
export const wirePhoneNumber = z
  .object({
    id: wireId,
    phoneNumber: e164,
    usageType: optionalText,
    type: optionalText,
    paymentType: optionalText,
    status: optionalText,
    features,
    primary: z.boolean().catch(false),
    label: optionalText,
    location: optionalText,
    extension: owner,
  })
  .transform((record): PhoneNumber => ({
    id: record.id,
    e164: record.phoneNumber,
    usageType: record.usageType ?? 'Unknown',
    numberType: record.type,
    paymentType: record.paymentType,
    status: record.status ?? 'Unknown',
    features: record.features?.filter((feature) => typeof feature === 'string') ?? null,
    primary: record.primary,
    label: record.label,
    location: record.location,
    owner: record.extension ?? null,
  }));
