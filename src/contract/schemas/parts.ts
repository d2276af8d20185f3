import { z } from 'zod';
import { e164Pattern } from '#domain/e164.ts';

/** The strict schema of each channel of a part. */
export type Requests<Part extends { readonly [Name in keyof Part]: { readonly request: unknown } }> = {
  readonly [Name in keyof Part]: z.ZodType<Part[Name]['request']>;
};

/** Most rows one pull of a list may ask for. */
export const largestPage = 500;
/** Longer than anything a person types into one line; what is too much is refused by its own sentence. */
export const longestLine = 2000;

export const nothing = z.null();
export const e164 = z.string().regex(e164Pattern);
/** RingCentral's id of a number. */
export const numberId = z.string().min(1).max(64);
export const page = z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(largestPage) });
