import type { PeopleChannels } from '#contract/people-channels.ts';
import { ok } from '#domain/result.ts';
import type { PeopleServices } from '../people/people-services.ts';
import type { OutboxHandlerOptions } from './outbox-handlers.ts';
import type { Handlers } from './router.ts';

/** The channels of people and their names. */
export function createPeopleHandlers({
  host,
}: Pick<OutboxHandlerOptions, 'host'>): Pick<Handlers, keyof PeopleChannels> {
  const people = async (): Promise<PeopleServices> => (await host.services()).people;
  return {
    'people:find': async ({ words, limit }) => ok((await people()).find(words, limit)),
    'people:names': async ({ numbers }) => ok((await people()).names(numbers)),
    'people:refresh': async () => {
      (await people()).refresh();
      return ok(null);
    },
  };
}
