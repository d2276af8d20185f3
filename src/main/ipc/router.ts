import {
  channelNames,
  type Channel,
  type Envelope,
  type Request,
  type Response,
} from '#contract/channels.ts';
import { requestSchemas } from '#contract/schemas/requests.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { Logger } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';
import type { Sender } from './trusted-sender.ts';

export type Handler<Name extends Channel> = (
  request: Request<Name>,
) => Result<Response<Name>, AppError> | Promise<Result<Response<Name>, AppError>>;

/** One handler per channel; a missing one does not compile. */
export type Handlers = { readonly [Name in Channel]: Handler<Name> };

export interface RouterOptions {
  readonly handlers: Handlers;
  readonly isTrusted: (sender: Sender) => boolean;
  /** A short id that stands in the log and in the window, so that a report can be matched. */
  readonly createLogId: () => string;
  readonly logger: Logger;
}

export interface Router {
  readonly channels: readonly Channel[];
  /** Never throws and never stays silent: the answer is always an envelope. */
  answer(channel: Channel, sender: Sender, request: unknown): Promise<Envelope<unknown>>;
}

/** Checks the sender, parses the request strictly, calls the handler. */
export function createRouter({ handlers, isTrusted, createLogId, logger }: RouterOptions): Router {
  async function call<Name extends Channel>(
    channel: Name,
    request: unknown,
  ): Promise<Envelope<Response<Name>>> {
    const parsed = requestSchemas[channel].safeParse(request);
    if (!parsed.success) {
      logger.warn('request refused', { channel });
      return err(appError('request-invalid', { subject: channel }));
    }
    return handlers[channel](parsed.data);
  }

  return {
    channels: channelNames,
    async answer(channel, sender, request) {
      if (!isTrusted(sender)) {
        logger.warn('sender refused', { channel });
        return err(appError('sender-refused'));
      }
      try {
        return await call(channel, request);
      } catch (thrown) {
        const logId = createLogId();
        logger.error('handler failed', { channel, logId, thrown });
        return err(appError('internal', { subject: logId }));
      }
    },
  };
}
