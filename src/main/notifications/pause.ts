import type { Clock, Disposer, Scheduler } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';

/** Milliseconds that the tray's pause lasts. */
const pauseLength = 60 * 60_000;

/** The pause of notifications, for this run of the app. */
export interface NotificationPause {
  /** Until when, in milliseconds since the epoch; null when there is none. */
  until(): number | null;
  begin(): void;
  end(): void;
  /** Told when it begins and ends. */
  onChange(listener: () => void): Disposer;
}

export function createNotificationPause(clock: Clock, scheduler: Scheduler): NotificationPause {
  const changes = createEmitter<null>();
  let until: number | null = null;
  let cancel: Disposer = () => undefined;

  const end = (): void => {
    cancel();
    if (until === null) return;
    until = null;
    changes.emit(null);
  };
  return {
    until: () => (until !== null && clock.now() < until ? until : null),
    begin() {
      cancel();
      until = clock.now() + pauseLength;
      cancel = scheduler.setTimer(pauseLength, end);
      changes.emit(null);
    },
    end,
    onChange: (listener) => changes.subscribe(listener),
  };
}
