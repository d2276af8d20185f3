import { z } from 'zod';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import { optionalText, wireE164, wireId } from './wire.ts';

const owner = z
  .object({ id: wireId, extensionNumber: optionalText, name: optionalText, type: optionalText })
  .transform((extension): NumberOwner => extension)
  .nullish()
  .catch(null);

/** Null when no feature was named at all, which is not an empty list. */
const features = z.array(z.unknown()).nullish().catch(null);

/** One record of `GET …/phone-number` (platform.md 3.1). Unknown fields, values and features pass through. */
export const wirePhoneNumber = z
  .object({
    id: wireId,
    phoneNumber: wireE164,
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
