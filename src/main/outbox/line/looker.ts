import { matchRecords } from '#domain/outbox/match-records.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { OutgoingEvent } from '#domain/outbox/transition.ts';
import type { Clock, Disposer, Logger, Scheduler, SentTextAnswer, SentTextReader } from '#domain/ports.ts';
import type { QueueOf } from '../../numbers/queue-of.ts';
import type { LineQueries } from '../store/line-queries.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { Moves } from './moves.ts';

export interface LookerOptions {
  readonly queries: LineQueries;
  readonly store: OutboxStore;
  readonly moves: Moves;
  readonly reader: SentTextReader;
  readonly queueOf: QueueOf;
  /** False while nothing may be begun. */
  readonly mayBegin: () => boolean;
  readonly canReach: () => boolean;
  /** As `OutboxOptions.serverAheadBy`. */
  readonly serverAheadBy: () => number | null;
  readonly clock: Clock;
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Looks into RingCentral's message store for texts whose answer got lost (outbox.md, section 3, step 5). Sends nothing. */
export interface Looker {
  /** Looks when it is time. */
  soon(): void;
  /** Looks now for every text that still has a look to come; with `all` for those that have none as well. */
  hurry(scope: 'to-come' | 'all'): void;
  stop(): void;
}

/** When RingCentral could not be asked and did not say for how long, in milliseconds. */
const lookAgainAfter = 30_000;
const longestTimer = 3_600_000;
const shortestTimer = 1_000;
/** After the last of the regular looks, in milliseconds. */
const longestHope = 900_000;

/** Troubles that every other look would meet as well. */
const forEverybody: ReadonlySet<string> = new Set([
  'offline',
  'rate-limited',
  'session-gone',
  'session-ended',
]);

/** Which texts are looked for whether it is time or not. */
type Urgency = 'no' | 'to-come' | 'all';

export function createLooker(options: LookerOptions): Looker {
  const { queries, store, moves, reader, queueOf, clock, monotonic, scheduler, logger } = options;
  const canLook = (): boolean => options.mayBegin() && options.canReach();
  let stopped = false;
  let running = false;
  let again = false;
  let hurried: Urgency = 'no';
  /** Nothing is asked before this (monotonic) time. */
  let notBefore = 0;
  /** The same for single texts, whose own look RingCentral could not answer. */
  const notBeforeOf = new Map<string, number>();
  let cancelTimer: Disposer | null = null;

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    const wait = Math.min(Math.max(0, milliseconds), longestTimer);
    cancelTimer = stopped ? null : scheduler.setTimer(wait, start);
  };

  const raise = (urgency: Urgency): void => {
    if (hurried !== 'all' && urgency !== 'no') hurried = urgency;
  };

  /** A message store that never answers for a text is no reason to keep the user waiting for ever. */
  const isHopeless = ({ attemptedAt, createdAt }: OutgoingText): boolean =>
    clock.now() - (attemptedAt ?? createdAt) > longestHope;

  /** @param isRightStore false when nobody can say whether the text would be in the store that was read */
  const eventOf = (text: OutgoingText, answer: SentTextAnswer, isRightStore: boolean): OutgoingEvent => {
    const at = clock.now();
    if (answer.kind !== 'read') return { type: 'looked', at, finding: 'unreadable' };
    const match = matchRecords(text, answer.records, answer.serverAheadBy, (serverId) =>
      store.hasServerId(text.accountId, serverId),
    );
    if (match.kind === 'found') return { type: 'found', at, serverId: match.serverId };
    return { type: 'looked', at, finding: isRightStore ? match.kind : 'unreadable' };
  };

  /** False when nobody can be asked about any text at the moment. */
  const lookFor = async (text: OutgoingText): Promise<boolean> => {
    const { from, to, attemptedAt, createdAt } = text;
    const serverAheadBy = text.serverAheadBy ?? options.serverAheadBy();
    const place = queueOf(from);
    const queueId = place === 'not-known' ? null : place.queueId;
    const answer = await reader.read({ from, to, since: attemptedAt ?? createdAt, serverAheadBy, queueId });
    if (stopped) return false;
    if (answer.kind === 'not-now') {
      logger.info('the message store could not be asked', { id: text.id, code: answer.code });
      const { code, retryAfterSeconds } = answer;
      const time =
        monotonic.now() + (retryAfterSeconds === null ? lookAgainAfter : (retryAfterSeconds + 1) * 1000);
      if (retryAfterSeconds !== null || forEverybody.has(code)) {
        notBefore = time;
        return false;
      }
      if (!isHopeless(text)) {
        notBeforeOf.set(text.id, time);
        return true;
      }
    }
    notBeforeOf.delete(text.id);
    moves.make(text, eventOf(text, answer, place !== 'not-known'));
    return true;
  };

  /** A look that is far ahead is left from before the computer's clock was put back. */
  const waitFor = (lookAt: number, id: string): number => {
    const byClock = lookAt - clock.now() > longestHope ? 0 : lookAt - clock.now();
    return Math.max(0, byClock, (notBeforeOf.get(id) ?? 0) - monotonic.now());
  };

  const isDue = ({ id, lookAt }: OutgoingText, urgency: Urgency): boolean =>
    lookAt === null ? urgency === 'all' : urgency !== 'no' || waitFor(lookAt, id) === 0;

  const lookWhereItIsTime = async (): Promise<void> => {
    if (!canLook() || monotonic.now() < notBefore) return;
    const urgency = hurried;
    hurried = 'no';
    for (const text of queries.unconfirmed()) {
      if (!isDue(text, urgency)) continue;
      if (!(await lookFor(text))) {
        raise(urgency);
        return;
      }
    }
  };

  const lookAtTheRightTime = (): void => {
    const waits = queries
      .unconfirmed()
      .flatMap(({ id, lookAt }) => (lookAt === null ? [] : [waitFor(lookAt, id)]));
    if (waits.length === 0 && hurried !== 'all') return;
    const wait = hurried === 'no' ? Math.min(...waits) : 0;
    // Out of reach nothing is looked for; whoever can reach again says so.
    const soonest = canLook() ? shortestTimer : lookAgainAfter;
    lookIn(Math.max(wait, notBefore - monotonic.now(), soonest));
  };

  const pass = async (): Promise<void> => {
    try {
      await lookWhereItIsTime();
      if (!stopped) lookAtTheRightTime();
    } catch (error) {
      logger.error('a look into the message store failed', { error });
      lookIn(lookAgainAfter);
    } finally {
      running = false;
      if (again) lookIn(0);
      again = false;
    }
  };

  const start = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    void pass();
  };

  return {
    soon: () => lookIn(0),
    hurry(scope) {
      raise(scope);
      lookIn(0);
    },
    stop() {
      stopped = true;
      cancelTimer?.();
    },
  };
}
