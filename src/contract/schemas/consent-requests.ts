import { z } from 'zod';
import type { ConsentChannels } from '../consent-channels.ts';
import { e164, type Requests } from './parts.ts';

/** More than a text goes to at once. */
const mostPeople = 200;

export const consentRequests: Requests<ConsentChannels> = {
  'consents:check': z.strictObject({ number: e164, people: z.array(e164).min(1).max(mostPeople) }),
};
