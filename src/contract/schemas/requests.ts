import { z } from 'zod';
import { e164Pattern } from '#domain/e164.ts';
import { numberColours } from '#domain/number-settings.ts';
import { audiences, longestKeptText } from '#domain/outbox/draft.ts';
import { externalPages, type Channel, type Request } from '../channels.ts';
import { conversationFilters } from '../message-view.ts';
import { outgoingDecisions } from '../outgoing-view.ts';
import { settingsPatch } from './app-settings.ts';
import { consentRequests } from './consent-requests.ts';
import { fileRequests } from './file-requests.ts';
import { peopleRequests } from './people-requests.ts';
import { templateRequests } from './template-requests.ts';

/** Most rows one pull of a list may ask for. */
const largestPage = 500;

/** Most numbers that can be named as visible at a time; no screen has as many rows. */
const mostPreferred = 200;

const longestField = 2000;
const longestNickname = 60;
/** More than a text may have; what is too much is refused by its own sentence, with nothing lost. */
const mostFiles = 100;
const mostInGroup = 100;
const mostSends = 1000;
/** A list of thousands that was pasted whole: kept as it is until the person takes some out. */
const longestRecipients = 1_000_000;

const nothing = z.null();
const numberId = z.string().min(1).max(64);
/** A paste far over the limit is refused by its own sentence later; this only bounds what crosses the bridge. */
const text = z.string().max(longestKeptText);
const e164 = z.string().regex(e164Pattern);
const files = z.array(z.uuid()).max(mostFiles);
const oneId = z.strictObject({ id: z.uuid() });
const conversation = z.string().min(1).max(longestField);
const messageId = z.string().min(1).max(64);
const page = z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(largestPage) });

/** One strict schema per channel; a channel without one does not compile. */
export const requestSchemas: { readonly [Name in Channel]: z.ZodType<Request<Name>> } = {
  'app:snapshot': nothing,
  'app:open-page': z.strictObject({ page: z.enum(externalPages) }),
  'app:copy-text': z.strictObject({ text }),
  'app:retry-keychain': nothing,
  'app:show-set-aside': nothing,
  'session:sign-in': nothing,
  'session:open-browser-again': nothing,
  'session:cancel-sign-in': nothing,
  'session:sign-out': z.strictObject({ discard: z.boolean() }),
  'session:configure': z.strictObject({
    serverUrl: z.string().max(longestField),
    clientId: z.string().max(longestField),
  }),
  'demo:start': nothing,
  'demo:leave': nothing,
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
  'outbox:enqueue': z.strictObject({
    sends: z
      .array(
        z.strictObject({
          id: z.uuid(),
          to: z.array(z.string().max(longestField)).min(1).max(mostInGroup),
          text,
        }),
      )
      .min(1)
      .max(mostSends),
    draftId: z.uuid().nullable(),
    numberId,
    files,
    sendAt: z.int().min(0).nullable(),
    endsWhenAnswered: z.boolean(),
  }),
  'outbox:decide': z.strictObject({ id: z.uuid(), decision: z.enum(outgoingDecisions) }),
  'outbox:to-draft': z.strictObject({ id: z.uuid(), open: z.boolean() }),
  'outbox:undo': oneId,
  'outbox:delete': oneId,
  'outbox:restore': oneId,
  'outbox:page': page,
  'outbox:history': oneId,
  'outbox:pause': nothing,
  'outbox:resume': nothing,
  'outbox:try-again': nothing,
  'outbox:unreadable': nothing,
  'outbox:export-unreadable': nothing,
  'outbox:delete-unreadable': nothing,
  'drafts:save': z.strictObject({
    id: z.uuid(),
    from: e164.nullable(),
    to: z.string().max(longestRecipients),
    audience: z.enum(audiences),
    text,
    files,
    sendAt: z.int().min(0).nullable(),
    endsWhenAnswered: z.boolean(),
  }),
  'drafts:open': oneId,
  'drafts:close': nothing,
  'drafts:delete': oneId,
  'drafts:restore': oneId,
  'drafts:page': page,
  'conversations:page': page.extend({ number: e164.nullable(), filter: z.enum(conversationFilters) }),
  'conversations:read': z.strictObject({ key: conversation }),
  'conversations:find': z.strictObject({
    words: z.string().max(longestField),
    within: z.union([z.strictObject({ conversation }), z.strictObject({ number: e164 })]).nullable(),
  }),
  'conversations:mark': z.strictObject({ key: conversation, isRead: z.boolean() }),
  'conversations:look': z.strictObject({ key: conversation.nullable() }),
  'messages:page': z.strictObject({
    conversation,
    before: z.strictObject({ createdAt: z.int(), id: messageId }).nullable(),
    limit: z.int().min(1).max(largestPage),
  }),
  'messages:load-older': z.strictObject({ conversation }),
  'messages:delete': z.strictObject({ id: messageId }),
  'messages:restore': z.strictObject({ id: messageId }),
  'messages:picture': z.strictObject({ message: messageId, attachment: messageId }),
  'messages:sync': nothing,
  'settings:change': settingsPatch,
  'app:close-window': z.strictObject({ how: z.enum(['tray', 'quit']), remember: z.boolean() }),
  'app:copy-diagnostics': nothing,
  'app:save-diagnostics': nothing,
  ...consentRequests,
  ...peopleRequests,
  ...fileRequests,
  ...templateRequests,
};
