import { z } from 'zod';
import { e164Pattern } from '#domain/e164.ts';
import type { PeopleChannels } from '../people-channels.ts';

const longestWords = 2000;
const mostPeople = 50;
const mostNumbers = 200;

export const peopleRequests: {
  readonly [Name in keyof PeopleChannels]: z.ZodType<PeopleChannels[Name]['request']>;
} = {
  'people:find': z.strictObject({
    words: z.string().max(longestWords),
    limit: z.int().min(1).max(mostPeople),
  }),
  'people:names': z.strictObject({ numbers: z.array(z.string().regex(e164Pattern)).max(mostNumbers) }),
  'people:refresh': z.null(),
};
