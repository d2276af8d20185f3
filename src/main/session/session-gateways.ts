import { appError } from '#domain/app-error.ts';
import { classifyFailure } from '#domain/outbox/send-outcome.ts';
import type { NumberSource, RegistrationSource, SmsGateway } from '#domain/ports.ts';
import { err } from '#domain/result.ts';

export interface SessionGateways {
  readonly numberSource: NumberSource;
  readonly registrationSource: RegistrationSource;
  readonly smsGateway: SmsGateway;
}

/** RingCentral as the person of one turn of the session. */
export interface SignedIn {
  readonly turn: number;
  readonly link: SessionGateways;
}

/** Gateways that stay the same while people come and go. What was read for one person is never given to the next. */
export function createSessionGateways(signedIn: () => SignedIn | null): SessionGateways {
  return {
    numberSource: {
      async readAll() {
        const before = signedIn();
        if (before === null) return err(appError('not-signed-in'));
        const read = await before.link.numberSource.readAll();
        return read.ok && signedIn()?.turn !== before.turn ? err(appError('not-signed-in')) : read;
      },
    },
    registrationSource: {
      async read(numberId) {
        const before = signedIn();
        if (before === null) return { kind: 'session-gone' };
        const answer = await before.link.registrationSource.read(numberId);
        return signedIn()?.turn === before.turn ? answer : { kind: 'session-gone' };
      },
    },
    smsGateway: {
      async send(text) {
        const now = signedIn();
        if (now !== null) return now.link.smsGateway.send(text);
        const cause = { code: 'session-ended', message: null, requestId: null };
        return classifyFailure({ kind: 'session-ended' }, cause);
      },
    },
  };
}
