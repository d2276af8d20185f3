import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { StoredText } from '#domain/outbox/match-records.ts';
import type { OutgoingCause, OutgoingState } from '#domain/outbox/outgoing-text.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import type { Clock } from '#domain/ports.ts';
import { ok, type Result } from '#domain/result.ts';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox, OutboxChange, OutboxOptions } from '#main/outbox/outbox.ts';
import { createRateBook, type RateBook } from '#main/outbox/rate-book.ts';
import type { Database } from '#main/storage/database.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { createRecordingLogger } from '#tests/support/recording-logger.ts';
import { createScriptedGateway, type ScriptedGateway } from '#tests/support/scripted-gateway.ts';
import { createScriptedReader, type ScriptedReader } from '#tests/support/scripted-reader.ts';
import { storeHarness } from '../storage/harness.ts';
import { ann, dana, id, virginia } from './people.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';

export * from './people.ts';
export { storeHas } from '#tests/support/scripted-reader.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const because = (code: string): OutgoingCause => ({ code, message: null, requestId: null });
const codes = {
  none: 'MSG-290',
  connection: 'offline',
  'rate-limit': 'rate-limited',
  session: 'session-ended',
} as const;

export const notSent = (gate: keyof typeof codes, retryAfterSeconds: number | null): SendOutcome => ({
  kind: 'not-sent',
  cause: because(codes[gate]),
  gate,
  retryAfterSeconds,
});
export const refused: SendOutcome = { kind: 'refused', cause: because('MSG-304') };
export const ambiguous: SendOutcome = { kind: 'ambiguous', cause: because('timed-out') };
export const notReached = notSent('connection', null);
export const busy = notSent('none', null);
export const rateLimited = notSent('rate-limit', 60);
export const signedOut = notSent('session', null);
export const accepted = (serverId: string): SendOutcome => ({ kind: 'accepted', serverId });

/** The change that tells of this, whoever else hears of the outbox. */
type Summary = Extract<OutboxChange, { type: 'counts' | 'sending' | 'rate' }>;
export type Telling = Exclude<OutboxChange, Summary>;

export interface OutboxHarness {
  readonly outbox: Outbox;
  readonly database: Database;
  readonly gateway: ScriptedGateway;
  readonly reader: ScriptedReader;
  readonly rateBook: RateBook;
  readonly time: ManualTime;
  /** The time of day, which somebody may set. */
  readonly clock: Clock;
  readonly logger: ReturnType<typeof createRecordingLogger>;
  /** What was told of texts and drafts. */
  readonly changes: Telling[];
  /** What was told of the whole. */
  readonly summaries: Summary[];
  reachable: boolean;
  /** When the last text of a conversation came in. */
  readonly answers: Map<string, number>;
  areAnswersKnown: boolean;
  /** What the app knows of RingCentral's clock, in milliseconds ahead of the computer's. */
  serverAheadBy: number | null;
  /** Milliseconds by which somebody has put the clock of the computer forward. */
  clockPutForward: number;
  /** Enqueues from Virginia under a fresh id. */
  readonly enqueue: (to: string, text: string, sendAt?: number) => Result<OutgoingView, AppError>;
  /** What the words' texts look like now. */
  readonly stateOf: (text: string) => OutgoingState | 'none';
  readonly viewOf: (text: string) => OutgoingView;
  /** The words of every request, in order. */
  readonly sentWords: () => readonly string[];
  /** The words of the drafts, saved last first. */
  readonly draftWords: () => readonly string[];
  /** A text to Dana of which nobody knows whether it arrived. */
  readonly loseAnswerTo: (text: string) => Promise<OutgoingView>;
  /** What the message store has of a text. */
  readonly recordOf: (text: string, id: string) => StoredText;
  /** The app is started again on the same file; the process before it did not say goodbye. */
  readonly restart: () => void;
}

/** The real outbox over the real encrypted store, with a time of its own and RingCentral from a script. */
export async function outboxHarness(differences: Partial<OutboxOptions> = {}): Promise<OutboxHarness> {
  const { database } = await storeHarness().open();
  const time = createManualTime();
  const gateway = createScriptedGateway();
  const reader = createScriptedReader();
  const rateBook = createRateBook(time.clock);
  const logger = createRecordingLogger();
  const changes: Telling[] = [];
  const summaries: Summary[] = [];
  let nextId = 0;
  let lives = 0;

  const start = (): Outbox => {
    lives += 1;
    const life = lives;
    const outbox = createOutbox({
      database,
      gateway,
      reader,
      rateBook,
      mayStillSend: () => 'yes',
      queueOf: () => ({ queueId: null }),
      canReach: () => made.reachable,
      answeredAt: (_owner, conversation) => made.answers.get(conversation) ?? null,
      areAnswersKnown: () => made.areAnswersKnown,
      serverAheadBy: () => made.serverAheadBy,
      clock: made.clock,
      monotonic: time.clock,
      random: () => 0.5,
      scheduler: {
        // The timers of a process end with it.
        setTimer: (milliseconds, callback) =>
          time.scheduler.setTimer(milliseconds, () => {
            if (life === lives) callback();
          }),
      },
      logger,
      ...differences,
    });
    outbox.onChange((change) => {
      if (change.type === 'counts' || change.type === 'sending' || change.type === 'rate')
        summaries.push(change);
      else changes.push(change);
    });
    outbox.open(ann);
    return outbox;
  };
  const find = (text: string): OutgoingView | undefined =>
    made.outbox.reading.recent(1_000).find((view) => view.text === text);

  const made: OutboxHarness = {
    get outbox() {
      return current;
    },
    database,
    gateway,
    reader,
    rateBook,
    time,
    clock: { now: () => time.clock.now() + made.clockPutForward },
    logger,
    changes,
    summaries,
    reachable: true,
    answers: new Map(),
    areAnswersKnown: true,
    serverAheadBy: null,
    clockPutForward: 0,
    enqueue(to, text, sendAt) {
      nextId += 1;
      const wanted = textsToSend({ id: id(nextId), from: virginia, to, text, sendAt: sendAt ?? null });
      const queued = made.outbox.commands.enqueue(wanted);
      if (!queued.ok) return queued;
      const [view] = queued.value;
      if (view === undefined) throw new Error('nothing was queued');
      return ok(view);
    },
    stateOf: (text) => find(text)?.state ?? 'none',
    viewOf(text) {
      const view = find(text);
      if (view === undefined) throw new Error(`no text "${text}"`);
      return view;
    },
    sentWords: () => gateway.requests.map(({ text }) => text),
    draftWords: () => unwrap(made.outbox.reading.draftPage(0, 1_000)).rows.map(({ text }) => text),
    async loseAnswerTo(text) {
      gateway.script(ambiguous);
      made.enqueue(dana, text);
      await time.pass(0);
      return made.viewOf(text);
    },
    recordOf(text, recordId) {
      const { from, to, files, attemptedAt } = made.viewOf(text);
      return {
        id: recordId,
        from,
        to,
        text,
        files: files.map(({ size }) => size),
        createdAt: attemptedAt ?? 0,
      };
    },
    restart() {
      current = start();
    },
  };
  let current = start();
  return made;
}
