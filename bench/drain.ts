import type { Owner } from '#domain/owner.ts';
import { createConnection } from '#main/connection/create-connection.ts';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { createRateBook, type RateBook } from '#main/outbox/rate-book.ts';
import { createTransport } from '#main/ringcentral/transport.ts';
import { createPlatformLink, type PlatformLink } from '#main/session/platform-link.ts';
import { readTokens } from '#main/session/tokens.ts';
import { createSimulator, type Simulator } from '#simulator/create-simulator.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import type { BenchRow } from './support/bench-row.ts';
import { enqueue, textOf } from './support/queue-texts.ts';
import { createScaledTime, type ScaledTime } from './support/scaled-time.ts';
import { createTemporaryStore } from './support/temporary-store.ts';

/** The user of the simulator's profile `sales`, and a number of theirs. */
const owner: Owner = { accountId: '66101000', extensionId: '66101101' };
const from = '+15035550110';

const texts = 200;
const conversations = 50;
const limit = { limit: 40, window: 60, penalty: 60 };
/** Seconds. As many as the limit allows go at once, the same number a window later, and so on. */
const shortest = (Math.ceil(texts / limit.limit) - 1) * limit.window;
/** Seconds per real second. What the app itself needs for a text seems as many times longer, so it is not higher. */
const pace = 6;

interface Line {
  readonly link: PlatformLink;
  readonly rateBook: RateBook;
  close(): Promise<void>;
}

function openLine(simulator: Simulator, { clock, monotonic, deadline }: ScaledTime): Line {
  const transport = createTransport({ resolveProxy: () => Promise.resolve('DIRECT'), deadline });
  const rateBook = createRateBook(monotonic);
  const start = readTokens(simulator.tokens.issue(), clock.now());
  if (start === null) throw new Error('the simulator gave no tokens');
  const link = createPlatformLink({
    serverUrl: simulator.url,
    clientId: simulator.clientId,
    appVersion: '0.0.0',
    transport,
    connection: createConnection(clock, monotonic),
    rateLimits: rateBook,
    clock,
    logger: silentLogger,
    start,
    save: () => Promise.resolve(),
    onRefreshed: () => undefined,
    onEnded: () => undefined,
  });
  return {
    link,
    rateBook,
    async close() {
      await link.close();
      await transport.close();
    },
  };
}

/** Seconds from the first claim to the last acceptance. */
function timeToSend(outbox: Outbox, { monotonic }: ScaledTime): Promise<number> {
  return new Promise((resolve) => {
    let begun: number | null = null;
    let accepted = 0;
    const dispose = outbox.onChange((change) => {
      if (change.type !== 'changed') return;
      if (change.text.state === 'sending') begun ??= monotonic.now();
      if (change.text.state === 'sent') accepted += 1;
      if (accepted < texts || begun === null) return;
      dispose();
      resolve((monotonic.now() - begun) / 1_000);
    });
  });
}

/**
 * 200 texts that wait, sent under RingCentral's default limit: the real outbox over its store on the disk, real
 * requests to the simulator, and a clock that runs faster for both.
 */
export async function measureDrain(): Promise<readonly BenchRow[]> {
  const time = createScaledTime(pace);
  const simulator = await createSimulator({ profile: 'sales', now: () => time.clock.now() });
  simulator.setLimits({ medium: limit });
  const store = await createTemporaryStore(time.clock);
  const line = openLine(simulator, time);
  let reachable = false;
  const outbox = createOutbox({
    database: store.database,
    gateway: line.link.smsGateway,
    reader: line.link.sentTextReader,
    rateBook: line.rateBook,
    mayStillSend: () => 'yes',
    queueOf: () => ({ queueId: null }),
    canReach: () => reachable,
    answeredAt: () => null,
    areAnswersKnown: () => true,
    serverAheadBy: () => null,
    clock: time.clock,
    monotonic: time.monotonic,
    random: Math.random,
    scheduler: time.scheduler,
    logger: silentLogger,
  });
  try {
    outbox.open(owner);
    for (let index = 0; index < texts; index += 1) enqueue(outbox, textOf(index % conversations, from));
    const sent = timeToSend(outbox, time);
    reachable = true;
    outbox.wake();
    const seconds = await sent;
    const refused = simulator.state().requests.filter(({ status }) => status === 429).length;
    return [
      {
        name: 'drain',
        unit: 's',
        measured: [seconds],
        yardstick: [shortest],
        note: `${((100 * shortest) / seconds).toFixed(1)} % of the permitted rate; ${refused} answers 429`,
      },
    ];
  } finally {
    await outbox.close();
    await line.close();
    await store.remove();
    await simulator.close();
  }
}
