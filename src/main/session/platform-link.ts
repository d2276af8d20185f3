import { appError, type AppError } from '#domain/app-error.ts';
import type {
  AccountHintsSource,
  Clock,
  ConnectionReporter,
  Logger,
  NumberSource,
  RateLimitReporter,
  RegistrationSource,
  Scheduler,
  SentTextReader,
  SmsGateway,
} from '#domain/ports.ts';
import { systemScheduler } from '../lib/system-scheduler.ts';
import { createAccountHintsSource } from '../ringcentral/account-hints-source.ts';
import { createPictureSource } from '../ringcentral/attachment-source.ts';
import { createConsentSource } from '../ringcentral/consent-source.ts';
import { createSdk } from '../ringcentral/create-sdk.ts';
import { createMessageSource } from '../ringcentral/message-source.ts';
import { createNumberSource } from '../ringcentral/number-source.ts';
import { createOauthClient, type OauthClient } from '../ringcentral/oauth.ts';
import { createObservedFetch } from '../ringcentral/observed-fetch.ts';
import { createRawSocketOpener, type OpenRawSocket } from '../ringcentral/push-raw-socket.ts';
import { createPeopleSource } from '../ringcentral/people-source.ts';
import { createPushSource } from '../ringcentral/push-source.ts';
import { createRegistrationSource } from '../ringcentral/registration-source.ts';
import { createRestClient, type RestClient } from '../ringcentral/rest-client.ts';
import { createSentTextReader } from '../ringcentral/sent-text-reader.ts';
import { createSmsGateway } from '../ringcentral/sms-gateway.ts';
import { createTemplateSource } from '../ringcentral/template-source.ts';
import { TokenFailure } from '../ringcentral/token-failure.ts';
import type { Transport } from '../ringcentral/transport.ts';
import type { MessageGateways } from './message-gateways.ts';
import type { PeopleGateways } from './people-gateways.ts';
import type { TemplateGateway } from './template-gateway.ts';
import { createTokenManager, type TokenManager, type TokenManagerOptions } from './token-manager.ts';
import type { Tokens } from './tokens.ts';

export interface PlatformOptions {
  readonly serverUrl: string;
  readonly clientId: string;
  readonly appVersion: string;
  readonly transport: Transport;
  readonly connection: ConnectionReporter;
  readonly rateLimits: RateLimitReporter;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: the system's timers. */
  readonly scheduler?: Scheduler;
  /** For the push connection. Default: without a proxy. */
  readonly openSocket?: OpenRawSocket;
}

/** Milliseconds that RingCentral gets to end a session nobody here uses any more. */
export const revokeDeadline = 5_000;

/** OAuth without a session: the code exchange, and the last word to a session that nobody wants any more. */
export function createSignInClient(options: PlatformOptions): OauthClient {
  const sdk = createSdk({
    ...options,
    fetch: createObservedFetch({ ...options, onRefused: () => undefined }),
    accessToken: () => Promise.reject(new TokenFailure(appError('not-signed-in'))),
  });
  return createOauthClient(sdk, options.clientId, options.clock);
}

export interface LinkOptions extends PlatformOptions {
  readonly start: TokenManagerOptions['start'];
  readonly save: (tokens: Tokens) => Promise<void>;
  readonly onRefreshed: (tokens: Tokens) => void;
  readonly onEnded: (error: AppError) => void;
}

/** RingCentral as one signed-in extension. */
export interface PlatformLink extends MessageGateways, PeopleGateways, TemplateGateway {
  readonly client: RestClient;
  readonly numberSource: NumberSource;
  readonly registrationSource: RegistrationSource;
  readonly accountHintsSource: AccountHintsSource;
  readonly smsGateway: SmsGateway;
  readonly sentTextReader: SentTextReader;
  /** Resolves when a refresh under way is over and saved. */
  settled(): Promise<void>;
  /** Uses no token from now on. Resolves when a save under way is done. */
  close(): Promise<void>;
  /** Best effort, within the deadline; after `close`. */
  revoke(deadlineMs: number): Promise<void>;
}

export function createPlatformLink(options: LinkOptions): PlatformLink {
  const { clock, logger, serverUrl, scheduler = systemScheduler } = options;
  const { openSocket = createRawSocketOpener({ resolveProxy: () => Promise.resolve('DIRECT') }) } = options;
  const tokens: TokenManager = createTokenManager({
    ...options,
    refresh: (refreshToken) => oauth.refresh(refreshToken),
  });
  const sdk = createSdk({
    ...options,
    fetch: createObservedFetch({ ...options, onRefused: (token) => tokens.refused(token) }),
    accessToken: () => tokens.accessToken(),
  });
  const oauth = createOauthClient(sdk, options.clientId, clock);
  const client = createRestClient(sdk, clock);
  return {
    client,
    numberSource: createNumberSource({ client, logger }),
    registrationSource: createRegistrationSource(client),
    accountHintsSource: createAccountHintsSource(client),
    smsGateway: createSmsGateway(client),
    sentTextReader: createSentTextReader({ client, clock }),
    messageSource: createMessageSource({ client, logger }),
    pictureSource: createPictureSource({ sdk, serverUrl, clock }),
    consentSource: createConsentSource(client),
    peopleSource: createPeopleSource(client),
    templateSource: createTemplateSource(client),
    pushSource: createPushSource({ client, serverUrl, openSocket, scheduler, logger }),
    settled: () => tokens.settled(),
    close: () => tokens.close(),
    async revoke(deadlineMs) {
      const token = tokens.revocable();
      if (token !== null && !(await oauth.revoke(token, deadlineMs))) logger.warn('session not revoked');
    },
  };
}
