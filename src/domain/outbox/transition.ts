import { err, ok, type Result } from '../result.ts';
import type { OutgoingCause, OutgoingState, OutgoingText } from './outgoing-text.ts';

export type OutgoingEvent =
  | { readonly type: 'claimed'; readonly at: number }
  | { readonly type: 'accepted'; readonly at: number; readonly serverId: string }
  | { readonly type: 'refused'; readonly at: number; readonly cause: OutgoingCause }
  /** Certainly not sent: it may be tried again from `dueAt`. */
  | { readonly type: 'postponed'; readonly dueAt: number; readonly cause: OutgoingCause }
  /** The answer is lost: it may or may not have gone. */
  | { readonly type: 'answer-lost'; readonly cause: OutgoingCause }
  /** The user wants a waiting text to be tried now. */
  | { readonly type: 'hurried'; readonly at: number }
  /** Our own look just before sending says no: nothing was sent. */
  | { readonly type: 'held-back'; readonly at: number; readonly cause: OutgoingCause };

export interface IllegalMove {
  readonly state: OutgoingState;
  readonly event: OutgoingEvent['type'];
}

const startingState: Readonly<Record<OutgoingEvent['type'], OutgoingState>> = {
  claimed: 'queued',
  hurried: 'queued',
  'held-back': 'queued',
  accepted: 'sending',
  refused: 'sending',
  postponed: 'sending',
  'answer-lost': 'sending',
};

/** The one place where a text changes its state (outbox.md, section 2). A move that is not drawn there is an error value. */
export function transition(text: OutgoingText, event: OutgoingEvent): Result<OutgoingText, IllegalMove> {
  if (text.state !== startingState[event.type]) return err({ state: text.state, event: event.type });
  switch (event.type) {
    case 'claimed':
      return ok({
        ...text,
        state: 'sending',
        attempts: text.attempts + 1,
        attemptedAt: event.at,
        cause: null,
      });
    case 'hurried':
      return ok({ ...text, dueAt: event.at });
    case 'accepted':
      return ok({ ...text, state: 'sent', serverId: event.serverId, settledAt: event.at, cause: null });
    case 'refused':
    case 'held-back':
      return ok({ ...text, state: 'failed', settledAt: event.at, cause: event.cause });
    case 'postponed':
      return ok({ ...text, state: 'queued', dueAt: event.dueAt, cause: event.cause });
    case 'answer-lost':
      return ok({ ...text, state: 'unconfirmed', cause: event.cause });
  }
}

/** A text can be taken back into the pane while nothing is under way and it has not gone. */
export function mayTakeBack(text: OutgoingText): boolean {
  return text.state === 'queued' || text.state === 'failed';
}
