import type { AppSnapshot } from '#contract/app-state.ts';
import type { AppChange, AppEvent } from '#contract/events.ts';

export type UnstampedSnapshot = Omit<AppSnapshot, 'revision'>;

export interface Publisher {
  publish(change: Exclude<AppChange, { type: 'snapshot' }>): void;
  /** Replaces everything the window holds. */
  publishSnapshot(snapshot: UnstampedSnapshot): void;
  /** The answer to a window that starts: current up to the last event published. */
  stamp(snapshot: UnstampedSnapshot): AppSnapshot;
}

/** Numbers what is pushed to the window, so that a snapshot and the events around it fall into order. */
export function createPublisher(send: (event: AppEvent) => void): Publisher {
  let revision = 0;
  return {
    publish(change) {
      revision += 1;
      send({ revision, change });
    },
    publishSnapshot(snapshot) {
      revision += 1;
      send({ revision, change: { type: 'snapshot', snapshot: { ...snapshot, revision } } });
    },
    stamp(snapshot) {
      return { ...snapshot, revision };
    },
  };
}
