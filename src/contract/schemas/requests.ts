import { z } from 'zod';
import { longestKeptText } from '#domain/outbox/draft.ts';
import { externalPages, type Channels } from '../channels.ts';
import { consentRequests } from './consent-requests.ts';
import { desktopRequests } from './desktop-requests.ts';
import { fileRequests } from './file-requests.ts';
import { messageRequests } from './message-requests.ts';
import { numberRequests } from './number-requests.ts';
import { outboxRequests } from './outbox-requests.ts';
import { longestLine, nothing, type Requests } from './parts.ts';
import { peopleRequests } from './people-requests.ts';
import { templateRequests } from './template-requests.ts';

/** One strict schema per channel; a channel without one does not compile. */
export const requestSchemas: Requests<Channels> = {
  'app:snapshot': nothing,
  'app:open-page': z.strictObject({ page: z.enum(externalPages) }),
  'app:copy-text': z.strictObject({ text: z.string().max(longestKeptText) }),
  'app:retry-keychain': nothing,
  'app:show-set-aside': nothing,
  'session:sign-in': nothing,
  'session:open-browser-again': nothing,
  'session:cancel-sign-in': nothing,
  'session:sign-out': z.strictObject({ discard: z.boolean() }),
  'session:configure': z.strictObject({
    serverUrl: z.string().max(longestLine),
    clientId: z.string().max(longestLine),
  }),
  'demo:start': nothing,
  'demo:leave': nothing,
  ...numberRequests,
  ...outboxRequests,
  ...messageRequests,
  ...desktopRequests,
  ...consentRequests,
  ...peopleRequests,
  ...fileRequests,
  ...templateRequests,
};
