import type { ConnectionState } from '#contract/app-state.ts';
import type { OutgoingView, SendingState } from '#contract/outgoing-view.ts';
import type { HeldBy } from './held-by.ts';

/** Where a text stands, in the thread as on the page; each has its words in the catalogue. */
export const textStandings = [
  'undo',
  'scheduled',
  'scheduled-paused',
  'scheduled-sign-in-refused',
  'behind-needs-you',
  'behind-checked',
  'behind-earlier',
  'paused',
  'sign-in-refused',
  'offline',
  'asked-to-wait',
  'tries-again',
  'tries-connection',
  'turn',
  'stale',
  'stale-scheduled',
  'number-cannot-text',
  'opted-out',
  'held',
  'sending',
  'sending-slow',
  'failed',
  'checking-soon',
  'checking',
  'not-confirmed',
  'several',
  'unreadable',
] as const;
export type TextStanding = (typeof textStandings)[number];

/** What one that is in the line waits for. */
export type WaitingStanding = Extract<
  TextStanding,
  | 'undo'
  | 'scheduled'
  | 'scheduled-paused'
  | 'scheduled-sign-in-refused'
  | `behind-${HeldBy}`
  | 'paused'
  | 'sign-in-refused'
  | 'offline'
  | 'asked-to-wait'
  | 'tries-again'
  | 'tries-connection'
  | 'turn'
>;

/** All that decides where the texts stand, beside each text itself. */
export interface Situation {
  readonly connection: ConnectionState;
  readonly sending: SendingState;
}

/** `now` in milliseconds since the epoch. */
export function standingOf(
  text: OutgoingView,
  heldBy: HeldBy | null,
  situation: Situation,
  now: number,
): TextStanding {
  switch (text.state) {
    case 'queued':
      return waitingOf(text, heldBy, situation, now);
    case 'held':
      if (text.cause?.code === 'stale') return text.scheduledFor === null ? 'stale' : 'stale-scheduled';
      return text.cause?.code === 'number-cannot-text' || text.cause?.code === 'opted-out'
        ? text.cause.code
        : 'held';
    case 'sending':
    case 'sent':
      return isSlow(text, now) ? 'sending-slow' : 'sending';
    case 'failed':
      return 'failed';
    case 'unconfirmed':
      if (text.lookAt !== null) return text.looks === 0 ? 'checking-soon' : 'checking';
      return text.finding === 'several' || text.finding === 'unreadable' ? text.finding : 'not-confirmed';
  }
}

/** An answer that takes longer than this is said to (product.md 3, row 11). Milliseconds. */
const slowAfter = 10_000;

/** From when on a text that is under way takes long, in milliseconds since the epoch; null for any other. */
export function slowFrom({ state, attemptedAt }: OutgoingView): number | null {
  return state === 'sending' && attemptedAt !== null ? attemptedAt + slowAfter : null;
}

/** RingCentral has not answered for so long that somebody who waits would wonder. */
export function isSlow(text: OutgoingView, now: number): boolean {
  const from = slowFrom(text);
  return from !== null && now >= from;
}

/** Sent a moment ago and never tried: until its time it can be taken back. */
function isFresh({ state, scheduledFor, attempts, cause }: OutgoingView): boolean {
  return state === 'queued' && scheduledFor === null && attempts === 0 && cause === null;
}

/** When the last of the texts that can be taken back goes, in milliseconds since the epoch; null where there is none. */
export function undoUntil(texts: Iterable<OutgoingView>): number | null {
  let until: number | null = null;
  for (const text of texts) {
    if (isFresh(text)) until = Math.max(until ?? 0, text.dueAt);
  }
  return until;
}

/** What a text in the line waits for; what lasts longest, or needs the user, is named first. */
export function waitingOf(
  text: OutgoingView,
  heldBy: HeldBy | null,
  { connection, sending }: Situation,
  now: number,
): WaitingStanding {
  const { scheduledFor, dueAt, cause } = text;
  if (isFresh(text) && dueAt > now) return 'undo';
  if (scheduledFor !== null && scheduledFor > now) {
    if (sending.paused) return 'scheduled-paused';
    return sending.signInRefused ? 'scheduled-sign-in-refused' : 'scheduled';
  }
  if (heldBy === 'needs-you') return 'behind-needs-you';
  if (sending.paused) return 'paused';
  if (sending.signInRefused) return 'sign-in-refused';
  if (!connection.online) return 'offline';
  if (connection.waitUntil !== null && connection.waitUntil > now) return 'asked-to-wait';
  if (heldBy !== null) return `behind-${heldBy}`;
  if (dueAt > now) return cause?.code === 'offline' ? 'tries-connection' : 'tries-again';
  return 'turn';
}
