import { z } from 'zod';
import { numberColours } from '#domain/number-settings.ts';
import type { NumberChannels } from '../number-channels.ts';
import { e164, nothing, numberId, page, type Requests } from './parts.ts';

/** Most numbers that can be named as visible at a time; no screen has as many rows. */
const mostPreferred = 200;
const longestNickname = 60;

export const numberRequests: Requests<NumberChannels> = {
  'numbers:page': page,
  'numbers:refresh': nothing,
  'numbers:check': z.strictObject({ id: numberId }),
  'numbers:set': z.strictObject({
    id: numberId,
    settings: z.strictObject({
      nickname: z.string().trim().min(1).max(longestNickname).nullable(),
      colour: z.enum(numberColours).nullable(),
      isDefault: z.boolean(),
      isMuted: z.boolean(),
    }),
  }),
  'numbers:history': z.strictObject({ number: e164 }),
  'numbers:read-notes': nothing,
  'numbers:export': z.strictObject({ format: z.enum(['csv', 'json']) }),
  'numbers:prefer': z.strictObject({ ids: z.array(numberId).max(mostPreferred) }),
};
