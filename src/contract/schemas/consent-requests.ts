import { z } from 'zod';
import { e164Pattern } from '#domain/e164.ts';
import type { ConsentChannels } from '../consent-channels.ts';

/** More than a text goes to at once. */
const mostPeople = 200;

const e164 = z.string().regex(e164Pattern);

export const consentRequests: {
  readonly [Name in keyof ConsentChannels]: z.ZodType<ConsentChannels[Name]['request']>;
} = {
  'consents:check': z.strictObject({ number: e164, people: z.array(e164).min(1).max(mostPeople) }),
};
