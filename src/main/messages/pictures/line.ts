import type { Disposer, Scheduler } from '#domain/ports.ts';

export interface LineOptions {
  readonly atOnce: number;
  /** Milliseconds until a request may be made; 0 for now. */
  readonly wait: () => number;
  readonly begin: () => () => void;
  readonly scheduler: Scheduler;
}

/** Requests that wait for their turn: only some at once, and within a budget. */
export interface Line {
  /** Null when the line was closed before its turn came. */
  take<Value>(request: () => Promise<Value>): Promise<Value | null>;
  close(): void;
}

export function createLine({ atOnce, wait, begin, scheduler }: LineOptions): Line {
  let waiting: readonly ((isOpen: boolean) => void)[] = [];
  let underWay = 0;
  let isClosed = false;
  let cancel: Disposer | null = null;

  const look = (): void => {
    cancel?.();
    while (underWay < atOnce && waiting.length > 0) {
      const milliseconds = wait();
      if (milliseconds > 0) {
        cancel = scheduler.setTimer(milliseconds, look);
        return;
      }
      const [next, ...rest] = waiting;
      waiting = rest;
      underWay += 1;
      next?.(true);
    }
  };

  return {
    async take(request) {
      const isOpen =
        !isClosed &&
        (await new Promise<boolean>((resolve) => {
          waiting = [...waiting, resolve];
          look();
        }));
      if (!isOpen) return null;
      const end = begin();
      try {
        return await request();
      } finally {
        end();
        underWay -= 1;
        look();
      }
    },
    close() {
      isClosed = true;
      cancel?.();
      const all = waiting;
      waiting = [];
      for (const resolve of all) resolve(false);
    },
  };
}
