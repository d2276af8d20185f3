import { z } from 'zod';
import { knownUseCases } from '#domain/registration.ts';
import { textLimit } from '#domain/sms-text.ts';
import type { TemplateChannels } from '../template-channels.ts';
import { nothing, type Requests } from './parts.ts';

/** What is far too long is refused by its own sentence later; these only bound what crosses the bridge. */
const longestText = textLimit * 100;
const longestName = 2000;
const mostTemplates = 1000;

const id = z.string().min(1).max(128);
const useCase = z.enum(knownUseCases).nullable();

export const templateRequests: Requests<TemplateChannels> = {
  'templates:list': nothing,
  'templates:refresh': nothing,
  'templates:save': z.strictObject({
    id: id.nullable(),
    name: z.string().trim().min(1).max(longestName),
    text: z.string().max(longestText),
    useCase,
  }),
  'templates:tag': z.strictObject({ id, useCase }),
  'templates:delete': z.strictObject({ id }),
  'templates:move': z.strictObject({ id, position: z.int().min(0).max(mostTemplates) }),
};
