import { vi } from 'vitest';
import type { AppError } from '#domain/app-error.ts';
import type { ConnectionReporter, RateLimitReport, Scheduler } from '#domain/ports.ts';
import type { OpenRawSocket } from '#main/ringcentral/push-raw-socket.ts';
import { createTransport, type TransportOptions } from '#main/ringcentral/transport.ts';
import { createPlatformLink, type PlatformLink } from '#main/session/platform-link.ts';
import { readTokens, type Tokens } from '#main/session/tokens.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '#simulator/create-simulator.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export interface OpenLink {
  readonly simulator: Simulator;
  readonly link: PlatformLink;
  readonly connection: { readonly [Name in keyof ConnectionReporter]: ReturnType<typeof vi.fn> };
  /** What answers said about their throttling groups, in the order of arrival. */
  readonly rateLimits: RateLimitReport[];
  /** Tokens in the order in which they were given to be kept. */
  readonly saved: Tokens[];
  readonly ended: AppError[];
  /** Requests to a path, with their status, in the order of arrival. */
  seen(path: string): readonly (number | null)[];
  close(): Promise<void>;
}

export const extensionPath = '/restapi/v1.0/account/~/extension/~';
export const smsPath = `${extensionPath}/sms`;
export const tokenPath = '/restapi/oauth/token';

/** A simulator and somebody signed in to it, without the way through the browser. Both take the simulator's clock. */
export async function openLink(
  simulatorOptions: SimulatorOptions = {},
  transportOptions: Partial<TransportOptions> = {},
  save: (tokens: Tokens) => Promise<void> = () => Promise.resolve(),
  pushing: { readonly scheduler?: Scheduler; readonly openSocket?: OpenRawSocket } = {},
): Promise<OpenLink> {
  const simulator = await createSimulator(simulatorOptions);
  const transport = createTransport({ resolveProxy: () => Promise.resolve('DIRECT'), ...transportOptions });
  const connection = { reached: vi.fn(), notReached: vi.fn(), clockRead: vi.fn() };
  const rateLimits: RateLimitReport[] = [];
  const saved: Tokens[] = [];
  const ended: AppError[] = [];
  const clock = { now: simulatorOptions.now ?? (() => Date.now()) };
  const start = readTokens(simulator.tokens.issue(), clock.now());
  if (start === null) throw new Error('no tokens');
  const link = createPlatformLink({
    serverUrl: simulator.url,
    clientId: simulator.clientId,
    appVersion: '0.0.0',
    transport,
    connection,
    rateLimits: { report: (report) => void rateLimits.push(report) },
    clock,
    logger: silentLogger,
    ...pushing,
    start,
    save: async (tokens) => {
      saved.push(tokens);
      await save(tokens);
    },
    onRefreshed: () => undefined,
    onEnded: (error) => ended.push(error),
  });
  return {
    simulator,
    link,
    connection,
    rateLimits,
    saved,
    ended,
    seen: (path) =>
      simulator
        .state()
        .requests.filter((request) => request.path === path)
        .map((request) => request.status),
    async close() {
      await link.close();
      await transport.close();
      await simulator.close();
    },
  };
}
