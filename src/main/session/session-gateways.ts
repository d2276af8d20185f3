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
import { createAskLink, type LinkOfTurn } from './ask-link.ts';
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

const gone = { kind: 'session-gone' } as const;
const sessionGone: SentTextAnswer = { kind: 'not-now', code: 'session-gone', retryAfterSeconds: null };

/** Gateways that stay the same while people come and go. What was read for one person is never given to the next. */
export function createSessionGateways(signedIn: () => LinkOfTurn<SessionGateways> | null): SessionGateways {
  const ask = createAskLink(signedIn);

  return {
    numberSource: {
      readAll: () => ask(({ numberSource }) => numberSource.readAll(), err(appError('not-signed-in'))),
    },
    registrationSource: {
      read: (numberId) => ask(({ registrationSource }) => registrationSource.read(numberId), gone),
    },
    accountHintsSource: {
      read: () => ask(({ accountHintsSource }) => accountHintsSource.read(), gone),
      readRecipients: (ownerId) =>
        ask(({ accountHintsSource }) => accountHintsSource.readRecipients(ownerId), gone),
    },
    smsGateway: {
      // What became of a text is stored with the text, whoever is signed in when the answer comes.
      async send(text) {
        const now = signedIn();
        if (now !== null) return now.link.smsGateway.send(text);
        return classifyFailure({ kind: 'session-ended' }, ownCause('session-ended'));
      },
    },
    sentTextReader: {
      read: (query) => ask(({ sentTextReader }) => sentTextReader.read(query), sessionGone),
    },
    ...createMessageGateways(signedIn),
    ...createPeopleGateways(signedIn),
    ...createTemplateGateway(signedIn),
  };
}
