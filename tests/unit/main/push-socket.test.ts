import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PushAnswer } from '#domain/messages/push-event.ts';
import type { RawSocketTold } from '#main/ringcentral/push-raw-socket.ts';
import { openPushSocket } from '#main/ringcentral/push-socket.ts';
import { createManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const subscribeFrame = z.tuple([
  z.object({ messageId: z.string() }),
  z.object({ eventFilters: z.array(z.string()) }),
]);

interface Subscribing {
  readonly answer: Promise<PushAnswer>;
  /** The filters of every subscription that was asked for. */
  readonly asked: readonly (readonly string[])[];
  /** What RingCentral says to the last of them. */
  say(type: 'ClientRequest' | 'Error', status: number, body?: object): void;
}

/** A connection that was greeted and has asked for its first subscription. */
function subscribing(): Subscribing {
  const asked: (readonly string[])[] = [];
  let lastId = '';
  let told: RawSocketTold | null = null;
  const answer = openPushSocket(
    new URL('wss://push.example'),
    { alsoOf: [], recovery: null, onEvent: () => undefined, onEnd: () => undefined },
    {
      open(_url, listeners) {
        told = listeners;
        return {
          send(text) {
            const [head, body] = subscribeFrame.parse(JSON.parse(text));
            lastId = head.messageId;
            asked.push(body.eventFilters);
          },
          end: () => undefined,
        };
      },
      scheduler: createManualTime().scheduler,
      logger: silentLogger,
    },
  );
  const hear = (...frame: readonly object[]): void => told?.onText(JSON.stringify(frame));
  hear({ type: 'ConnectionDetails', status: 200 }, {});
  return {
    answer,
    asked,
    say: (type, status, body = {}) => hear({ type, messageId: lastId, status }, body),
  };
}

const isOfConsents = (filter: string): boolean => filter.endsWith('/sms/consents');

describe('a subscription that is refused', () => {
  it.each(['ClientRequest', 'Error'] as const)(
    'is asked for without opt-outs, refused as %s',
    async (type) => {
      const push = subscribing();
      push.say(type, 403, { errorCode: 'CMN-408' });
      push.say('ClientRequest', 200);
      await expect(push.answer).resolves.toMatchObject({ kind: 'connected', isPartial: false });
      expect(push.asked.map((filters) => filters.some(isOfConsents))).toEqual([true, false]);
    },
  );

  it.each([401, 408, 429, 503])('is not asked for again at once after %i', async (status) => {
    const push = subscribing();
    push.say('ClientRequest', status);
    await expect(push.answer).resolves.toMatchObject({ kind: 'failed' });
    expect(push.asked).toHaveLength(1);
  });

  it('fails when it is refused without opt-outs as well', async () => {
    const push = subscribing();
    push.say('ClientRequest', 403);
    push.say('Error', 403);
    await expect(push.answer).resolves.toMatchObject({
      kind: 'failed',
      error: { code: 'permission-missing' },
    });
    expect(push.asked).toHaveLength(2);
  });
});
