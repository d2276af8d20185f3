import { matchRecords } from '#domain/outbox/match-records.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { OutgoingEvent } from '#domain/outbox/transition.ts';
import type { Clock, Disposer, Logger, Scheduler, SentTextAnswer, SentTextReader } from '#domain/ports.ts';
import type { LineQueries } from '../store/line-queries.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { Moves } from './moves.ts';

export interface LookerOptions {
  readonly queries: LineQueries;
  readonly store: OutboxStore;
  readonly moves: Moves;
  readonly reader: SentTextReader;
  /** Extension id of the call queue that a number belongs to; null for every other number. */
  readonly queueOf: (from: string) => string | null;
  /** False while nothing may be begun. */
  readonly mayBegin: () => boolean;
  readonly canReach: () => boolean;
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
  let cancelTimer: Disposer | null = null;

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    const wait = Math.min(Math.max(0, milliseconds), longestTimer);
    cancelTimer = stopped ? null : scheduler.setTimer(wait, start);
  };

  const raise = (urgency: Urgency): void => {
    if (hurried !== 'all' && urgency !== 'no') hurried = urgency;
  };

  /** An answer that makes no sense is no reason to keep the user waiting for ever. */
  const isHopeless = (code: string, { attemptedAt, createdAt }: OutgoingText): boolean =>
    code === 'unexpected-answer' && clock.now() - (attemptedAt ?? createdAt) > longestHope;

  const eventOf = (text: OutgoingText, answer: SentTextAnswer): OutgoingEvent => {
    const at = clock.now();
    if (answer.kind !== 'read') return { type: 'looked', at, finding: 'unreadable' };
    const match = matchRecords(text, answer.records, answer.serverAheadBy, (serverId) =>
      store.hasServerId(text.accountId, serverId),
    );
    return match.kind === 'found'
      ? { type: 'found', at, serverId: match.serverId }
      : { type: 'looked', at, finding: match.kind };
  };

  /** False when RingCentral cannot be asked at the moment. */
  const lookFor = async (text: OutgoingText): Promise<boolean> => {
    const { from, to, attemptedAt, createdAt } = text;
    const answer = await reader.read({ from, to, since: attemptedAt ?? createdAt, queueId: queueOf(from) });
    if (stopped) return false;
    if (answer.kind === 'not-now' && !isHopeless(answer.code, text)) {
      notBefore =
        monotonic.now() +
        (answer.retryAfterSeconds === null ? lookAgainAfter : (answer.retryAfterSeconds + 1) * 1000);
      logger.info('the message store could not be asked', { code: answer.code });
      return false;
    }
    moves.make(text, eventOf(text, answer));
    return true;
  };

  /** A look that is far ahead is left from before the computer's clock was put back. */
  const waitFor = (lookAt: number): number =>
    lookAt - clock.now() > longestHope ? 0 : Math.max(0, lookAt - clock.now());

  const isDue = ({ lookAt }: OutgoingText, urgency: Urgency): boolean =>
    lookAt === null ? urgency === 'all' : urgency !== 'no' || waitFor(lookAt) === 0;

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
    const waits = queries.unconfirmed().flatMap(({ lookAt }) => (lookAt === null ? [] : [waitFor(lookAt)]));
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
