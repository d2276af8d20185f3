import { noMessages, type MessagesState } from '#contract/message-view.ts';
import type { Clock, Disposer, Scheduler } from '#domain/ports.ts';

/** The state for the window. It is true at once, but told at most four times a second: a first sync changes much. */
export interface MessageState {
  read(): MessagesState;
  become(next: Partial<MessagesState>): void;
}

export interface MessageStateOptions {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly tell: (state: MessagesState) => void;
}

const gap = 250;

export function createMessageState({ clock, scheduler, tell }: MessageStateOptions): MessageState {
  let state = noMessages;
  let toldAt = -Infinity;
  let cancel: Disposer | null = null;

  const tellNow = (): void => {
    cancel = null;
    toldAt = clock.now();
    tell(state);
  };

  return {
    read: () => state,
    become(next) {
      state = { ...state, ...next };
      if (cancel !== null) return;
      const since = clock.now() - toldAt;
      // A time in the future is from before the clock was set back.
      if (since >= gap || since < 0) tellNow();
      else cancel = scheduler.setTimer(gap - since, tellNow);
    },
  };
}
