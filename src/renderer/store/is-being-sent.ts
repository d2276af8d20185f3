import type { AppState } from './app-state.ts';

/**
 * A press of Send is with main. One that still waits for a file is not, which can take long: what is written meanwhile
 * is saved, and the pane may be left.
 */
export const isBeingSent = ({ sending, sendWaitsFor }: Pick<AppState, 'sending' | 'sendWaitsFor'>): boolean =>
  sending && sendWaitsFor.length === 0;
