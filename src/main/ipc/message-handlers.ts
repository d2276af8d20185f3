import type { MessageChannels } from '#contract/message-channels.ts';
import { ok } from '#domain/result.ts';
import type { MessageServices } from '../messages/message-services.ts';
import type { OutboxHandlerOptions } from './outbox-handlers.ts';
import type { Handlers } from './router.ts';

type MessageHandlers = Pick<Handlers, keyof MessageChannels>;

/** The channels of conversations and their texts. */
export function createMessageHandlers({ host }: Pick<OutboxHandlerOptions, 'host'>): MessageHandlers {
  const messages = async (): Promise<MessageServices> => (await host.services()).messages;
  return {
    'conversations:page': async (request) => (await messages()).page(request),
    'conversations:read': async ({ key }) => (await messages()).read(key),
    'conversations:last-with': async ({ person }) => (await messages()).lastWith(person),
    'conversations:find': async (request) => (await messages()).find(request),
    'conversations:mark': async (request) => (await messages()).mark(request),
    'conversations:look': async ({ key }) => {
      (await messages()).look(key);
      return ok(null);
    },
    'messages:page': async (request) => (await messages()).thread(request),
    'messages:load-older': async ({ conversation }) => (await messages()).loadOlder(conversation),
    'messages:delete': async ({ id }) => (await messages()).remove(id),
    'messages:restore': async ({ id }) => (await messages()).restore(id),
    'messages:picture': async (request) => (await messages()).picture(request),
    'messages:sync': async () => {
      (await messages()).sync();
      return ok(null);
    },
  };
}
