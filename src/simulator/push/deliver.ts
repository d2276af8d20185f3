import type { PushSession } from './push-session.ts';
import type { SocketFaults } from './socket-faults.ts';

/** Brings events to sessions, with the faults that are switched on. */
export interface Delivery {
  deliver(session: PushSession, body: object): void;
  /** What is still delayed is dropped. */
  clear(): void;
}

/** A delivery that looks at `faults` for every event. */
export function createDelivery(faults: SocketFaults): Delivery {
  const waiting = new Set<NodeJS.Timeout>();
  return {
    deliver(session, body) {
      if (faults.loseNext > 0) {
        faults.loseNext -= 1;
        return;
      }
      const copies = faults.duplicateNext > 0 ? 2 : 1;
      if (copies === 2) faults.duplicateNext -= 1;
      const push = (): void => {
        for (let copy = 0; copy < copies; copy += 1) session.push(body);
      };
      if (faults.delayMs === 0) {
        push();
        return;
      }
      const timer = setTimeout(() => {
        waiting.delete(timer);
        push();
      }, faults.delayMs);
      waiting.add(timer);
    },
    clear() {
      for (const timer of waiting) clearTimeout(timer);
      waiting.clear();
    },
  };
}
