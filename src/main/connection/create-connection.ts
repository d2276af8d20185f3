import type { ConnectionState } from '#contract/app-state.ts';
import type { Clock, ConnectionReporter, Disposer } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';
import { createClockBook, type ClockBook } from './clock-book.ts';

export interface Connection extends ConnectionReporter {
  state(): Omit<ConnectionState, 'waitUntil'>;
  /** Called with each change from reachable to not and back. */
  onChange(listener: () => void): Disposer;
  /** How far the clocks are apart; `state` has what is told of it. */
  readonly clocks: Omit<ClockBook, 'read' | 'toTell'>;
}

/**
 * Whether RingCentral can be reached, told by real calls alone: the system's "online" proves nothing (outbox.md, 11);
 * and what time it is there.
 *
 * @param monotonic a clock that nobody sets
 */
export function createConnection(clock: Clock, monotonic: Clock): Connection {
  const changes = createEmitter<null>();
  const clocks = createClockBook(clock, monotonic);
  let state = { online: true, since: clock.now() };

  const become = (online: boolean): void => {
    if (state.online === online) return;
    state = { online, since: clock.now() };
    changes.emit(null);
  };

  return {
    state: () => ({ ...state, serverAheadBy: clocks.toTell() }),
    onChange: (listener) => changes.subscribe(listener),
    reached: () => become(true),
    notReached: () => become(false),
    clockRead: (reading) => clocks.read(reading),
    clocks,
  };
}
