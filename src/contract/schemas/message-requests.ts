import { z } from 'zod';
import type { MessageChannels } from '../message-channels.ts';
import { conversationFilters } from '../message-view.ts';
import { e164, largestPage, longestLine, nothing, page, type Requests } from './parts.ts';

const conversation = z.string().min(1).max(longestLine);
const messageId = z.string().min(1).max(64);

export const messageRequests: Requests<MessageChannels> = {
  'conversations:page': page.extend({ number: e164.nullable(), filter: z.enum(conversationFilters) }),
  'conversations:read': z.strictObject({ key: conversation }),
  'conversations:last-with': z.strictObject({ person: e164 }),
  'conversations:find': z.strictObject({
    words: z.string().max(longestLine),
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
};
