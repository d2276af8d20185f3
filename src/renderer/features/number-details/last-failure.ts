import type { OutgoingView } from '#contract/outgoing-view.ts';

/** The newest text of a number that came to an end, where that end was a failure. */
export function lastFailureOf(outbox: readonly OutgoingView[], e164: string): OutgoingView | null {
  const [newest] = outbox
    .filter(({ from, state }) => from === e164 && (state === 'failed' || state === 'sent'))
    .toSorted((one, other) => (other.settledAt ?? other.createdAt) - (one.settledAt ?? one.createdAt));
  return newest?.state === 'failed' ? newest : null;
}
