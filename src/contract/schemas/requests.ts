import { z } from 'zod';
import { textLimit } from '#domain/sms-text.ts';
import { externalPages, type Channel, type Request } from '../channels.ts';

/** Most rows one pull of the number list may ask for. */
const largestPage = 500;

/** Most numbers that can be named as visible at a time; no screen has as many rows. */
const mostPreferred = 200;

/** A paste far over the limit is refused by its own sentence later; this only bounds what crosses the bridge. */
const longestText = textLimit * 100;
const longestField = 2000;

const nothing = z.null();
const numberId = z.string().min(1).max(64);

/** One strict schema per channel; a channel without one does not compile. */
export const requestSchemas: { readonly [Name in Channel]: z.ZodType<Request<Name>> } = {
  'app:snapshot': nothing,
  'app:open-page': z.strictObject({ page: z.enum(externalPages) }),
  'app:copy-text': z.strictObject({ text: z.string().max(longestText) }),
  'app:retry-keychain': nothing,
  'session:sign-in': nothing,
  'session:open-browser-again': nothing,
  'session:cancel-sign-in': nothing,
  'session:sign-out': nothing,
  'session:configure': z.strictObject({
    serverUrl: z.string().max(longestField),
    clientId: z.string().max(longestField),
  }),
  'demo:start': nothing,
  'demo:leave': nothing,
  'numbers:page': z.strictObject({
    offset: z.int().min(0),
    limit: z.int().min(1).max(largestPage),
  }),
  'numbers:refresh': nothing,
  'numbers:prefer': z.strictObject({ ids: z.array(numberId).max(mostPreferred) }),
  'outbox:enqueue': z.strictObject({
    id: z.uuid(),
    numberId,
    to: z.string().max(longestField),
    text: z.string().max(longestText),
  }),
  'outbox:take-back': z.strictObject({ id: z.uuid() }),
  'outbox:send-now': z.strictObject({ id: z.uuid() }),
};
