import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import type { PushAnswer, PushConnection, PushRequest } from '#domain/messages/push-event.ts';
import type { Disposer, Logger, Scheduler } from '#domain/ports.ts';
import { isRefusal } from './is-refusal.ts';
import { readPushEvent } from './push-event.ts';
import { isOfTexts, pushFilters, withoutConsents } from './push-filters.ts';
import { faultCode, heartbeatFrame, readPushFrame, subscribeFrame, type PushFrame } from './push-frame.ts';
import type { OpenRawSocket } from './push-raw-socket.ts';

export interface PushSocketOptions {
  readonly open: OpenRawSocket;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

const beat = 60_000;
/** Beats without a word from the other side, after which nobody is there any more. */
const mostSilent = 2;
/** For greeting and subscription together. */
const patience = 20_000;

type SubscriptionAnswer = Pick<Extract<PushFrame, { kind: 'answer' | 'error' }>, 'status' | 'body'>;

const subscribed = z.object({
  disabledFilters: z.array(z.object({ filter: z.string(), reason: z.unknown() })).catch([]),
});

/** Speaks RingCentral's protocol over one WebSocket (platform.md 6.6). Never rejects. */
export function openPushSocket(
  address: URL,
  request: PushRequest,
  { open, scheduler, logger }: PushSocketOptions,
): Promise<PushAnswer> {
  const { onEvent, onEnd } = request;
  let filters = pushFilters(request.alsoOf);
  const url = new URL(address);
  if (request.recovery !== null) url.searchParams.set('wsc', request.recovery);

  return new Promise((resolve) => {
    let recovery: string | null = null;
    let subscription: string | null = null;
    let ownBeat: string | null = null;
    let isLive = false;
    let isOver = false;
    let silent = 0;
    let cancel: Disposer = () => undefined;

    const end = (reason: string, error: AppError = appError('offline')): void => {
      if (isOver) return;
      isOver = true;
      cancel();
      socket.end();
      if (isLive) onEnd(reason);
      else resolve({ kind: 'failed', error });
    };

    const connection: PushConnection = {
      recovery: () => recovery,
      close() {
        isOver = true;
        cancel();
        socket.end();
      },
    };

    const keepAlive = (): void => {
      cancel = scheduler.setTimer(beat, () => {
        if (silent >= mostSilent) {
          end('silent');
          return;
        }
        silent += 1;
        ownBeat = randomUUID();
        socket.send(heartbeatFrame(ownBeat));
        keepAlive();
      });
    };

    const live = (isRecovered: boolean, isPartial: boolean): void => {
      isLive = true;
      cancel();
      keepAlive();
      resolve({ kind: 'connected', connection, isRecovered, isPartial });
    };

    const isSubscription = (messageId: string | null): boolean =>
      !isLive && messageId !== null && messageId === subscription;
    const subscribe = (): void => {
      subscription = randomUUID();
      socket.send(subscribeFrame(subscription, filters));
    };

    const takeSubscription = ({ status, body }: SubscriptionAnswer): void => {
      if (status < 200 || status >= 300) {
        const code = faultCode(body);
        // Whether everybody may hear of opt-outs is not documented; that must not cost them their texts.
        const fewer = withoutConsents(filters);
        if (isRefusal(status) && fewer.length < filters.length) {
          logger.info('subscribing again without opt-outs', { status, code });
          filters = fewer;
          subscribe();
          return;
        }
        const platform = { status, code, message: null, requestId: null };
        end('not subscribed', appError(status === 403 ? 'permission-missing' : 'refused', { platform }));
        return;
      }
      const disabled = subscribed.safeParse(body).data?.disabledFilters ?? [];
      if (disabled.length > 0) {
        const reasons = disabled.map(({ reason }) => String(reason));
        logger.info('some events are not pushed', { count: disabled.length, reasons });
      }
      live(
        false,
        disabled.some(({ filter }) => isOfTexts(filter)),
      );
    };

    const take = (frame: PushFrame): void => {
      switch (frame.kind) {
        case 'greeting':
          if (frame.isRecovered) live(true, false);
          else subscribe();
          return;
        case 'answer':
          if (isSubscription(frame.messageId)) takeSubscription(frame);
          return;
        case 'event': {
          const event = readPushEvent(frame.body);
          if (event !== null) onEvent(event);
          return;
        }
        case 'heartbeat':
          // The other side's own beat is echoed; the echo of ours is not.
          if (frame.messageId !== ownBeat) socket.send(heartbeatFrame(frame.messageId));
          return;
        case 'error':
          logger.info('the push connection has an error', { code: faultCode(frame.body) });
          // A refused subscription is answered by an error as well (platform.md 6.6).
          if (isSubscription(frame.messageId)) takeSubscription(frame);
          else if (!isLive) end('error', appError('refused'));
          return;
        case 'other':
          return;
      }
    };

    const socket = open(url, {
      onText(text) {
        silent = 0;
        const read = readPushFrame(text);
        if (read === null || isOver) return;
        recovery = read.recovery ?? recovery;
        take(read.frame);
      },
      onEnd: (reason) => end(reason),
    });
    cancel = scheduler.setTimer(patience, () => end('no greeting', appError('timed-out')));
  });
}
