import {
  afterReading,
  differenceToTell,
  nothingRead,
  serverAheadBy,
  type ClockDifference,
  type ClockReading,
} from '#domain/clock-difference.ts';
import type { Clock, Disposer } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';

/** How far RingCentral's clock is from this computer's, as its answers say. */
export interface ClockBook {
  read(reading: ClockReading): void;
  /** Milliseconds that RingCentral's clock is ahead of ours; null when that is not known, or not since ours was set. */
  serverAheadBy(): number | null;
  /** As `ConnectionState.serverAheadBy`. */
  toTell(): number;
  /** Forgets what was read before our clock was set; true when it was set, or the computer slept, since the last answer. */
  look(): boolean;
  /** Called with each change of `toTell`. */
  onChange(listener: () => void): Disposer;
}

/** Two clocks of one computer drift apart by less, however long nobody asks RingCentral anything. Milliseconds. */
const drift = 5_000;

/** @param monotonic a clock that nobody sets */
export function createClockBook(clock: Clock, monotonic: Clock): ClockBook {
  const changes = createEmitter<null>();
  let difference: ClockDifference = nothingRead;
  let told = 0;
  /** What our clock showed beyond the one that nobody sets, when it was read last. */
  let set: number | null = null;

  const setting = (): number => clock.now() - monotonic.now();
  const wasSet = (): boolean => set !== null && Math.abs(setting() - set) > drift;
  const become = (next: ClockDifference): void => {
    difference = next;
    const toTell = differenceToTell(next, told);
    if (toTell === told) return;
    told = toTell;
    changes.emit(null);
  };
  const look = (): boolean => {
    const isNews = wasSet();
    if (isNews) {
      set = setting();
      become(nothingRead);
    }
    return isNews;
  };

  return {
    read(reading) {
      look();
      set = setting();
      become(afterReading(difference, reading));
    },
    serverAheadBy: () => (wasSet() ? null : serverAheadBy(difference)),
    toTell: () => told,
    look,
    onChange: (listener) => changes.subscribe(listener),
  };
}
