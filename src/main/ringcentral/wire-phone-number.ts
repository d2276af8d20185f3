import { z } from 'zod';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import { rawE164, rawId, textOf, withPlus } from './wire.ts';

/** Whatever stands there, or nothing; read below. A schema for each field would cost ten thousand numbers dearly. */
const anything = z.unknown().optional();

const extensionSchema = z.object({ id: rawId, extensionNumber: anything, name: anything, type: anything });

/** Null for none and for what cannot be told from another one. */
function ownerOf(extension: unknown): NumberOwner | null {
  if (extension === undefined || extension === null) return null;
  const parsed = extensionSchema.safeParse(extension);
  if (!parsed.success) return null;
  const { id, extensionNumber, name, type } = parsed.data;
  return {
    id: String(id),
    extensionNumber: textOf(extensionNumber),
    name: textOf(name),
    type: textOf(type),
  };
}

/** Null when no feature was named at all, which is not an empty list. */
const featuresOf = (features: unknown): readonly string[] | null =>
  Array.isArray(features) ? features.filter((feature) => typeof feature === 'string') : null;

/** One record of `GET …/phone-number` (platform.md 3.1). Unknown fields, values and features pass through. */
export const wirePhoneNumber = z
  .object({
    id: rawId,
    phoneNumber: rawE164,
    usageType: anything,
    type: anything,
    paymentType: anything,
    status: anything,
    features: anything,
    primary: anything,
    label: anything,
    location: anything,
    extension: anything,
  })
  .transform((record): PhoneNumber => ({
    id: String(record.id),
    e164: withPlus(record.phoneNumber),
    usageType: textOf(record.usageType) ?? 'Unknown',
    numberType: textOf(record.type),
    paymentType: textOf(record.paymentType),
    status: textOf(record.status) ?? 'Unknown',
    features: featuresOf(record.features),
    primary: record.primary === true,
    label: textOf(record.label),
    location: textOf(record.location),
    owner: ownerOf(record.extension),
  }));
