import { z } from 'zod';
import { audiences, longestKeptText } from '#domain/outbox/draft.ts';
import { outgoingDecisions } from '../outgoing-view.ts';
import type { OutboxChannels } from '../outbox-channels.ts';
import { e164, longestLine, nothing, numberId, page, type Requests } from './parts.ts';

/** More than a text may have; what is too much is refused by its own sentence, with nothing lost. */
const mostFiles = 100;
const mostInGroup = 100;
const mostSends = 1000;
/** A list of thousands that was pasted whole: kept as it is until the person takes some out. */
const longestRecipients = 1_000_000;

/** A paste far over the limit is refused by its own sentence later; this only bounds what crosses the bridge. */
const text = z.string().max(longestKeptText);
const files = z.array(z.uuid()).max(mostFiles);
const oneId = z.strictObject({ id: z.uuid() });

export const outboxRequests: Requests<OutboxChannels> = {
  'outbox:enqueue': z.strictObject({
    sends: z
      .array(
        z.strictObject({
          id: z.uuid(),
          to: z.array(z.string().max(longestLine)).min(1).max(mostInGroup),
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
};
