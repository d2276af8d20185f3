import type { NumberChannels } from '#contract/number-channels.ts';
import { ok } from '#domain/result.ts';
import type { NumberServices } from '../numbers/number-services.ts';
import type { OutboxHandlerOptions } from './outbox-handlers.ts';
import type { Handlers } from './router.ts';

type NumberHandlers = Pick<Handlers, keyof NumberChannels>;

/** The channels of the numbers. */
export function createNumberHandlers({ host, saveFile }: OutboxHandlerOptions): NumberHandlers {
  const numbers = async (): Promise<NumberServices> => (await host.services()).numbers;
  return {
    'numbers:page': async ({ offset, limit }) => ok((await numbers()).list.page(offset, limit)),
    'numbers:refresh': async () => {
      void (await numbers()).refresh();
      return ok(null);
    },
    'numbers:check': async ({ id }) => (await numbers()).check(id),
    'numbers:set': async ({ id, settings }) => (await numbers()).set(id, settings),
    'numbers:history': async ({ number }) => ok((await numbers()).history(number)),
    'numbers:read-notes': async () => (await numbers()).readNotes(),
    'numbers:export': async ({ format }) =>
      saveFile(`fromline-numbers.${format}`, (await numbers()).table(format)),
    'numbers:prefer': async ({ ids }) => {
      (await numbers()).prefer(ids);
      return ok(null);
    },
  };
}
