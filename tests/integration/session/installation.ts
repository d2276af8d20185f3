import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import type { SessionState } from '#contract/session-state.ts';
import type { Person } from '#domain/person.ts';
import type { CredentialStore, PersonCache } from '#domain/ports.ts';
import type { Config } from '#main/config.ts';
import { answerConsentPage } from '#main/demo/answer-consent-page.ts';
import { createMemoryStore } from '#main/keychain/memory-store.ts';
import { createTransport } from '#main/ringcentral/transport.ts';
import { createSession, type Session } from '#main/session/create-session.ts';
import type { SignInChoice, SignInSettingsStore } from '#main/settings/sign-in-settings.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '#simulator/create-simulator.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

/** One started app, as far as the session is concerned. */
interface Run {
  readonly session: Session;
  readonly states: readonly SessionState[];
  /** Resolves with the next state, or the present one, that is in this phase. */
  reaches<Phase extends SessionState['phase']>(
    phase: Phase,
  ): Promise<Extract<SessionState, { phase: Phase }>>;
  readonly connection: { reachedCount: number; notReachedCount: number };
  stop(): Promise<void>;
}

interface RunOptions {
  /** Default: presses Allow. */
  readonly openBrowser?: (url: string) => Promise<void>;
  readonly credentialStore?: CredentialStore;
  readonly clientId?: string;
  readonly serverUrl?: string;
  readonly testRuntime?: boolean;
  /** What environment or arguments named. Default: nothing. */
  readonly given?: Partial<Config['given']>;
  readonly deadlineMs?: number;
}

/** A simulator and what stays on the computer between two runs: keychain, known persons, settings. */
export interface Installation {
  readonly simulator: Simulator;
  readonly time: ManualTime;
  readonly ports: readonly number[];
  readonly keychain: CredentialStore;
  readonly persons: Map<string, Person>;
  readonly settings: { choice: SignInChoice | null };
  run(options?: RunOptions): Run;
  /** Signs in, and ends the run: the keychain has a record now. */
  signedInBefore(): Promise<void>;
  /** The record as it stands in the keychain. */
  record(): Promise<Record<string, unknown> | null>;
  /** Statuses of the requests to a path. */
  seen(path: string): readonly (number | null)[];
  remove(): Promise<void>;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  const isBound = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (isBound) await promisify(server.close.bind(server))();
  return isBound;
}

/** Below those that the system gives to connections, so that nobody gets one of them between the look and its use. */
async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) found.add(port);
  }
  return [...found];
}

export const allow = (url: string): Promise<void> => answerConsentPage(url, { fetch });
/** Opens and does nothing, as a user who went for a coffee. */
export const ignore = (): Promise<void> => Promise.resolve();

export async function createInstallation(options: SimulatorOptions = {}): Promise<Installation> {
  const time = createManualTime();
  const ports = await freePorts(3);
  const simulator = await createSimulator({
    now: () => time.clock.now(),
    redirectUris: ports.map((port) => `http://localhost:${port}/oauth2callback`),
    ...options,
  });
  const keychain: CredentialStore = { ...createMemoryStore(), kind: 'keychain' };
  const persons = new Map<string, Person>();
  const settings: { choice: SignInChoice | null } = { choice: null };
  const runs = new Set<Run>();
  const keyOf = (owner: { accountId: string; extensionId: string }): string =>
    `${owner.accountId}/${owner.extensionId}`;
  const personCache: PersonCache = {
    read: (owner) => persons.get(keyOf(owner)) ?? null,
    write: (person) => void persons.set(keyOf(person), person),
    remove: (owner) => void persons.delete(keyOf(owner)),
  };
  const settingsStore: SignInSettingsStore = {
    read: () => settings.choice,
    write: (choice) => {
      settings.choice = choice;
      return { ok: true, value: null };
    },
    setAside: null,
  };

  const installation: Installation = {
    simulator,
    time,
    ports,
    keychain,
    persons,
    settings,
    run(run = {}) {
      const connection = { reachedCount: 0, notReachedCount: 0 };
      const transport = createTransport({
        resolveProxy: () => Promise.resolve('DIRECT'),
        deadlineMs: run.deadlineMs ?? 5_000,
      });
      const session = createSession({
        config: {
          serverUrl: run.serverUrl ?? simulator.url,
          clientId: run.clientId ?? simulator.clientId,
          redirectPorts: ports,
          testRuntime: run.testRuntime ?? false,
          given: { serverUrl: false, clientId: false, ...run.given },
        },
        credentialStore: run.credentialStore ?? keychain,
        personCache,
        settingsStore,
        transport,
        openBrowser: run.openBrowser ?? allow,
        connection: {
          reached: () => void (connection.reachedCount += 1),
          notReached: () => void (connection.notReachedCount += 1),
          clockRead: () => undefined,
        },
        rateLimits: { report: () => undefined },
        clock: time.clock,
        scheduler: time.scheduler,
        logger: silentLogger,
        appVersion: '0.0.0',
      });
      const states: SessionState[] = [];
      session.onChange((state) => states.push(state));
      const started: Run = {
        session,
        states,
        connection,
        reaches: (phase) =>
          new Promise((resolve) => {
            const look = (state: SessionState): void => {
              if (state.phase === phase) {
                stop();
                resolve(state as Extract<SessionState, { phase: typeof phase }>);
              }
            };
            const stop = session.onChange(look);
            look(session.state());
          }),
        async stop() {
          runs.delete(started);
          await session.dispose();
          await transport.close();
        },
      };
      runs.add(started);
      return started;
    },
    async signedInBefore() {
      const first = installation.run();
      await first.session.signIn();
      await first.reaches('signed-in');
      await first.stop();
    },
    async record() {
      const secret = await keychain.read('session');
      return secret === null ? null : (JSON.parse(secret) as Record<string, unknown>);
    },
    seen: (path) =>
      simulator
        .state()
        .requests.filter((request) => request.path === path)
        .map((request) => request.status),
    async remove() {
      for (const run of runs) await run.stop();
      await simulator.close();
    },
  };
  return installation;
}
