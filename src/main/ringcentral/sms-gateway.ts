import { z } from 'zod';
import { ownCause, type OutgoingCause } from '#domain/outbox/outgoing-text.ts';
import { classifyFailure, type ExchangeEnd, type SendOutcome } from '#domain/outbox/send-outcome.ts';
import type { SmsGateway } from '#domain/ports.ts';
import type { Answered, Exchange } from './exchange.ts';
import { codeWithPart, readFault } from './platform-fault.ts';
import { isSuccess, type RestClient } from './rest-client.ts';
import { textRequest } from './text-request.ts';
import { wireId } from './wire.ts';

const accepted = z.object({ id: wireId });

/** RingCentral's code, except where one of ours says what happens next. */
function causeOf(answer: Answered): OutgoingCause {
  const fault = readFault(answer);
  const { message, requestId } = fault;
  const own = answer.status === 429 ? 'rate-limited' : null;
  const fallback = isSuccess(answer.status) ? 'unexpected-answer' : `http-${answer.status}`;
  return { code: own ?? codeWithPart(fault) ?? fallback, message, requestId };
}

/** A request without a token was never made, so it certainly did not go, whatever the token endpoint's trouble was. */
function endWithoutToken(exchange: Extract<Exchange, { kind: 'no-token' }>): [ExchangeEnd, OutgoingCause] {
  const { code, retryAfterSeconds = null, platform } = exchange.error;
  if (code === 'session-ended' || code === 'not-signed-in') {
    return [{ kind: 'session-ended' }, ownCause('session-ended')];
  }
  const cause = {
    code: platform?.status === null || platform === undefined ? 'offline' : code,
    message: platform?.message ?? null,
    requestId: platform?.requestId ?? null,
  };
  return code === 'rate-limited' || retryAfterSeconds !== null
    ? [{ kind: 'answered', status: code === 'rate-limited' ? 429 : 503, retryAfterSeconds }, cause]
    : [{ kind: 'not-reached', code }, cause];
}

function outcomeOf(exchange: Exchange): SendOutcome {
  switch (exchange.kind) {
    case 'answered': {
      const message = isSuccess(exchange.status) ? accepted.safeParse(exchange.body) : null;
      if (message?.success === true) return { kind: 'accepted', serverId: message.data.id };
      return classifyFailure(exchange, causeOf(exchange));
    }
    case 'no-token':
      return classifyFailure(...endWithoutToken(exchange));
    case 'not-reached':
      return classifyFailure(exchange, ownCause('offline'));
    case 'answer-lost':
      return classifyFailure(
        exchange,
        ownCause(exchange.code === 'timed-out' ? 'timed-out' : 'connection-lost'),
      );
  }
}

/** `POST …/sms` or `…/mms` (platform.md 5): what is known after one request, and no more. */
export function createSmsGateway(client: RestClient): SmsGateway {
  return {
    send: async (message) => outcomeOf(await client.exchange(textRequest(message))),
  };
}
