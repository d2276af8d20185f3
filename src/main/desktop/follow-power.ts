import type { EventEmitter } from 'node:events';
import type { Disposer } from '#domain/ports.ts';

/** The part of Electron's `powerMonitor` that is used: it emits `suspend` and `resume`. */
type PowerEvents = Pick<EventEmitter, 'on' | 'off'>;

interface PowerFollower {
  /** The computer is about to sleep; there is time for what needs no waiting. */
  readonly onSuspend: () => void;
  readonly onResume: () => void;
}

/** Tells of sleep and waking until it is disposed. Electron has these events only once the app is ready. */
export function followPower(power: PowerEvents, { onSuspend, onResume }: PowerFollower): Disposer {
  power.on('suspend', onSuspend);
  power.on('resume', onResume);
  return () => {
    power.off('suspend', onSuspend);
    power.off('resume', onResume);
  };
}
