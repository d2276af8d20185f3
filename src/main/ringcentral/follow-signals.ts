export interface FollowingSignal {
  readonly signal: AbortSignal;
  /** Leaves nothing of ours with the signals that were followed. */
  readonly release: () => void;
}

/**
 * A signal that aborts with the first of several, for the time of one request. Unlike `AbortSignal.any` it can be let
 * go, so that a signal which outlives the request collects nothing.
 */
export function followSignals(signals: readonly AbortSignal[]): FollowingSignal {
  const controller = new AbortController();
  const steps = signals.map((signal) => {
    const abort = (): void => controller.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
    return () => signal.removeEventListener('abort', abort);
  });
  return {
    signal: controller.signal,
    release: () => {
      for (const step of steps) step();
    },
  };
}
