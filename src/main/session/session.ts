import type { SessionState, SignInSettings } from '#contract/session-state.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Person } from '#domain/person.ts';
import type {
  AccountHintsSource,
  Clock,
  ConnectionReporter,
  CredentialStore,
  Disposer,
  Logger,
  NumberSource,
  PersonCache,
  RateLimitReporter,
  RegistrationSource,
  Scheduler,
  SentTextReader,
  SmsGateway,
} from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import type { Config } from '../config.ts';
import type { OpenRawSocket } from '../ringcentral/push-raw-socket.ts';
import type { Transport } from '../ringcentral/transport.ts';
import type { SignInChoice, SignInSettingsStore } from '../settings/sign-in-settings.ts';
import type { MessageGateways } from './message-gateways.ts';
import type { PeopleGateways } from './people-gateways.ts';
import type { RandomBytes } from './random-text.ts';
import type { TemplateGateway } from './template-gateway.ts';

export interface SessionOptions {
  readonly config: Pick<Config, 'serverUrl' | 'clientId' | 'redirectPorts' | 'testRuntime' | 'given'>;
  readonly credentialStore: CredentialStore;
  readonly personCache: PersonCache;
  readonly settingsStore: SignInSettingsStore;
  readonly transport: Transport;
  /** Hands an address to the system's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly connection: ConnectionReporter;
  readonly rateLimits: RateLimitReporter;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly appVersion: string;
  /** For the push connection. Default: without a proxy. */
  readonly openSocket?: OpenRawSocket;
  /** Default: the system's. */
  readonly randomBytes?: RandomBytes;
}

/** Who is signed in, and RingCentral as that person. */
export interface Session extends MessageGateways, PeopleGateways, TemplateGateway {
  state(): SessionState;
  onChange(listener: (state: SessionState) => void): Disposer;
  /**
   * Takes up the session of an earlier run: at once when its person is known, so that an offline start works. Tokens
   * are kept whatever the network does; when nobody can say who it is, this is tried again by itself, and by each call.
   */
  restore(): Promise<void>;
  /** One light call that says who is signed in, for whoever wants to know whether RingCentral can be reached. */
  probe(): Promise<void>;
  /** Resolves when the browser was asked to open; what follows is told by the state. A second call starts afresh. */
  signIn(): Promise<Result<null, AppError>>;
  openBrowserAgain(): Promise<Result<null, AppError>>;
  cancelSignIn(): Promise<void>;
  /** Forgets the tokens on this computer, then asks RingCentral to end the session, for at most five seconds. */
  signOut(): Promise<void>;
  settings(): SignInSettings;
  /** `sign-in-running` while signed in or signing in; else as `SessionSettings.choose` says. */
  configure(choice: SignInChoice): Promise<Result<SignInSettings, AppError>>;
  person(): Person | null;
  /** Whether this app scope was granted; null when nobody is signed in, or the platform did not say. */
  grants(scope: string): boolean | null;
  /** These go to whoever is signed in at the time of the call. */
  readonly numberSource: NumberSource;
  readonly registrationSource: RegistrationSource;
  readonly accountHintsSource: AccountHintsSource;
  readonly smsGateway: SmsGateway;
  readonly sentTextReader: SentTextReader;
  /**
   * Lets tokens on their way reach the keychain, those of a sign-in and those of a refresh, for at most five seconds, and
   * stops all else. The record stays.
   */
  dispose(): Promise<void>;
}
