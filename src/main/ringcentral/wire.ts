import { z } from 'zod';
import { storableText } from '../storage/storable-text.ts';

/** The API gives numbers here and strings there (platform.md 3.4). */
export const rawId = z.union([z.string().min(1), z.number()]);

/** An id as a string. */
export const wireId = rawId.transform((id) => String(id));

/** Null for absent, null and anything that is no string, so that an odd field never costs a whole answer. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? storableText(value) : null;

/** In one step: string, default and catch one after the other take several times as long, and lists have thousands. */
export const optionalText = z.unknown().optional().transform(textOf);

/** An ISO 8601 time as milliseconds since the epoch. */
export const wireTime = z
  .string()
  .transform((written) => Date.parse(written))
  .refine((milliseconds) => !Number.isNaN(milliseconds));

/** Digits of an E.164 number; the plus is missing in some of RingCentral's older answers. */
export const rawE164 = z.string().regex(/^\+?[1-9]\d{4,14}$/);

export const withPlus = (digits: string): string => (digits.startsWith('+') ? digits : `+${digits}`);

/** E.164. */
export const wireE164 = rawE164.transform(withPlus);
