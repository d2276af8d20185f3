import { err, ok, type Result } from '../result.ts';
import { firstLookAt, isExtraLook, nextLookAt } from './look-times.ts';
import type { LookFinding, OutgoingCause, OutgoingState, OutgoingText } from './outgoing-text.ts';

/** What happens to a text; `at` is the time of it, in milliseconds since the epoch. */
export type OutgoingEvent = { readonly at: number } & (
  | { readonly type: 'claimed' }
  | { readonly type: 'accepted'; readonly serverId: string }
  | { readonly type: 'refused'; readonly cause: OutgoingCause }
  /** Certainly not sent: it may be tried again from `dueAt`. */
  | {
      readonly type: 'postponed';
      readonly dueAt: number;
      readonly cause: OutgoingCause;
      /** RingCentral was too busy for it; the other causes are nobody's verdict on the text. */
      readonly isRefusal: boolean;
    }
  /** Certainly not sent, and tried often enough. */
  | { readonly type: 'gave-up'; readonly cause: OutgoingCause }
  /** The answer is lost: it may or may not have gone. */
  | { readonly type: 'answer-lost'; readonly cause: OutgoingCause }
  /** Our own look just before sending says that the user has to be asked; nothing was sent. */
  | { readonly type: 'held-back'; readonly cause: OutgoingCause }
  /** A look into the message store did not settle it. */
  | { readonly type: 'looked'; readonly finding: LookFinding }
  /** A look into the message store found it. */
  | { readonly type: 'found'; readonly serverId: string }
  /** Somebody wants a look now: the user, or the app that has just woken up. */
  | { readonly type: 'look-wanted' }
  /** The user wants it to go now. */
  | { readonly type: 'hurried' }
  /** The user wants it to go although it may have gone already. */
  | { readonly type: 'repeated' }
  /** The user knows that it arrived. */
  | { readonly type: 'vouched' }
);

export interface IllegalMove {
  readonly state: OutgoingState;
  readonly event: OutgoingEvent['type'];
}

const startingStates: Readonly<Record<OutgoingEvent['type'], readonly OutgoingState[]>> = {
  claimed: ['queued'],
  accepted: ['sending'],
  refused: ['sending'],
  postponed: ['sending'],
  'gave-up': ['sending'],
  'answer-lost': ['sending'],
  'held-back': ['queued'],
  looked: ['unconfirmed'],
  found: ['unconfirmed'],
  'look-wanted': ['unconfirmed'],
  hurried: ['queued', 'held', 'failed'],
  repeated: ['unconfirmed'],
  vouched: ['unconfirmed'],
};

/** The one place where a text changes its state (outbox.md, section 2). A move that is not drawn there is an error value. */
export function transition(text: OutgoingText, event: OutgoingEvent): Result<OutgoingText, IllegalMove> {
  if (!startingStates[event.type].includes(text.state)) return err({ state: text.state, event: event.type });
  return ok({ ...text, version: text.version + 1, ...changes(text, event) });
}

const neverLooked = { looks: 0, lookAt: null, finding: null };

function changes(text: OutgoingText, event: OutgoingEvent): Partial<OutgoingText> {
  const { at } = event;
  switch (event.type) {
    case 'claimed':
      return { state: 'sending', attempts: text.attempts + 1, attemptedAt: at, cause: null };
    case 'accepted':
      return { state: 'sent', serverId: event.serverId, settledAt: at, cause: null };
    case 'refused':
    case 'gave-up':
      return { state: 'failed', settledAt: at, cause: event.cause };
    case 'postponed':
      return {
        state: 'queued',
        dueAt: event.dueAt,
        cause: event.cause,
        refusals: text.refusals + (event.isRefusal ? 1 : 0),
      };
    case 'answer-lost':
      return { state: 'unconfirmed', cause: event.cause, ...neverLooked, lookAt: firstLookAt(at) };
    case 'held-back':
      return { state: 'held', cause: event.cause };
    case 'looked':
      return afterLook(text, event.finding, at);
    case 'found':
      return { state: 'sent', serverId: event.serverId, settledAt: at, cause: null, lookAt: null };
    case 'look-wanted':
      // One that is to come anyway stays: however often the user looks, the last look is not before ten minutes.
      return text.lookAt === null ? { lookAt: at } : {};
    case 'hurried':
    case 'repeated':
      return {
        state: 'queued',
        attempts: 0,
        refusals: 0,
        dueAt: at,
        wantedAt: at,
        scheduledFor: null,
        settledAt: null,
        cause: null,
        ...neverLooked,
      };
    case 'vouched':
      return { state: 'sent', settledAt: at, lookAt: null };
  }
}

function afterLook({ looks, lookAt }: OutgoingText, finding: LookFinding, at: number): Partial<OutgoingText> {
  if (finding !== 'not-there') return { looks: looks + 1, lookAt: null, finding };
  if (isExtraLook(lookAt, at)) return { finding };
  return { looks: looks + 1, lookAt: nextLookAt(looks + 1, at), finding };
}

/** The user may take the words back, or throw them away, whenever no request can be under way. */
export function mayTakeBack(text: OutgoingText): boolean {
  return text.state !== 'sending' && text.state !== 'sent';
}
