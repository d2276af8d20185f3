import { mostRefusals, penaltyDelay, retryDelay } from './retry-policy.ts';
import type { OutgoingText } from './outgoing-text.ts';
import type { SendOutcome } from './send-outcome.ts';
import type { OutgoingEvent } from './transition.ts';

/** What one attempt leads to: the text's next move, and whether sending as a whole has to pause. */
export interface AfterSending {
  readonly event: OutgoingEvent;
  /** Nothing at all may be sent for so many milliseconds; null when there is no penalty. */
  readonly penalty: number | null;
  /** Nothing can be sent until the user has signed in again. */
  readonly needsSignIn: boolean;
}

/**
 * Translates the outcome of one POST (outbox.md, section 3, steps 4 and 8).
 *
 * @param text as it was claimed: attempts begun, this one included, and how many before it RingCentral was too busy for
 * @param now milliseconds since the epoch
 * @param random between 0 and 1, for the back-off
 */
export function afterSending(
  outcome: SendOutcome,
  { attempts, refusals }: Pick<OutgoingText, 'attempts' | 'refusals'>,
  now: number,
  random: number,
): AfterSending {
  const alone = (event: OutgoingEvent): AfterSending => ({ event, penalty: null, needsSignIn: false });
  switch (outcome.kind) {
    case 'accepted':
      return alone({ type: 'accepted', at: now, serverId: outcome.serverId });
    case 'refused':
      return alone({ type: 'refused', at: now, cause: outcome.cause });
    case 'ambiguous':
      return alone({ type: 'answer-lost', at: now, cause: outcome.cause });
    case 'not-sent':
      break;
  }
  const { cause, gate, retryAfterSeconds } = outcome;
  const later = (): number => now + retryDelay(attempts, retryAfterSeconds, random);
  switch (gate) {
    case 'none':
      if (refusals + 1 >= mostRefusals) return alone({ type: 'gave-up', at: now, cause });
      return alone({ type: 'postponed', at: now, dueAt: later(), cause, isRefusal: true });
    // The network's trouble is not the text's: it waits for as long as it is fresh.
    case 'connection':
      return alone({ type: 'postponed', at: now, dueAt: later(), cause, isRefusal: false });
    // Due at once, as below: it is the gate that holds it, together with all others.
    case 'rate-limit': {
      const penalty = penaltyDelay(retryAfterSeconds);
      const event: OutgoingEvent = { type: 'postponed', at: now, dueAt: now, cause, isRefusal: false };
      return { event, penalty, needsSignIn: false };
    }
    case 'session':
      return {
        event: { type: 'postponed', at: now, dueAt: now, cause, isRefusal: false },
        penalty: null,
        needsSignIn: true,
      };
  }
}
