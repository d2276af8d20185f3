import { join } from 'node:path';
import type { Owner } from '#domain/owner.ts';
import { createConnection } from '#main/connection/create-connection.ts';
import { watchConnection } from '#main/connection/watch-connection.ts';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import { TransportFailure } from '#main/ringcentral/transport-failure.ts';
import { createTransport, type Transport } from '#main/ringcentral/transport.ts';
import { createPlatformLink, type PlatformLink } from '#main/session/platform-link.ts';
import { readTokens } from '#main/session/tokens.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import type { Database } from '#main/storage/database.ts';
import type { Simulator } from '#simulator/create-simulator.ts';
import { manualTimeout, type ManualTime } from '#tests/support/manual-time.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createFlights } from './flights.ts';
import { createMortalDatabase, type MortalDatabase } from './mortal-database.ts';
import { isSendPath } from './platform-faults.ts';
import type { Schedule, SenderName } from './steps.ts';

const owner: Owner = { accountId: '66101000', extensionId: '66101101' };

/** The numbers of the profile `sales`: one's own, and one of a queue whose store the user may not read. */
export const senders: Readonly<
  Record<SenderName, { readonly e164: string; readonly queueId: string | null }>
> = {
  direct: { e164: '+15035550110', queueId: null },
  queue: { e164: '+15035550111', queueId: '66112601' },
};

/** One process of the app: it dies as a whole. */
export interface Life {
  readonly outbox: Outbox;
  readonly mortal: MortalDatabase;
  signIn(): void;
  signOut(): void;
  /** Resolves when the process has ended in order. */
  quit(): Promise<void>;
}

export interface World {
  readonly time: ManualTime;
  readonly database: Database;
  readonly simulator: Simulator;
  /** What the computer shows as the time of day is this much off. */
  clockOffset: number;
  /** Milliseconds that the platform's clock is ahead of undisturbed time. */
  readonly serverAheadBy: number;
  /** What the app believes of its numbers. */
  readonly believed: Record<SenderName, boolean>;
  /** Errors of requests that fail before the platform is reached, for the next ones to send a text. */
  readonly localFailures: string[];
  /** When the newest text of a conversation came in, as far as the app knows. */
  readonly answers: Map<string, number>;
  /** Those that came in and are not known yet. */
  readonly unknownAnswers: Map<string, number>;
  areAnswersKnown: boolean;
  /** Requests that went while a penalty ran. */
  callsInsidePenalty: number;
  /** When the penalty that RingCentral spoke last ends, in undisturbed time. */
  penaltyEnds: number;
  life(): Life;
  start(): void;
  settle(): Promise<void>;
  end(): Promise<void>;
}

/**
 * A computer, its store and the platform. Time passes only by the test's word; the requests are real ones, over real
 * connections to the simulator.
 */
export function createWorld(
  simulator: Simulator,
  time: ManualTime,
  { random, serverAheadBy, sendLimit, isOnDisk }: Schedule,
): World {
  const database = isOnDisk
    ? openLibsql(join(temporaryFolder(), 'outbox.db'), 'a key of this schedule')
    : openLibsql(inMemory, null);
  setUpDatabase(database);
  simulator.setProfile('sales');
  simulator.setClockOffset(serverAheadBy);
  simulator.setLimits({ medium: { limit: sendLimit, window: 60, penalty: 60 } });

  let current: Life | null = null;
  const leftovers: Promise<unknown>[] = [];

  const world: World = {
    time,
    database,
    simulator,
    clockOffset: 0,
    serverAheadBy,
    believed: { direct: true, queue: true },
    localFailures: [],
    answers: new Map(),
    unknownAnswers: new Map(),
    areAnswersKnown: true,
    callsInsidePenalty: 0,
    penaltyEnds: 0,
    life() {
      if (current === null) throw new Error('nothing runs');
      return current;
    },
    start() {
      current = startLife();
      current.signIn();
    },
    settle: () => flights.settle(),
    async end() {
      current?.mortal.die();
      await Promise.all(leftovers);
      database.close();
    },
  };
  const flights = createFlights(simulator);

  const startLife = (): Life => {
    const clock = { now: () => time.clock.now() + world.clockOffset };
    const transport = createTransport({
      resolveProxy: () => Promise.resolve('DIRECT'),
      deadline: (milliseconds) => manualTimeout(time, milliseconds),
    });
    let tellDeath = (): void => undefined;
    const death = new Promise<void>((resolve) => {
      tellDeath = resolve;
    });
    const mortal = createMortalDatabase(database, () => {
      flights.forget();
      leftovers.push(transport.close());
      tellDeath();
    });
    /** Nobody waits for what a process that is gone had begun. */
    const leaveBehind = (goodbye: Promise<unknown>): void => {
      leftovers.push(Promise.race([goodbye, death]));
    };
    const scheduler = {
      setTimer: (milliseconds: number, callback: () => void) =>
        time.scheduler.setTimer(milliseconds, () => {
          if (mortal.isAlive()) callback();
        }),
    };
    const connection = createConnection(clock, time.clock);
    const rateBook = createRateBook(time.clock);
    let link: PlatformLink | null = null;

    const watched: Transport = {
      async fetch(request) {
        const isSend = request.method === 'POST' && isSendPath(new URL(request.url).pathname);
        if (isSend && time.clock.now() < world.penaltyEnds) world.callsInsidePenalty += 1;
        const failure = isSend ? world.localFailures.shift() : undefined;
        if (failure !== undefined) throw new TransportFailure('not-reached', failure);
        const response = await flights.onWire(transport.fetch(request));
        if (isSend && response.status === 429) {
          const seconds = Number(response.headers.get('retry-after') ?? 30);
          world.penaltyEnds = time.clock.now() + seconds * 1_000;
        }
        return response;
      },
      close: () => transport.close(),
    };

    const outbox = createOutbox({
      database: mortal.database,
      gateway: {
        send: (text) =>
          link === null
            ? Promise.resolve({
                kind: 'not-sent',
                cause: { code: 'session-ended', message: null, requestId: null },
                gate: 'session',
                retryAfterSeconds: null,
              })
            : flights.track(link.smsGateway.send(text), mortal),
      },
      reader: {
        read: (query) =>
          link === null
            ? Promise.resolve({ kind: 'not-now', code: 'session-gone', retryAfterSeconds: null })
            : flights.track(link.sentTextReader.read(query), mortal),
      },
      rateBook,
      mayStillSend: (from) =>
        from === senders.direct.e164 && !world.believed.direct
          ? 'not-assigned'
          : from === senders.queue.e164 && !world.believed.queue
            ? 'not-assigned'
            : 'yes',
      queueOf: (from) => ({ queueId: from === senders.queue.e164 ? senders.queue.queueId : null }),
      canReach: () => connection.state().online,
      answeredAt: (_owner, conversation) => world.answers.get(conversation) ?? null,
      areAnswersKnown: () => world.areAnswersKnown,
      serverAheadBy: () => connection.clocks.serverAheadBy(),
      clock,
      monotonic: time.clock,
      random: () => random,
      scheduler,
      logger: silentLogger,
    });
    connection.onChange(() => {
      if (connection.state().online && mortal.isAlive()) outbox.reachable();
    });
    watchConnection({
      connection,
      scheduler,
      systemSaysOnline: () => true,
      probe: async () => {
        if (link !== null) await flights.track(link.numberSource.readAll(), mortal);
      },
    });

    const leave = (): void => {
      if (link !== null) leftovers.push(link.close());
      link = null;
      if (mortal.isAlive()) leaveBehind(outbox.close());
    };
    return {
      outbox,
      mortal,
      signIn() {
        if (link !== null) return;
        const tokens = readTokens(simulator.tokens.issue(), clock.now());
        if (tokens === null) throw new Error('the simulator gave no tokens');
        link = createPlatformLink({
          serverUrl: simulator.url,
          clientId: simulator.clientId,
          appVersion: '0.0.0',
          transport: watched,
          connection,
          rateLimits: rateBook,
          clock,
          logger: silentLogger,
          start: tokens,
          save: () => Promise.resolve(),
          onRefreshed: () => undefined,
          onEnded: leave,
        });
        outbox.open(owner);
      },
      signOut: leave,
      async quit() {
        if (link !== null) leaveBehind(outbox.finish());
        await flights.settle();
        await time.pass(5_000);
        leave();
        mortal.die();
      },
    };
  };
  return world;
}
