import type { FaultRule } from './faults.ts';
import type { MessageSwitches } from './messages/message-switches.ts';
import type { SocketCounts } from './push/push-server.ts';
import type { SocketSwitches } from './push/socket-switches.ts';
import type { LimitGroup, RateLimit } from './rate-limiter.ts';
import type { SendRefusal } from './sms/send-refusals.ts';

/** The accounts under `accounts/`; each is one situation a user can be in. */
export const profileNames = ['demo', 'advisor', 'support', 'sites', 'sales', 'department', 'large'] as const;
export type ProfileName = (typeof profileNames)[number];

export interface SimulatorOptions {
  /** Default: `demo`. */
  readonly profile?: ProfileName;
  /**
   * Whether the message stores begin with the conversations of the profile's file, also after a change of profile.
   * Default: false, they begin empty.
   */
  readonly history?: boolean;
  /** Port of the platform on 127.0.0.1. Default 0: a free one. */
  readonly port?: number;
  /** Port of the control API on 127.0.0.1. Default 0: a free one. */
  readonly controlPort?: number;
  /** Milliseconds since 1970. Every rule about time reads it, so a test can move it. Default: `Date.now`. */
  readonly now?: () => number;
  /** Registered redirect URIs. Default: `http://localhost:47110/oauth2callback` and the same on 47111 and 47112. */
  readonly redirectUris?: readonly string[];
  /** Sees every answer of the platform (not of the control API) before it leaves. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** One request and the answer that the platform gave. */
export interface Exchange {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a file. */
  readonly body: string;
  /** True when a fault replaced the platform's own answer. */
  readonly faulted: boolean;
}

/** One file of a text which the platform accepted. */
export interface AcceptedFile {
  /** The id of the attachment, as a string. */
  readonly id: string;
  /** As it was sent. */
  readonly contentType: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
}

/** One text which the platform accepted. */
export interface AcceptedText {
  /** The id of the answer, as a string. */
  readonly id: string;
  /** E.164. */
  readonly from: string;
  /** E.164, in the order of the request. */
  readonly to: readonly string[];
  /** Empty for files without a text. */
  readonly text: string;
  /** The files, in the order of the request; their bytes are what {@link Simulator.attachment} gives. */
  readonly attachments: readonly AcceptedFile[];
  /** Whose message store has it: the signed-in user's, or that of the call queue which owns the number. */
  readonly store: { readonly extensionId: string; readonly type: string; readonly name: string };
  /** ISO 8601, UTC, in platform time (see `setClockOffset`). */
  readonly time: string;
}

/** One request which reached the platform. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Null as long as there is no answer, and for good when the connection was cut. */
  readonly status: number | null;
  /** Null for a path that the platform does not serve and for groups without a limit. */
  readonly group: LimitGroup | null;
  /** What a fault did to it, or null. */
  readonly fault: string | null;
  /** ISO 8601, UTC, in platform time. */
  readonly time: string;
}

export interface SimulatorState {
  readonly profile: ProfileName;
  readonly url: string;
  readonly controlUrl: string;
  readonly networkDown: boolean;
  readonly clockOffsetMs: number;
  /** In the order of acceptance. */
  readonly texts: readonly AcceptedText[];
  /** In the order of arrival. */
  readonly requests: readonly SeenRequest[];
  /** Faults that still have something to do. */
  readonly faults: readonly FaultRule[];
  readonly sockets: SocketCounts;
}

/** Gives or takes the texting of one number, as an admin does in the portal. */
export type Assignment =
  | { readonly phoneNumber: string; readonly features: readonly string[] }
  | { readonly phoneNumber: string; readonly sms: boolean };

/** Reasons of the platform for a feature that is not available (platform.md 7). */
export const featureReasons = [
  'ServicePlanLimitation',
  'AccountLimitation',
  'ExtensionTypeLimitation',
  'ExtensionSubTypeLimitation',
  'ExtensionLimitation',
  'InsufficientPermissions',
  'ConfigurationLimitation',
  'PermissionLimitation',
] as const;

/** Available, not available because of the service plan, or not for this reason. */
export type FeatureSwitch = boolean | (typeof featureReasons)[number];

/** What becomes of a campaign and its brand; what is absent stays. Statuses may be any word. */
export interface RegistrationChange {
  readonly campaignId: string;
  readonly status?: string;
  readonly errors?: readonly { readonly errorCode: string; readonly message: string }[];
  readonly brandStatus?: string;
  readonly brandErrors?: readonly { readonly errorCode: string; readonly message: string }[];
}

/** Changes to tokens. Every member that is present is carried out. */
export interface TokenChange {
  /** Access tokens answer 401 OAU-128 from now on. */
  readonly expireAccess?: boolean;
  /** Access tokens answer 401 OAU-213 from now on. */
  readonly revokeAccess?: boolean;
  /** Refresh tokens answer `invalid_grant` with OAU-210 from now on. */
  readonly expireRefresh?: boolean;
  /** Refresh tokens answer `invalid_grant` with OAU-213 from now on; access tokens live on. */
  readonly revokeRefresh?: boolean;
  /** Scopes of the tokens given from now on. */
  readonly scopes?: readonly string[];
  /** Seconds of life of the access tokens given from now on, whatever was asked for; null ends this. */
  readonly accessTokenTtl?: number | null;
}

/** The answer of the token endpoint (platform.md 1.5). Lives are in seconds. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
  readonly refresh_token?: string;
  readonly refresh_token_expires_in?: number;
  readonly scope: string;
  readonly owner_id: string;
  readonly endpoint_id: string;
  readonly session_id: string;
}

/** What the platform does with a text from a number whose campaign is not `Confirmed` (not documented; both occur). */
export type UnconfirmedCampaigns = 'refuse' | 'accept';

/** Areas that a platform may refuse to a user although everything else works. */
export const refusables = ['consents', 'templates', 'addressBook', 'directory'] as const;
export type Refusable = (typeof refusables)[number];
/** 403: the app lacks the scope, or the user the permission. */
export const refusalCodes = ['CMN-401', 'CMN-408'] as const;

/** Which areas answer 403 and with what; null ends it, what is absent stays. */
export type Refusals = Readonly<Partial<Record<Refusable, (typeof refusalCodes)[number] | null>>>;

/** A running platform. The control API calls the same functions. */
export interface Simulator extends MessageSwitches {
  /** For example `http://127.0.0.1:40123`: the server URL to give to the app. */
  readonly url: string;
  /** Base of the control API, on a port of its own which stays up while the network is down. */
  readonly controlUrl: string;
  readonly clientId: string;
  state(): SimulatorState;
  readonly faults: {
    add(rule: FaultRule): void;
    clear(): void;
  };
  /** Refusals of coming messages, with the codes and answers of platform.md 5.6. */
  readonly sendRefusals: {
    add(refusal: SendRefusal): void;
    clear(): void;
  };
  /** Sockets of push events. */
  readonly sockets: SocketSwitches;
  /** False when the signed-in user has no such number. */
  setAssignment(assignment: Assignment): boolean;
  /** Down: the port refuses connections and open ones are cut. Up: listens on the same port again. */
  setNetworkDown(down: boolean): Promise<void>;
  readonly tokens: {
    /** A new session without the consent page, for tests of something else. */
    issue(): TokenAnswer;
    change(change: TokenChange): void;
  };
  /** Replaces limits and forgets what was counted in these groups. */
  setLimits(limits: Partial<Record<LimitGroup, RateLimit>>): void;
  /** Loads another account: texts, requests, sessions, faults and switches start afresh; limits stay. */
  setProfile(profile: ProfileName): void;
  /** Shifts the `Date` header and all times the platform writes; lives of tokens and limits are not touched. */
  setClockOffset(offsetMs: number): void;
  /** Switches of `GET …/features`, for example `{ CallQueueSmsRecipient: true }`. */
  setFeatures(features: Readonly<Record<string, FeatureSwitch>>): void;
  /** False when the account has no such campaign. */
  setRegistration(change: RegistrationChange): boolean;
  /** Who handles the texts of a call queue, site or IVR menu, by extension ids; unknown ids are left out. */
  setSmsRecipients(ownerId: number, recipientIds: readonly number[]): void;
  /** User permissions that are missing from now on, for example `['OutboundSMS']`; replaces the former list. */
  setMissingPermissions(permissions: readonly string[]): void;
  setUnconfirmedCampaigns(behaviour: UnconfirmedCampaigns): void;
  /** Whether records of group texts have a `messageStatus` for each recipient, which the document leaves open. */
  setRecipientStatuses(told: boolean): void;
  setRefusals(refusals: Refusals): void;
  /** Carries out what is due by the clock, for a test that has moved `now`; every request does so by itself. */
  settle(): void;
  /** Cuts every connection and frees both ports. */
  close(): Promise<void>;
}
