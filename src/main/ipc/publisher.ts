import type { AppSnapshot, InstallationTruth, ProfileTruth } from '#contract/app-state.ts';
import type { AppChange, AppEvent, TruthChange, WindowPlace } from '#contract/events.ts';

export interface PublisherOptions {
  readonly send: (event: AppEvent) => void;
  /** Settings and abilities as they are now; they stand in every snapshot. */
  readonly installation: () => InstallationTruth;
}

export interface Publisher {
  publish(change: TruthChange): void;
  /** Sends the window somewhere. One that has no snapshot yet goes there when it has: to the last place that was named. */
  show(place: WindowPlace): void;
  /** Replaces everything the window holds. */
  publishSnapshot(truth: ProfileTruth): void;
  /** The answer to a window that starts: current up to the last event published. */
  stamp(truth: ProfileTruth): AppSnapshot;
  /** The page is gone, or begins anew: nobody listens until the next `stamp`. */
  forgetWindow(): void;
  /** Whether a page has its snapshot, and so hears what is pushed. */
  isHeard(): boolean;
}

/** Numbers what is pushed to the window, so that a snapshot and the events around it fall into order. */
export function createPublisher({ send, installation }: PublisherOptions): Publisher {
  let revision = 0;
  let hasWindow = false;
  let waitingPlace: WindowPlace | null = null;

  const push = (change: AppChange): void => {
    revision += 1;
    send({ revision, change });
  };
  const stamped = (truth: ProfileTruth): AppSnapshot => ({ ...truth, ...installation(), revision });

  return {
    publish: push,
    show(place) {
      if (hasWindow) push({ type: 'show', place });
      else waitingPlace = place;
    },
    publishSnapshot(truth) {
      // Somebody else's conversation is of no use to whoever comes next.
      if (waitingPlace?.kind === 'conversation') waitingPlace = null;
      revision += 1;
      send({ revision, change: { type: 'snapshot', snapshot: stamped(truth) } });
    },
    stamp(truth) {
      const snapshot = stamped(truth);
      hasWindow = true;
      if (waitingPlace !== null) {
        // Its revision is beyond the snapshot's, so the window keeps it until it has that.
        push({ type: 'show', place: waitingPlace });
        waitingPlace = null;
      }
      return snapshot;
    },
    forgetWindow() {
      hasWindow = false;
    },
    isHeard: () => hasWindow,
  };
}
