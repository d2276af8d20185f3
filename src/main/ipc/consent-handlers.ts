import type { ConsentChannels } from '#contract/consent-channels.ts';
import { ok } from '#domain/result.ts';
import type { OutboxHandlerOptions } from './outbox-handlers.ts';
import type { Handlers } from './router.ts';

/** The channels of opt-outs. */
export function createConsentHandlers({
  host,
}: Pick<OutboxHandlerOptions, 'host'>): Pick<Handlers, keyof ConsentChannels> {
  return {
    'consents:check': async ({ number, people }) =>
      ok((await host.services()).consents.check(number, people)),
  };
}
