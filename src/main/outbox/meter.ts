import type { SendMeter, SendRate } from '#contract/send-rate.ts';
import type { Clock, Disposer, Scheduler } from '#domain/ports.ts';
import { nextLocalMidnight } from '../lib/local-midnight.ts';
import type { RateBook } from './rate-book.ts';

export interface MeterOptions {
  readonly rateBook: RateBook;
  readonly sentToday: () => SendMeter['sentToday'];
  readonly isOpen: () => boolean;
  readonly tell: (meter: SendMeter) => void;
  readonly clock: Clock;
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
}

/** How much was sent: in RingCentral's window, and today. True at once, told at most once a second. */
export interface Meter {
  read(): SendMeter;
  /** Something was sent, or a day may be over. */
  look(): void;
  /** Somebody else signs in, or nobody: limits are a person's own. */
  forget(): void;
}

/** The group that sending belongs to (platform.md 8). */
const sendingGroup = 'medium';
/** Milliseconds. */
const gap = 1_000;
/** Long timers lose count while the computer sleeps. */
const longestTimer = 3_600_000;

export function createMeter(options: MeterOptions): Meter {
  const { rateBook, sentToday, isOpen, tell, clock, monotonic, scheduler } = options;
  let rate: SendRate | null = null;
  let told = '';
  let toldAt = -Infinity;
  let cancelTell: Disposer | null = null;
  let cancelDay: Disposer | null = null;

  const read = (): SendMeter => ({ rate, sentToday: sentToday() });
  const tellNow = (): void => {
    cancelTell = null;
    const meter = read();
    cancelDay?.();
    const restOfDay = nextLocalMidnight(clock.now()) - clock.now();
    cancelDay =
      Object.keys(meter.sentToday).length === 0
        ? null
        : scheduler.setTimer(Math.min(restOfDay, longestTimer), look);
    const words = JSON.stringify(meter);
    if (words === told) return;
    told = words;
    toldAt = monotonic.now();
    tell(meter);
  };
  function look(): void {
    cancelTell ??= scheduler.setTimer(Math.max(0, toldAt + gap - monotonic.now()), tellNow);
  }

  rateBook.onReport(({ group, limit, remaining, windowSeconds }) => {
    if (group !== sendingGroup || !isOpen()) return;
    rate = { used: Math.max(0, limit - remaining), limit, windowSeconds, at: clock.now() };
    look();
  });

  return {
    read,
    look,
    forget() {
      rate = null;
      told = '';
      cancelTell?.();
      cancelTell = null;
      cancelDay?.();
      cancelDay = null;
    },
  };
}
