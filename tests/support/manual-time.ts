import type { Clock, Scheduler } from '#domain/ports.ts';

export interface ManualTime {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Lets so many milliseconds pass: due timers run in order, and what they start is awaited as far as `settle` goes. */
  pass(milliseconds: number): Promise<void>;
}

/** Waits for what follows by promises alone. */
async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/**
 * A clock that only moves when the test says so, with the timers that hang on it.
 *
 * @param settle waits for what a timer set going
 */
export function createManualTime(
  start = Date.UTC(2026, 10, 20, 10, 30),
  settle: () => Promise<void> = microtasks,
): ManualTime {
  let now = start;
  const timers = new Map<number, { readonly at: number; readonly callback: () => void }>();
  let nextId = 0;

  return {
    clock: { now: () => now },
    scheduler: {
      setTimer(milliseconds, callback) {
        const id = nextId;
        nextId += 1;
        timers.set(id, { at: now + milliseconds, callback });
        return () => {
          timers.delete(id);
        };
      },
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, timer]) => timer.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (due === undefined) break;
        const [id, timer] = due;
        timers.delete(id);
        now = Math.max(now, timer.at);
        timer.callback();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** As `AbortSignal.timeout`, by this clock. */
export function manualTimeout(time: ManualTime, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  time.scheduler.setTimer(milliseconds, () => {
    controller.abort(new DOMException('The deadline is over.', 'TimeoutError'));
  });
  return controller.signal;
}
