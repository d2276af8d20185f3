import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import type { SmsGateway, TextMessage } from '#domain/ports.ts';

export interface ScriptedGateway extends SmsGateway {
  /** Every request, in order. */
  readonly requests: TextMessage[];
  /** Called at the moment of each request, before its outcome. */
  onRequest: (text: TextMessage) => void;
  /** Outcomes for the next requests; after them everything is accepted. */
  script(...outcomes: (SendOutcome | Error | 'hold')[]): void;
  /** Ends the oldest request that is held. */
  release(outcome: SendOutcome): void;
}

/** RingCentral as a list of outcomes. */
export function createScriptedGateway(): ScriptedGateway {
  const outcomes: (SendOutcome | Error | 'hold')[] = [];
  const held: ((outcome: SendOutcome) => void)[] = [];
  let nextServerId = 9_000;

  const gateway: ScriptedGateway = {
    requests: [],
    onRequest: () => undefined,
    script: (...next) => void outcomes.push(...next),
    release(outcome) {
      const resolve = held.shift();
      if (resolve === undefined) throw new Error('no request is held');
      resolve(outcome);
    },
    send(text) {
      gateway.requests.push(text);
      gateway.onRequest(text);
      const outcome = outcomes.shift();
      if (outcome === 'hold') return new Promise((resolve) => held.push(resolve));
      if (outcome instanceof Error) return Promise.reject(outcome);
      nextServerId += 1;
      return Promise.resolve(outcome ?? { kind: 'accepted', serverId: String(nextServerId) });
    },
  };
  return gateway;
}
