import type { TemplateChannels } from '#contract/template-channels.ts';
import { ok } from '#domain/result.ts';
import type { TemplateServices } from '../templates/template-services.ts';
import type { OutboxHandlerOptions } from './outbox-handlers.ts';
import type { Handlers } from './router.ts';

type TemplateHandlers = Pick<Handlers, keyof TemplateChannels>;

/** The channels of the templates. */
export function createTemplateHandlers({ host }: Pick<OutboxHandlerOptions, 'host'>): TemplateHandlers {
  const templates = async (): Promise<TemplateServices> => (await host.services()).templates;
  return {
    'templates:list': async () => ok((await templates()).list()),
    'templates:refresh': async () => (await templates()).refresh(),
    'templates:save': async (request) => (await templates()).save(request),
    'templates:tag': async (request) => (await templates()).tag(request),
    'templates:delete': async ({ id }) => (await templates()).remove(id),
    'templates:move': async (request) => (await templates()).move(request),
  };
}
