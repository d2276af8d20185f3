import type { Clock } from '#domain/ports.ts';
import { createRequestBudget, type RequestBudget } from '../lib/request-budget.ts';

export type Budget = Pick<RequestBudget, 'wait' | 'begin' | 'pauseFor'>;

/** Requests that the conversations may make in a minute, so that numbers and outbox have theirs (platform.md 8). */
export interface MessageBudgets {
  readonly sync: Budget;
  readonly older: Budget;
  readonly edits: Budget;
  readonly pictures: Budget;
}

/** Of the 50 light requests; the numbers take 10. */
const syncsPerMinute = 20;
const scrollsPerMinute = 10;
/** Of the 40 medium ones; the others are for sending. */
const mediumPerMinute = 15;
const editsPerMinute = 10;

/**
 * @param monotonic a clock that nobody sets
 * @param penalty milliseconds for which RingCentral wants nothing at all, because it refused a text
 */
export function createMessageBudgets(monotonic: Clock, penalty: () => number): MessageBudgets {
  const light = createRequestBudget(syncsPerMinute, monotonic);
  const medium = createRequestBudget(mediumPerMinute, monotonic);

  /** Counted by itself, but a wait that RingCentral asks for is one of the whole group. */
  const within = (group: RequestBudget, own: RequestBudget): Budget => ({
    wait: () => Math.max(own.wait(), group.pause(), penalty()),
    begin: () => own.begin(),
    pauseFor: (seconds) => group.pauseFor(seconds),
  });
  const edits = createRequestBudget(editsPerMinute, monotonic);

  return {
    sync: within(light, light),
    older: within(light, createRequestBudget(scrollsPerMinute, monotonic)),
    edits: {
      wait: () => Math.max(edits.wait(), medium.wait(), penalty()),
      begin() {
        const ends = [edits.begin(), medium.begin()];
        return () => {
          for (const end of ends) end();
        };
      },
      pauseFor: (seconds) => medium.pauseFor(seconds),
    },
    pictures: within(medium, medium),
  };
}
