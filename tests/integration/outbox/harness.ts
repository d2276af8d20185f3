import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { OutgoingCause, OutgoingState } from '#domain/outbox/outgoing-text.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import type { Result } from '#domain/result.ts';
import {
  createOutbox,
  type Outbox,
  type OutboxChange,
  type OutboxOptions,
} from '#main/outbox/create-outbox.ts';
import type { Database } from '#main/storage/database.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { createRecordingLogger } from '#tests/support/recording-logger.ts';
import { createScriptedGateway, type ScriptedGateway } from '#tests/support/scripted-gateway.ts';
import { storeHarness } from '../storage/harness.ts';
import { ann, id, virginia } from './people.ts';

export * from './people.ts';

const because = (code: string): OutgoingCause => ({ code, message: null, requestId: null });
const codes = { none: 'offline', 'rate-limit': 'rate-limited', session: 'session-ended' } as const;

export const notSent = (gate: keyof typeof codes, retryAfterSeconds: number | null): SendOutcome => ({
  kind: 'not-sent',
  cause: because(codes[gate]),
  gate,
  retryAfterSeconds,
});
export const refused: SendOutcome = { kind: 'refused', cause: because('MSG-304') };
export const ambiguous: SendOutcome = { kind: 'ambiguous', cause: because('timed-out') };
export const notReached = notSent('none', null);
export const rateLimited = notSent('rate-limit', 60);
export const signedOut = notSent('session', null);

export interface OutboxHarness {
  readonly outbox: Outbox;
  readonly database: Database;
  readonly gateway: ScriptedGateway;
  readonly time: ManualTime;
  readonly logger: ReturnType<typeof createRecordingLogger>;
  readonly changes: OutboxChange[];
  reachable: boolean;
  /** Enqueues from Virginia under a fresh id. */
  readonly enqueue: (to: string, text: string) => Result<OutgoingView, AppError>;
  /** What the words' texts look like now. */
  readonly stateOf: (text: string) => OutgoingState | 'none';
  readonly viewOf: (text: string) => OutgoingView;
  /** The app is started again on the same file; the process before it did not say goodbye. */
  readonly restart: () => void;
}

/** The real outbox over the real encrypted store, with a time of its own and RingCentral from a script. */
export async function outboxHarness(differences: Partial<OutboxOptions> = {}): Promise<OutboxHarness> {
  const { database } = await storeHarness().open();
  const time = createManualTime();
  const gateway = createScriptedGateway();
  const logger = createRecordingLogger();
  const changes: OutboxChange[] = [];
  let nextId = 0;

  const start = (): Outbox => {
    const outbox = createOutbox({
      database,
      gateway,
      mayStillSend: () => 'yes',
      canReach: () => made.reachable,
      clock: time.clock,
      random: () => 0.5,
      scheduler: time.scheduler,
      logger,
      ...differences,
    });
    outbox.onChange((change) => changes.push(change));
    outbox.open(ann);
    return outbox;
  };
  const find = (text: string): OutgoingView | undefined =>
    made.outbox.recent(1_000).find((view) => view.text === text);

  const made: OutboxHarness = {
    get outbox() {
      return current;
    },
    database,
    gateway,
    time,
    logger,
    changes,
    reachable: true,
    enqueue(to, text) {
      nextId += 1;
      return made.outbox.enqueue({ id: id(nextId), from: virginia, to, text });
    },
    stateOf: (text) => find(text)?.state ?? 'none',
    viewOf(text) {
      const view = find(text);
      if (view === undefined) throw new Error(`no text "${text}"`);
      return view;
    },
    restart() {
      current = start();
    },
  };
  let current = start();
  return made;
}
