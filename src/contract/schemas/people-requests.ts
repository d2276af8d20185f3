import { z } from 'zod';
import type { PeopleChannels } from '../people-channels.ts';
import { e164, longestLine, nothing, type Requests } from './parts.ts';

const mostPeople = 50;
const mostNumbers = 200;

export const peopleRequests: Requests<PeopleChannels> = {
  'people:find': z.strictObject({
    words: z.string().max(longestLine),
    limit: z.int().min(1).max(mostPeople),
  }),
  'people:names': z.strictObject({ numbers: z.array(e164).max(mostNumbers) }),
  'people:refresh': nothing,
};
