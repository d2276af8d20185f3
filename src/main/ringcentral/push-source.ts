import type { Logger, PushSource, Scheduler } from '#domain/ports.ts';
import type { OpenRawSocket } from './push-raw-socket.ts';
import { openPushSocket } from './push-socket.ts';
import { readPushAddress } from './push-token.ts';
import type { RestClient } from './rest-client.ts';

export interface PushSourceOptions {
  readonly client: Pick<RestClient, 'requestJson'>;
  /** Origin of the API. */
  readonly serverUrl: string;
  readonly openSocket: OpenRawSocket;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** A push connection: a fresh token for each, since the documents disagree about how often one works (platform.md 10). */
export function createPushSource(options: PushSourceOptions): PushSource {
  const { client, serverUrl, openSocket, scheduler, logger } = options;
  return {
    async connect(request) {
      const address = await readPushAddress(client, serverUrl);
      return address.ok
        ? openPushSocket(address.value, request, { open: openSocket, scheduler, logger })
        : { kind: 'failed', error: address.error };
    },
  };
}
