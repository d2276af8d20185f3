import type { ConnectionState } from '#contract/app-state.ts';
import type { Clock, ConnectionReporter, Disposer } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';

export interface Connection extends ConnectionReporter {
  state(): Omit<ConnectionState, 'waitUntil'>;
  /** Called with each change from reachable to not and back. */
  onChange(listener: () => void): Disposer;
}

/** Whether RingCentral can be reached, told by real calls alone: the system's "online" proves nothing (outbox.md, 11). */
export function createConnection(clock: Clock): Connection {
  const changes = createEmitter<null>();
  let state = { online: true, since: clock.now() };

  const become = (online: boolean): void => {
    if (state.online === online) return;
    state = { online, since: clock.now() };
    changes.emit(null);
  };

  return {
    state: () => state,
    onChange: (listener) => changes.subscribe(listener),
    reached: () => become(true),
    notReached: () => become(false),
  };
}
