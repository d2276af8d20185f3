import { z } from 'zod';

/** An id as a string: the API gives numbers here and strings there (platform.md 3.4). */
export const wireId = z.union([z.string().min(1), z.number()]).transform((id) => String(id));

/** Null for absent, null and anything that is no string, so that an odd field never costs a whole answer. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? null)
  .catch(null);

/** E.164; the plus is missing in some of RingCentral's older answers. */
export const wireE164 = z
  .string()
  .regex(/^\+?[1-9]\d{4,14}$/)
  .transform((digits) => (digits.startsWith('+') ? digits : `+${digits}`));
