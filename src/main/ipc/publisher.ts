import type { AppSnapshot, AppTruth } from '#contract/app-state.ts';
import type { AppEvent, TruthChange } from '#contract/events.ts';

export interface Publisher {
  publish(change: TruthChange): void;
  /** Replaces everything the window holds. */
  publishSnapshot(truth: AppTruth): void;
  /** The answer to a window that starts: current up to the last event published. */
  stamp(truth: AppTruth): AppSnapshot;
}

/** Numbers what is pushed to the window, so that a snapshot and the events around it fall into order. */
export function createPublisher(send: (event: AppEvent) => void): Publisher {
  let revision = 0;
  return {
    publish(change) {
      revision += 1;
      send({ revision, change });
    },
    publishSnapshot(truth) {
      revision += 1;
      send({ revision, change: { type: 'snapshot', snapshot: { ...truth, revision } } });
    },
    stamp(truth) {
      return { ...truth, revision };
    },
  };
}
