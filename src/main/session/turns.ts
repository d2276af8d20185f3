/** What the session is about at one time. It is over as soon as somebody takes the next turn. */
export interface Turn {
  /** Tells one turn from the next. */
  readonly number: number;
  /** True from the next turn on: an answer that comes back then has nothing to say any more. */
  isOver(): boolean;
  /** Called at once when the turn ends. Whoever takes the next one can wait for what this promises. */
  atEnd(close: () => Promise<void>): void;
}

export interface Turns {
  /** Begins a turn, which ends the one before; `settled` resolves when what belonged to that one is closed. */
  take(): { readonly turn: Turn; readonly settled: Promise<unknown> };
  /** Work that nobody waits for. Should it throw, which is a bug, the current turn ends and `onFailure` is told. */
  inBackground(work: Promise<void>): void;
}

/** Whatever changes whom the session is about takes a new turn. */
export function createTurns(onFailure: (error: unknown) => void): Turns {
  let current = 0;
  let closers: (() => Promise<void>)[] = [];

  const take = (): { turn: Turn; settled: Promise<unknown> } => {
    current += 1;
    const number = current;
    const ending = closers;
    closers = [];
    return {
      turn: { number, isOver: () => number !== current, atEnd: (close) => void closers.push(close) },
      settled: Promise.all(ending.map((close) => close())),
    };
  };

  return {
    take,
    inBackground(work) {
      work.catch((error: unknown) => {
        take();
        onFailure(error);
      });
    },
  };
}
