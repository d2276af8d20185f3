import { appError } from '#domain/app-error.ts';
import { ownCause } from '#domain/outbox/outgoing-text.ts';
import { classifyFailure } from '#domain/outbox/send-outcome.ts';
import type {
  AccountHintsSource,
  NumberSource,
  RegistrationSource,
  SentTextAnswer,
  SentTextReader,
  SmsGateway,
} from '#domain/ports.ts';
import { err } from '#domain/result.ts';
import { createMessageGateways, type MessageGateways } from './message-gateways.ts';
import { createPeopleGateways, type PeopleGateways } from './people-gateways.ts';
import { createTemplateGateway, type TemplateGateway } from './template-gateway.ts';

export interface SessionGateways extends MessageGateways, PeopleGateways, TemplateGateway {
  readonly numberSource: NumberSource;
  readonly registrationSource: RegistrationSource;
  readonly accountHintsSource: AccountHintsSource;
  readonly smsGateway: SmsGateway;
  readonly sentTextReader: SentTextReader;
}

/** RingCentral as the person of one turn of the session. */
export interface SignedIn {
  readonly turn: number;
  readonly link: SessionGateways;
}

const gone = { kind: 'session-gone' } as const;
const sessionGone: SentTextAnswer = { kind: 'not-now', code: 'session-gone', retryAfterSeconds: null };

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
        if (before === null) return gone;
        const answer = await before.link.registrationSource.read(numberId);
        return signedIn()?.turn === before.turn ? answer : gone;
      },
    },
    accountHintsSource: {
      async read() {
        const before = signedIn();
        if (before === null) return gone;
        const answer = await before.link.accountHintsSource.read();
        return signedIn()?.turn === before.turn ? answer : gone;
      },
      async readRecipients(ownerId) {
        const before = signedIn();
        if (before === null) return gone;
        const answer = await before.link.accountHintsSource.readRecipients(ownerId);
        return signedIn()?.turn === before.turn ? answer : gone;
      },
    },
    smsGateway: {
      async send(text) {
        const now = signedIn();
        if (now !== null) return now.link.smsGateway.send(text);
        return classifyFailure({ kind: 'session-ended' }, ownCause('session-ended'));
      },
    },
    sentTextReader: {
      async read(query) {
        const before = signedIn();
        if (before === null) return sessionGone;
        const answer = await before.link.sentTextReader.read(query);
        return signedIn()?.turn === before.turn ? answer : sessionGone;
      },
    },
    ...createMessageGateways(signedIn),
    ...createPeopleGateways(signedIn),
    ...createTemplateGateway(signedIn),
  };
}
