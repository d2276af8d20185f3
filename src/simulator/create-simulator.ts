import { acceptedText } from './accepted-text.ts';
import { createLiveAccount } from './accounts/live-account.ts';
import { loadAccount } from './accounts/load-account.ts';
import { answerPlatform, groupOf } from './answer-platform.ts';
import { createClock } from './clock.ts';
import { createControlListener, isControlPath } from './control/control-listener.ts';
import { createFaults } from './faults.ts';
import { createPlatformListener } from './http/platform-listener.ts';
import { createReopenableServer } from './http/reopenable-server.ts';
import type { ReopenableServer } from './http/reopenable-server.ts';
import { createConsents } from './messages/consents.ts';
import { createMessageStore } from './messages/message-store.ts';
import { createMessageSwitches } from './messages/message-switches.ts';
import { createStatusPaths } from './messages/status-paths.ts';
import type { SyncPoint } from './messages/sync-point.ts';
import { createSyncTokens } from './messages/sync-tokens.ts';
import { createAuthorizationCodes } from './oauth/authorization-codes.ts';
import { createRegistration } from './oauth/registration.ts';
import { createSessions } from './oauth/sessions.ts';
import { defaultSettings } from './platform.ts';
import type { Platform } from './platform.ts';
import { createPushServer } from './push/push-server.ts';
import type { PushServer } from './push/push-server.ts';
import { noSocketFaults } from './push/socket-faults.ts';
import { createSocketSwitches } from './push/socket-switches.ts';
import { createSocketTokens } from './push/socket-tokens.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { createRequestLog } from './request-log.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';
import { createSendRefusals } from './sms/send-refusals.ts';

export type * from './simulator.ts';
export type { FaultAct, FaultRule } from './faults.ts';

/** Lives of a session that a test opens without asking for any, in seconds. */
const defaultLives = { access: 3600, refresh: 604_800 };

/**
 * Starts a RingCentral platform on 127.0.0.1 and resolves when both ports listen. Rejects when a wanted port is taken.
 * Everything it does is in README.md beside this file.
 */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  let profile = options.profile ?? 'demo';
  let account = createLiveAccount(loadAccount(profile));
  const closing = new AbortController();
  const clock = createClock(options.now ?? Date.now);
  const registration = createRegistration(options.redirectUris);
  const codes = createAuthorizationCodes(clock.now);
  const sessions = createSessions(clock.now, registration.scopes);
  const limiter = createRateLimiter(clock.now);
  const faults = createFaults();
  const log = createRequestLog();
  const messages = createMessageStore({
    now: clock.now,
    stamp: clock.stamp,
    onChange: (change) => {
      push.publish({ kind: 'messages', change });
    },
  });
  const consents = createConsents((consent) => {
    push.publish({ kind: 'consents', consent });
  });
  const statusPaths = createStatusPaths();
  const sendRefusals = createSendRefusals();
  const syncTokens = createSyncTokens<SyncPoint>();
  const socketTokens = createSocketTokens(clock.now);
  const socketFaults = noSocketFaults();
  const settings = defaultSettings();

  const platform: Platform = {
    get url() {
      return server.url();
    },
    clock,
    messages,
    consents,
    statusPaths,
    sendRefusals,
    syncTokens,
    socketTokens,
    socketFaults,
    settings,
    account: () => account,
  };
  const push: PushServer = createPushServer(platform, socketFaults, () => {
    settle();
  });
  const settle = (): void => {
    messages.settle();
    push.settle();
  };
  const tellSettings = (...hints: readonly string[]): void => {
    push.publish({ kind: 'extension', hints });
  };
  const switches = createMessageSwitches(platform);
  const beginStores = (): void => {
    if (options.history === true) switches.seedHistory();
  };
  const api = { platform, sessions, limiter };
  const oauth = { registration, codes, sessions, limiter, account: platform.account };
  const answerRequest = createPlatformListener({
    clock,
    faults,
    log,
    groupOf,
    answer: (request) => answerPlatform(api, oauth, request),
    onExchange: options.onExchange,
    signal: closing.signal,
  });

  const simulator: Simulator = {
    ...switches,
    sockets: createSocketSwitches(push, socketFaults, socketTokens),
    get url() {
      return server.url();
    },
    get controlUrl() {
      return controlServer.url();
    },
    clientId: registration.clientId,
    state: () => ({
      profile,
      url: server.url(),
      controlUrl: controlServer.url(),
      networkDown: !server.isOpen(),
      clockOffsetMs: clock.offset(),
      texts: messages.accepted().map((message) => acceptedText(platform, message)),
      requests: log.list(),
      faults: faults.list(),
      sockets: push.counts(),
    }),
    faults: { add: faults.add, clear: faults.clear },
    sendRefusals: { add: sendRefusals.add, clear: sendRefusals.clear },
    setAssignment: (assignment) => {
      const isDone = account.setAssignment(assignment);
      if (isDone) tellSettings('CompanyNumbers', 'Features');
      return isDone;
    },
    setNetworkDown: async (down) => {
      await (down ? server.shut() : server.open());
    },
    tokens: {
      issue: () => sessions.open(account.self.id, defaultLives),
      change: sessions.change,
    },
    setLimits: limiter.setLimits,
    setProfile: (name) => {
      profile = name;
      account = createLiveAccount(loadAccount(name));
      for (const part of [codes, sessions, faults, log, messages, consents, syncTokens, push]) part.clear();
      for (const part of [statusPaths, sendRefusals]) part.clear();
      socketTokens.revoke();
      limiter.reset();
      clock.setOffset(0);
      Object.assign(settings, defaultSettings());
      beginStores();
    },
    setClockOffset: clock.setOffset,
    setFeatures: (features) => {
      account.setFeatures(features);
      tellSettings('Features');
    },
    setRegistration: (change) => account.setRegistration(change),
    setSmsRecipients: (ownerId, recipientIds) => account.setSmsRecipients(ownerId, recipientIds),
    setMissingPermissions: (permissions) => {
      settings.missingPermissions = permissions;
      tellSettings('Permissions');
    },
    setRecipientStatuses: (told) => {
      settings.tellsRecipients = told;
    },
    setUnconfirmedCampaigns: (behaviour) => {
      settings.unconfirmedCampaigns = behaviour;
    },
    setRefusals: (refusals) => {
      settings.refusals = { ...settings.refusals, ...refusals };
    },
    settle,
    close: async () => {
      closing.abort();
      push.clear();
      await Promise.all([server.shut(), controlServer.shut()]);
    },
  };

  const answerControl = createControlListener({
    simulator,
    takeNetworkDown: (spare) => void server.shut(spare),
  });
  const server: ReopenableServer = createReopenableServer(
    (request, response) => {
      void (isControlPath(request.url ?? '') ? answerControl : answerRequest)(request, response);
    },
    options.port ?? 0,
    push.upgrade,
  );
  const controlServer: ReopenableServer = createReopenableServer((request, response) => {
    void answerControl(request, response);
  }, options.controlPort ?? 0);

  beginStores();
  await server.open();
  try {
    await controlServer.open();
  } catch (error) {
    await server.shut();
    throw error;
  }
  return simulator;
}
